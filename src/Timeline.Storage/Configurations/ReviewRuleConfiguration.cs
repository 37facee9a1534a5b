using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Timeline.Storage.Model;

namespace Timeline.Storage.Configurations;

internal sealed class ReviewRuleConfiguration : IEntityTypeConfiguration<ReviewRule>
{
    public void Configure(EntityTypeBuilder<ReviewRule> builder)
    {
        builder.HasOne<Outlet>().WithMany().HasForeignKey(rule => rule.OutletId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Actor>().WithMany().HasForeignKey(rule => rule.ActorId).OnDelete(DeleteBehavior.Cascade);
    }
}
