using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Timeline.Storage.Model;

namespace Timeline.Storage.Configurations;

internal sealed class CorrectionConfiguration : IEntityTypeConfiguration<Correction>
{
    public void Configure(EntityTypeBuilder<Correction> builder)
    {
        builder.HasIndex(correction => new { correction.ArticleId, correction.SpanStart, correction.SpanEnd, correction.Id });
        builder.HasOne<Article>().WithMany().HasForeignKey(correction => correction.ArticleId).OnDelete(DeleteBehavior.Restrict);
    }
}
