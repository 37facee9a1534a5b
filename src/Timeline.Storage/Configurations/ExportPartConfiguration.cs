using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Timeline.Storage.Model;

namespace Timeline.Storage.Configurations;

internal sealed class ExportPartConfiguration : IEntityTypeConfiguration<ExportPart>
{
    public void Configure(EntityTypeBuilder<ExportPart> builder)
    {
        builder.HasKey(part => new { part.JobId, part.Number });
        builder.HasOne<ExportJob>().WithMany().HasForeignKey(part => part.JobId).OnDelete(DeleteBehavior.Cascade);
    }
}
