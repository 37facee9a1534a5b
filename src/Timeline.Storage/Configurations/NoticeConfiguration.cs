using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Timeline.Storage.Model;

namespace Timeline.Storage.Configurations;

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.HasIndex(notice => new { notice.EditorId, notice.Id });
        builder.HasOne<DecisionRow>().WithMany().HasForeignKey(notice => notice.OwnId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DecisionRow>().WithMany().HasForeignKey(notice => notice.DecisionId).OnDelete(DeleteBehavior.Restrict);
    }
}
