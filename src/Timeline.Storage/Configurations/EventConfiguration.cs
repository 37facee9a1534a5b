using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Timeline.Storage.Model;

namespace Timeline.Storage.Configurations;

internal sealed class EventConfiguration : IEntityTypeConfiguration<Event>
{
    public void Configure(EntityTypeBuilder<Event> builder)
    {
        builder.HasKey(@event => @event.EntryId);
        builder.Property(@event => @event.EntryId).ValueGeneratedNever();
        builder.HasOne<Entry>().WithOne().HasForeignKey<Event>(@event => @event.EntryId).OnDelete(DeleteBehavior.Cascade);
    }
}
