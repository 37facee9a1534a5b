using Microsoft.Extensions.DependencyInjection;
using Timeline.Extraction;
using Timeline.Ingestion.Mapping;
using Timeline.Storage;

namespace Timeline.Ingestion;

/// <summary>Reads stored articles again as ingestion read them first.</summary>
public sealed class StoredAnalysis(ArticleAnalyzer? analyzer = null) : IArticleAnalysis
{
    private readonly DraftMaker _maker = new(analyzer ?? ArticleAnalyzer.Default);

    public string Version => ArticleAnalyzer.Version;

    public ArticleDraft Analyze(ArticleDraft prepared)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        return _maker.Analyze(prepared);
    }
}

/// <summary>Registers the analysis of stored articles.</summary>
public static class TimelineAnalysis
{
    /// <summary>Lets decisions move writer's days, and adds <see cref="Reanalyzer"/>.</summary>
    public static IServiceCollection AddTimelineAnalysis(this IServiceCollection services, ArticleAnalyzer? analyzer = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.AddSingleton<IArticleAnalysis>(new StoredAnalysis(analyzer)).AddSingleton<Reanalyzer>();
    }
}
