using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Timeline.Storage.Model;

namespace Timeline.Storage.Configurations;

internal sealed class EntryVersionConfiguration : IEntityTypeConfiguration<EntryVersion>
{
    public void Configure(EntityTypeBuilder<EntryVersion> builder)
    {
        builder.Property(version => version.Entry).HasColumnType("jsonb");
        builder.Property(version => version.Statement).HasColumnType("jsonb");
        builder.Property(version => version.Event).HasColumnType("jsonb");
        builder.Property(version => version.Tellings).HasColumnType("jsonb");
        builder.Property(version => version.Mention).HasColumnType("jsonb");

        // Asked for a moment: what was not over yet by then. The newest moments, which are asked most, have the fewest.
        builder.HasIndex(version => version.ValidTo);
        builder.HasIndex(version => new { version.EntryId, version.ValidTo });

        // Without foreign keys: the entry may be gone.
    }
}
