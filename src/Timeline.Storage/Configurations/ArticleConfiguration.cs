using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Timeline.Storage.Model;
using Timeline.Storage.Sql;

namespace Timeline.Storage.Configurations;

internal sealed class ArticleConfiguration : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> builder)
    {
        builder.Property(article => article.Version).IsRowVersion();
        builder.Property(article => article.Words).HasComputedColumnSql(SearchWords.Kept, stored: true);
        builder.HasIndex(article => article.Words).HasMethod("gin");
        builder.HasIndex(article => article.ContentKey).IsUnique();
        builder.HasIndex(article => article.SourceKey).IsUnique();
        builder.HasIndex(article => new { article.OutletId, article.Id });
        builder.HasOne(article => article.Outlet).WithMany().HasForeignKey(article => article.OutletId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(article => article.AnalysisRun).WithMany().HasForeignKey(article => article.AnalysisRunId).OnDelete(DeleteBehavior.Restrict);
    }
}
