using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Timeline.Storage.Model;

namespace Timeline.Storage.Configurations;

internal sealed class EventConflictConfiguration : IEntityTypeConfiguration<EventConflict>
{
    public void Configure(EntityTypeBuilder<EventConflict> builder)
    {
        // Without a foreign key: an entry is taken out and put in again by every new analysis, and what became of it stays.
        builder.HasKey(conflict => new { conflict.FirstId, conflict.SecondId });
        builder.HasIndex(conflict => conflict.SecondId);
        builder.HasIndex(conflict => conflict.State);
    }
}
