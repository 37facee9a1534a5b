using Npgsql;
using Timeline.Storage.Sql;
using Timeline.Temporal;

namespace Timeline.Storage.Decisions;

/// <summary>Mentions and entries as they stand at one point of a transaction; two of these tell what it does.</summary>
internal sealed class Sketches
{
    private const string Mentions = """
        select 'mention', m.id, m.article_id, m.phrase, m.days, m.grain, null, null, null, null, '{}'::text[], m.state, m.rule
        from time_mentions m
        """;

    private const string Entries = """
        select 'entry', e.id, e.article_id, e.label, e.days, e.grain, e.type, e.status, s.speaker, s.quotation, e.actor_names, e.state, e.rule
        from entries e
        left join statements s on s.entry_id = e.id
        """;

    private const string Wanted = $"""
        {Mentions} where m.id = any(@mentions) or m.article_id = any(@articles)
        union all
        {Entries} where e.id = any(@entries) or e.mention_id = any(@mentions) or e.article_id = any(@articles)
        """;

    private readonly Dictionary<Subject, Sketch> _states;

    /// <param name="rows">From <see cref="Ask"/>.</param>
    public Sketches(IEnumerable<Sketch> rows) => _states = rows.ToDictionary(row => row.Subject);

    /// <summary>These mentions and entries, the entries that hang on the mentions, and everything in the articles.</summary>
    public static IReadOnlyList<Sketch> Ask(RoundTrip trip, long[] mentions, long[] entries, long[] articles) => trip.Query(
        Wanted,
        new SqlParameters().Add("mentions", mentions).Add("entries", entries).Add("articles", articles),
        row => new Sketch(
            new Subject(row.Word<SubjectKind>(), row.Int64()), row.Int64(), row.Text(),
            new EffectState(
                row.DaysOrNull(), row.Word<Grain>(), row.TextOrNull(), row.TextOrNull() is { } status ? KebabName.Parse<EntryStatus>(status) : null,
                row.TextOrNull(), row.TextOrNull(), row.Array<string>(), row.WordOrNull<ReviewState>() ?? ReviewState.Machine, row.Text())));

    /// <summary>Everything in the articles.</summary>
    public static async Task<Sketches> OfArticlesAsync(NpgsqlConnection connection, long[] articles, CancellationToken cancellation)
    {
        await using var trip = new RoundTrip(connection);
        var rows = Ask(trip, [], [], articles);
        await trip.RunAsync(cancellation);
        return new Sketches(rows);
    }

    /// <summary>How many people have made something of.</summary>
    public int Reviewed => _states.Values.Count(sketch => sketch.State.State != ReviewState.Machine);

    /// <summary>What differs from here to <paramref name="after"/>, by article and id.</summary>
    public IReadOnlyList<Effect> To(Sketches after)
    {
        var effects = new List<Effect>();
        foreach (var (subject, before) in _states)
        {
            if (!after._states.TryGetValue(subject, out var now))
            {
                effects.Add(new Effect(subject, before.Article, before.Label, before.State, null));
            }
            else if (!Same(before.State, now.State))
            {
                effects.Add(new Effect(subject, now.Article, now.Label, before.State, now.State));
            }
        }

        effects.AddRange(after._states.Where(pair => !_states.ContainsKey(pair.Key))
            .Select(pair => new Effect(pair.Key, pair.Value.Article, pair.Value.Label, null, pair.Value.State)));
        return [.. effects.OrderBy(effect => effect.ArticleId).ThenBy(effect => effect.Subject.Kind).ThenBy(effect => effect.Subject.Id)];
    }

    private static bool Same(EffectState a, EffectState b) =>
        a with { Actors = b.Actors } == b && a.Actors.SequenceEqual(b.Actors, StringComparer.Ordinal);
}

/// <summary>One mention or entry as it stands.</summary>
internal sealed record Sketch(Subject Subject, long Article, string Label, EffectState State);
