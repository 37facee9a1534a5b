using Timeline.Storage;

namespace Timeline.Web.Data;

/// <summary>The queries of the pages beside the timeline, one class for each page's idea.</summary>
internal sealed record PageQueries(
    SearchQuery Search, DigestQuery Digest, ActorProfileQuery Actors, ComparisonQuery Comparisons, ArticleContextQuery Contexts, EventClusterQuery Clusters,
    SavedViewStore Views);
