using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Timeline.Storage.Model;

namespace Timeline.Storage.Configurations;

internal sealed class ConflictConfiguration : IEntityTypeConfiguration<Conflict>
{
    public void Configure(EntityTypeBuilder<Conflict> builder)
    {
        builder.Property(conflict => conflict.Finding).HasColumnType("jsonb");
        builder.Property(conflict => conflict.Version).IsRowVersion();

        // Without foreign keys: an entry is taken out and put in again by every new analysis, and what became of it stays.
        builder.HasIndex(conflict => new { conflict.Kind, conflict.FirstId, conflict.SecondId, conflict.ArticleId }).IsUnique().AreNullsDistinct(false);
        builder.HasIndex(conflict => new { conflict.SecondId, conflict.Kind });
        builder.HasIndex(conflict => new { conflict.State, conflict.Kind, conflict.Score, conflict.Id });
        builder.HasIndex(conflict => conflict.ArticleId);
    }
}
