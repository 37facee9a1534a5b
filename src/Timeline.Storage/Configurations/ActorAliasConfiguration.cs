using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Timeline.Storage.Model;

namespace Timeline.Storage.Configurations;

internal sealed class ActorAliasConfiguration : IEntityTypeConfiguration<ActorAlias>
{
    public void Configure(EntityTypeBuilder<ActorAlias> builder)
    {
        builder.HasKey(alias => alias.NameKey);
        builder.HasIndex(alias => alias.ActorId);
        builder.HasIndex(alias => alias.NameKey).HasMethod("gin").HasOperators("gin_trgm_ops");
        builder.HasOne<Actor>().WithMany().HasForeignKey(alias => alias.ActorId).OnDelete(DeleteBehavior.Cascade);
    }
}
