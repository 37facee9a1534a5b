using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Timeline.Storage.Model;

namespace Timeline.Storage.Configurations;

internal sealed class MentionRowConfiguration : IEntityTypeConfiguration<MentionRow>
{
    public void Configure(EntityTypeBuilder<MentionRow> builder)
    {
        builder.Property(mention => mention.Version).IsRowVersion();
        builder.Property(mention => mention.Steps).HasColumnType("jsonb");
        builder.Property(mention => mention.Alternatives).HasColumnType("jsonb");
        builder.Property(mention => mention.Days).HasComputedColumnSql("coalesce(corrected_days, machine_days)", stored: true);
        builder.Property(mention => mention.Grain).HasComputedColumnSql("coalesce(corrected_grain, machine_grain)", stored: true);
        builder.HasIndex(mention => mention.Days).HasMethod("gist");
        builder.HasIndex(mention => new { mention.State, mention.Id }).HasFilter("state is not null");
        builder.HasIndex(mention => new { mention.Confidence, mention.Id }, "IxTimeMentionsOpen").HasFilter("state is null or state = 'disputed'");
        builder.HasIndex(mention => new { mention.ArticleId, mention.SpanStart, mention.SpanEnd }).IsUnique();
        builder.HasOne<Article>().WithMany().HasForeignKey(mention => mention.ArticleId).OnDelete(DeleteBehavior.Restrict);
    }
}
