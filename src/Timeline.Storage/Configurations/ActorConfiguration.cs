using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Timeline.Storage.Model;

namespace Timeline.Storage.Configurations;

internal sealed class ActorConfiguration : IEntityTypeConfiguration<Actor>
{
    public void Configure(EntityTypeBuilder<Actor> builder)
    {
        builder.Property(actor => actor.Version).IsRowVersion();
        builder.Property(actor => actor.Kind).HasDefaultValueSql("'unknown'").HasSentinel(ActorKind.Unknown);
        builder.Property(actor => actor.Registered).HasDefaultValueSql("false").HasSentinel(false);
        builder.HasIndex(actor => actor.NameKey).IsUnique();
        builder.HasIndex(actor => actor.MergedInto);
        builder.HasOne<Actor>().WithMany().HasForeignKey(actor => actor.MergedInto).OnDelete(DeleteBehavior.Restrict);
    }
}
