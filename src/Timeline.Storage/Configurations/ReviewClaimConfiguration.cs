using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Timeline.Storage.Model;

namespace Timeline.Storage.Configurations;

internal sealed class ReviewClaimConfiguration : IEntityTypeConfiguration<ReviewClaim>
{
    public void Configure(EntityTypeBuilder<ReviewClaim> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint("ck_review_claims_one", "num_nonnulls(mention_id, entry_id) = 1"));
        builder.HasIndex(claim => claim.MentionId).IsUnique();
        builder.HasIndex(claim => claim.EntryId).IsUnique();
        builder.HasIndex(claim => claim.EditorId);
        builder.HasOne<MentionRow>().WithMany().HasForeignKey(claim => claim.MentionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Entry>().WithMany().HasForeignKey(claim => claim.EntryId).OnDelete(DeleteBehavior.Cascade);
    }
}
