using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Timeline.Storage.Model;

namespace Timeline.Storage.Configurations;

internal sealed class ActorConfiguration : IEntityTypeConfiguration<Actor>
{
    public void Configure(EntityTypeBuilder<Actor> builder)
    {
        builder.Property(actor => actor.Version).IsRowVersion();
        builder.HasIndex(actor => actor.NameKey).IsUnique();
    }
}
