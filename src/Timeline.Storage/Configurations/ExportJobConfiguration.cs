using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Timeline.Storage.Model;

namespace Timeline.Storage.Configurations;

internal sealed class ExportJobConfiguration : IEntityTypeConfiguration<ExportJob>
{
    public void Configure(EntityTypeBuilder<ExportJob> builder)
    {
        builder.HasIndex(job => job.SecretHash).IsUnique();
        builder.HasIndex(job => job.Id, "IxExportJobsOpen").HasFilter("state in ('waiting', 'running')");
        builder.HasIndex(job => job.ExpiresAt);
    }
}
