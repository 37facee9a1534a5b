using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Timeline.Storage.Model;

namespace Timeline.Storage.Configurations;

internal sealed class ReviewClaimConfiguration : IEntityTypeConfiguration<ReviewClaim>
{
    public void Configure(EntityTypeBuilder<ReviewClaim> builder)
    {
        builder.HasKey(claim => claim.MentionId);
        builder.HasIndex(claim => claim.EditorId);
        builder.HasOne<MentionRow>().WithMany().HasForeignKey(claim => claim.MentionId).OnDelete(DeleteBehavior.Cascade);
    }
}
