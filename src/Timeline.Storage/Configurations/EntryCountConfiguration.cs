using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Timeline.Storage.Model;

namespace Timeline.Storage.Configurations;

internal sealed class EntryCountConfiguration : IEntityTypeConfiguration<EntryCount>
{
    public void Configure(EntityTypeBuilder<EntryCount> builder)
    {
        builder.HasKey(count => new { count.Dimension, count.Unit, count.Lane, count.Bucket });
        builder.Property(count => count.Dimension).HasColumnType("\"char\"");
        builder.Property(count => count.Unit).HasColumnType("\"char\"");

        // Bytes, not an alphabet: keys are compared for equality only, and this is the fast way.
        builder.Property(count => count.Lane).UseCollation("C");
    }
}
