using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Timeline.Storage.Model;

namespace Timeline.Storage.Configurations;

internal sealed class EventLinkConfiguration : IEntityTypeConfiguration<EventLink>
{
    public void Configure(EntityTypeBuilder<EventLink> builder)
    {
        builder.HasKey(link => link.EntryId);
        builder.Property(link => link.EntryId).ValueGeneratedNever();
        builder.HasIndex(link => link.ClusterId);
        builder.HasOne<Entry>().WithOne().HasForeignKey<EventLink>(link => link.EntryId).OnDelete(DeleteBehavior.Cascade);
    }
}
