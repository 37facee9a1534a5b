using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Timeline.Storage.Model;

namespace Timeline.Storage.Configurations;

internal sealed class ActorDecisionConfiguration : IEntityTypeConfiguration<ActorDecision>
{
    public void Configure(EntityTypeBuilder<ActorDecision> builder)
    {
        builder.HasIndex(decision => decision.ActorId);
        builder.HasIndex(decision => decision.OtherId);
    }
}
