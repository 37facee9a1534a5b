using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Timeline.Storage.Model;

namespace Timeline.Storage.Configurations;

internal sealed class TombstoneConfiguration : IEntityTypeConfiguration<Tombstone>
{
    public void Configure(EntityTypeBuilder<Tombstone> builder)
    {
        builder.HasKey(tombstone => tombstone.EntryId);
        builder.Property(tombstone => tombstone.EntryId).ValueGeneratedNever();
        builder.Property(tombstone => tombstone.Version).IsRowVersion();
        builder.HasIndex(tombstone => new { tombstone.ArticleId, tombstone.SpanStart });
        builder.HasIndex(tombstone => new { tombstone.At, tombstone.EntryId });
        builder.HasOne<Article>().WithMany().HasForeignKey(tombstone => tombstone.ArticleId).OnDelete(DeleteBehavior.Restrict);
    }
}
