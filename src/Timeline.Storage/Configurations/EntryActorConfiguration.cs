using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Timeline.Storage.Model;

namespace Timeline.Storage.Configurations;

internal sealed class EntryActorConfiguration : IEntityTypeConfiguration<EntryActor>
{
    public void Configure(EntityTypeBuilder<EntryActor> builder)
    {
        builder.HasKey(part => new { part.EntryId, part.ActorId });
        builder.HasIndex(part => new { part.ActorId, part.FirstDay, part.EntryId });
        builder.HasOne<Entry>().WithMany().HasForeignKey(part => part.EntryId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Actor>().WithMany().HasForeignKey(part => part.ActorId).OnDelete(DeleteBehavior.Restrict);
    }
}
