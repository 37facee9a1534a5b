namespace Timeline.Storage;

/// <summary>One entry that was found.</summary>
/// <param name="Marks">Where the words that were looked for stand in <see cref="EntryRow.Sentence"/>.</param>
public sealed record SearchHit(EntryRow Entry, IReadOnlyList<TextSpan> Marks);

/// <summary>A page of entries, the best first.</summary>
/// <param name="Next">Hand this back as the cursor to get the next page; null when this is the last.</param>
/// <param name="Total">How many there are; at most <see cref="SearchQuery.MostRanked"/>, of which only the latest are ranked.</param>
public sealed record FoundEntries(IReadOnlyList<SearchHit> Hits, string? Next, int Total)
{
    /// <summary>There are more than were ranked.</summary>
    public bool IsCapped => Total >= SearchQuery.MostRanked;
}

/// <summary>What stands beside the entries that were found.</summary>
/// <param name="Facets">How many there are of each kind, type, outlet, actor and year, under the other choices.</param>
/// <param name="Actors">Actors by that name.</param>
/// <param name="Articles">The articles that go with the words best.</param>
/// <param name="Suggestion">The words with known names for those that occur nowhere; null when all occur.</param>
public sealed record SearchAside(
    IReadOnlyList<SearchFacet> Facets, IReadOnlyList<FoundActor> Actors, IReadOnlyList<FoundArticle> Articles, string? Suggestion);

/// <summary>What a facet counts by.</summary>
public enum FacetKind
{
    Kind,
    Type,
    Outlet,
    Actor,
    Year,
}

/// <summary>One choice that narrows what was found.</summary>
/// <param name="Key">What is asked for when it is chosen: a word, an id or a year.</param>
public sealed record SearchFacet(FacetKind By, string Key, string Label, int Count);

/// <summary>An actor that was found by name.</summary>
/// <param name="Alias">The name that fits, as written.</param>
public sealed record FoundActor(long Id, string Name, string Alias, ActorKind Kind, string? Country, long Entries);

/// <summary>An article that was found.</summary>
/// <param name="Snippet">The part of its text around the first of the words, as written.</param>
public sealed record FoundArticle(
    long Id, string Title, IReadOnlyList<TextSpan> TitleMarks, string Snippet, IReadOnlyList<TextSpan> SnippetMarks, string? Outlet, DateOnly? WriterDay);
