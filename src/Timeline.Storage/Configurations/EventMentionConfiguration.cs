using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Timeline.Storage.Model;

namespace Timeline.Storage.Configurations;

internal sealed class EventMentionConfiguration : IEntityTypeConfiguration<EventMention>
{
    public void Configure(EntityTypeBuilder<EventMention> builder)
    {
        builder.Property(mention => mention.Reasons).HasColumnType("jsonb");
        builder.HasIndex(mention => mention.EventId);
        builder.HasIndex(mention => mention.ArticleId);
        builder.HasOne<Event>().WithMany().HasForeignKey(mention => mention.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Article>().WithMany().HasForeignKey(mention => mention.ArticleId).OnDelete(DeleteBehavior.Restrict);
    }
}
