using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Timeline.Storage.Model;

namespace Timeline.Storage.Configurations;

internal sealed class ActorTermConfiguration : IEntityTypeConfiguration<ActorTerm>
{
    public void Configure(EntityTypeBuilder<ActorTerm> builder)
    {
        builder.HasIndex(term => new { term.ActorId, term.Office, term.Country, term.StartEdtf }).IsUnique();
        builder.HasOne<Actor>().WithMany().HasForeignKey(term => term.ActorId).OnDelete(DeleteBehavior.Cascade);
    }
}
