using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Timeline.Storage.Model;

namespace Timeline.Storage.Configurations;

internal sealed class ActorAliasConfiguration : IEntityTypeConfiguration<ActorAlias>
{
    public void Configure(EntityTypeBuilder<ActorAlias> builder)
    {
        builder.HasKey(alias => alias.NameKey);
        builder.Property(alias => alias.Basis).HasDefaultValueSql("'name'").HasSentinel(AliasBasis.Name);
        builder.Property(alias => alias.Score).HasDefaultValueSql("1");
        builder.Property(alias => alias.ReasonAr).HasDefaultValueSql("''");
        builder.Property(alias => alias.ReasonEn).HasDefaultValueSql("''");
        builder.Property(alias => alias.Blocks).HasDefaultValueSql("'{}'");
        builder.HasIndex(alias => alias.ActorId);
        builder.HasIndex(alias => alias.NameKey).HasMethod("gin").HasOperators("gin_trgm_ops");
        builder.HasIndex(alias => alias.Blocks).HasMethod("gin");
        builder.HasOne<Actor>().WithMany().HasForeignKey(alias => alias.ActorId).OnDelete(DeleteBehavior.Cascade);
    }
}
