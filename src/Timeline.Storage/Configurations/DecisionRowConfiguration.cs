using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Timeline.Storage.Model;

namespace Timeline.Storage.Configurations;

internal sealed class DecisionRowConfiguration : IEntityTypeConfiguration<DecisionRow>
{
    public void Configure(EntityTypeBuilder<DecisionRow> builder)
    {
        builder.ToTable("decisions");
        builder.Property(decision => decision.Machine).HasColumnType("jsonb");
        builder.Property(decision => decision.Before).HasColumnType("jsonb");
        builder.Property(decision => decision.After).HasColumnType("jsonb");

        // Found by phrase when a new analysis is put under them, by row when a page shows what was decided about it.
        builder.HasIndex(decision => new { decision.ArticleId, decision.SpanStart, decision.SpanEnd, decision.Id });
        builder.HasIndex(decision => new { decision.Subject, decision.SubjectId, decision.Id });
        builder.HasIndex(decision => decision.BatchId);
        builder.HasIndex(decision => new { decision.Undoes, decision.Id }).HasFilter("undoes is not null");
        builder.HasOne<DecisionBatch>().WithMany().HasForeignKey(decision => decision.BatchId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Article>().WithMany().HasForeignKey(decision => decision.ArticleId).OnDelete(DeleteBehavior.Restrict);
    }
}
