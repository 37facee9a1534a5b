using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Timeline.Storage.Model;

namespace Timeline.Storage.Configurations;

internal sealed class ArticleVersionConfiguration : IEntityTypeConfiguration<ArticleVersion>
{
    public void Configure(EntityTypeBuilder<ArticleVersion> builder)
    {
        builder.HasIndex(version => new { version.ArticleId, version.ValidTo });
        builder.HasOne<Article>().WithMany().HasForeignKey(version => version.ArticleId).OnDelete(DeleteBehavior.Restrict);
    }
}
