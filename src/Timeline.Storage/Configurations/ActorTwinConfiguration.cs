using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Timeline.Storage.Model;

namespace Timeline.Storage.Configurations;

internal sealed class ActorTwinConfiguration : IEntityTypeConfiguration<ActorTwin>
{
    public void Configure(EntityTypeBuilder<ActorTwin> builder)
    {
        builder.HasIndex(twin => new { twin.FirstId, twin.SecondId }).IsUnique();
        builder.HasIndex(twin => twin.SecondId);
        builder.HasIndex(twin => new { twin.State, twin.Score });
        builder.HasOne<Actor>().WithMany().HasForeignKey(twin => twin.FirstId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Actor>().WithMany().HasForeignKey(twin => twin.SecondId).OnDelete(DeleteBehavior.Cascade);
    }
}
