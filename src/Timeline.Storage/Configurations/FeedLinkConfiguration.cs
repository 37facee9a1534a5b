using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Timeline.Storage.Model;

namespace Timeline.Storage.Configurations;

internal sealed class FeedLinkConfiguration : IEntityTypeConfiguration<FeedLink>
{
    public void Configure(EntityTypeBuilder<FeedLink> builder)
    {
        builder.HasIndex(link => link.SecretHash).IsUnique();
        builder.HasIndex(link => new { link.Owner, link.Id });
    }
}
