using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Timeline.Storage.Model;

namespace Timeline.Storage.Configurations;

internal sealed class RegistryLoadConfiguration : IEntityTypeConfiguration<RegistryLoad>
{
    public void Configure(EntityTypeBuilder<RegistryLoad> builder)
    {
        builder.HasKey(load => load.Source);
    }
}
