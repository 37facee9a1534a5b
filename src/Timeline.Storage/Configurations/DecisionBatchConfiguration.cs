using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Timeline.Storage.Model;

namespace Timeline.Storage.Configurations;

internal sealed class DecisionBatchConfiguration : IEntityTypeConfiguration<DecisionBatch>
{
    public void Configure(EntityTypeBuilder<DecisionBatch> builder)
    {
        builder.HasIndex(batch => new { batch.EditorId, batch.Id });
        builder.HasIndex(batch => batch.At);
        builder.HasIndex(batch => new { batch.Undoes, batch.Id }).HasFilter("undoes is not null");
        builder.HasOne<DecisionBatch>().WithMany().HasForeignKey(batch => batch.Undoes).OnDelete(DeleteBehavior.Restrict);
    }
}
