using Npgsql;
using Timeline.Storage.Search;
using Timeline.Storage.Sql;

namespace Timeline.Storage;

/// <summary>Finds entries, articles and actors by words.</summary>
public sealed class SearchQuery(NpgsqlDataSource dataSource)
{
    /// <summary>Of more entries than this only the latest are ranked and counted.</summary>
    public const int MostRanked = 10_000;

    private const int MostSuggested = 8;

    /// <summary>One page of entries, the best first: by how near the words stand to each other, then by how recent they are.</summary>
    /// <param name="request">What is looked for; nothing is found without a word.</param>
    /// <param name="today">The day that recency is counted from.</param>
    /// <param name="cursor">Where the page before ended; null for the first.</param>
    /// <param name="limit">How many at most; 1 to 100.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <exception cref="FormatException">The cursor was not made by this list.</exception>
    public async Task<FoundEntries> EntriesAsync(
        SearchRequest request, DateOnly today, string? cursor = null, int limit = 20, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (SearchWords.Of(request.Text) is not { Length: > 0 })
        {
            return new FoundEntries([], null, 0);
        }

        limit = Math.Clamp(limit, 1, 100);
        var after = cursor is null ? null : SearchCursor.Parse(cursor);
        today = after?.Today ?? today;
        var conditions = Conditions(request);
        conditions.Parameters.Add("today", today).Add("ranked", MostRanked).Add("limit", limit + 1);
        if (after is not null)
        {
            conditions.Parameters.Add("after_score", after.Score).Add("after_id", after.Id);
        }

        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var total = 0;
        var ranked = await connection.QueryAsync(
            SearchSql.Ranked(conditions, after is not null),
            conditions.Parameters,
            row =>
            {
                var found = (Id: row.Int64(), Score: row.Double());
                total = row.Int32();
                return found;
            },
            cancellation);
        var shown = ranked.Take(limit).ToList();
        var next = ranked.Count > limit ? new SearchCursor(shown[^1].Score, shown[^1].Id, today).ToString() : null;
        var rows = await connection.EntriesAsync([.. shown.Select(one => one.Id)], cancellation);
        var matching = await WordMarks.ReadAsync(connection, request.Text, rows.Select(row => row.Sentence), cancellation);
        return new FoundEntries([.. rows.Select(row => new SearchHit(row, matching.In(row.Sentence)))], next, total);
    }

    /// <summary>What to narrow by, and which actors and articles go with the words.</summary>
    public async Task<SearchAside> AsideAsync(SearchRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (SearchWords.Of(request.Text) is not { Length: > 0 } text)
        {
            return new SearchAside([], [], [], null);
        }

        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var facets = await connection.QueryAsync(
            SearchSql.Facets,
            new SqlParameters()
                .Add("text", text).Add("kind", request.Kind is { } kind ? KebabName.Of(kind) : null).Add("type", request.Type?.ToUpperInvariant())
                .Add("outlet", request.OutletId).Add("actor", request.ActorId).Add("year", request.Year).Add("ranked", MostRanked),
            row => new SearchFacet(row.Word<FacetKind>(), row.Text(), row.Text(), row.Int32()),
            cancellation);
        var actors = await connection.QueryAsync(
            SearchSql.Actors,
            new SqlParameters().Add("like", LikePattern.Of(request.Text.Trim('"', '«', '»', ' '))).Add("limit", 6),
            row => new FoundActor(row.Int64(), row.Text(), row.Text(), row.Word<ActorKind>(), row.TextOrNull(), row.Int64()),
            cancellation);
        return new SearchAside(
            facets, actors, await ArticlesAsync(connection, request.Text, text, cancellation), await SuggestAsync(connection, request.Text, cancellation));
    }

    private static EntryConditions Conditions(SearchRequest request)
    {
        var conditions = new EntryConditions(
            new EntryFilter(null, request.ActorId, request.OutletId, null, request.Type, request.Kind, null, request.Text), window: null);
        if (request.Year is >= 1 and <= 9999)
        {
            conditions.Require("e.first_day between @year_first and @year_last");
            conditions.Parameters
                .Add("year_first", new DateOnly(request.Year.Value, 1, 1)).Add("year_last", new DateOnly(request.Year.Value, 12, 31));
        }

        return conditions;
    }

    private static async Task<IReadOnlyList<FoundArticle>> ArticlesAsync(
        NpgsqlConnection connection, string typed, string text, CancellationToken cancellation)
    {
        var found = await connection.QueryAsync(
            SearchSql.Articles,
            new SqlParameters().Add("text", text).Add("limit", 4),
            row => (Id: row.Int64(), Title: row.Text(), Text: row.Text(), Outlet: row.TextOrNull(), Day: row.DayOrNull()),
            cancellation);
        var matching = await WordMarks.ReadAsync(connection, typed, found.SelectMany(one => new[] { one.Title, one.Text }), cancellation);
        return
        [
            .. found.Select(one =>
            {
                var (snippet, marks) = matching.Around(one.Text);
                return new FoundArticle(one.Id, one.Title, matching.In(one.Title), snippet, marks, one.Outlet, one.Day);
            }),
        ];
    }

    // A slip of the pen is looked for among names: words of sentences have too many neighbours to guess well.
    private static async Task<string?> SuggestAsync(NpgsqlConnection connection, string typed, CancellationToken cancellation)
    {
        var words = TextWords.Of(typed).Take(MostSuggested).ToList();
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.ExecuteAsync("set local pg_trgm.word_similarity_threshold = 0.4", new SqlParameters(), cancellation);
        var better = await connection.QueryAsync(
            SearchSql.Suggest,
            new SqlParameters().Add("words", [.. words.Select(word => word.Key)]),
            row => (Place: row.Int32(), Written: row.Text()),
            cancellation);
        if (better.Count == 0)
        {
            return null;
        }

        var suggestion = typed;
        foreach (var (place, written) in better.OrderByDescending(one => one.Place))
        {
            var span = words[place - 1].Span;
            suggestion = string.Concat(suggestion.AsSpan(0, span.Start), written, suggestion.AsSpan(span.End));
        }

        return suggestion;
    }
}
