using Npgsql;
using NpgsqlTypes;
using Timeline.Storage.Sql;
using Timeline.Temporal;

namespace Timeline.Storage.Writing;

/// <summary>
/// Collects what the analysis says of a batch of articles and loads it table by table. Rows that an earlier analysis had
/// at the same place keep their ids: links to them stay good.
/// </summary>
internal sealed class MachineLayer(IReadOnlyDictionary<string, long> actors, DateTime now)
{
    private static readonly CopyTable s_mentions = new(
        "time_mentions",
        ("id", NpgsqlDbType.Bigint), ("article_id", NpgsqlDbType.Bigint), ("span_start", NpgsqlDbType.Integer), ("span_end", NpgsqlDbType.Integer),
        ("phrase", NpgsqlDbType.Text), ("type", NpgsqlDbType.Text), ("value", NpgsqlDbType.Text), ("modifier", NpgsqlDbType.Text),
        ("machine_days", NpgsqlDbType.DateRange), ("machine_grain", NpgsqlDbType.Text), ("confidence", NpgsqlDbType.Double),
        ("rule", NpgsqlDbType.Text), ("anchor", NpgsqlDbType.Text), ("anchor_days", NpgsqlDbType.DateRange), ("anchor_start", NpgsqlDbType.Integer),
        ("steps", NpgsqlDbType.Jsonb), ("alternatives", NpgsqlDbType.Jsonb));

    private static readonly CopyTable s_entries = new(
        "entries",
        ("id", NpgsqlDbType.Bigint), ("kind", NpgsqlDbType.Text), ("article_id", NpgsqlDbType.Bigint), ("outlet_id", NpgsqlDbType.Bigint), ("place_key", NpgsqlDbType.Text),
        ("mention_id", NpgsqlDbType.Bigint), ("type", NpgsqlDbType.Text), ("status", NpgsqlDbType.Text), ("label", NpgsqlDbType.Text),
        ("span_start", NpgsqlDbType.Integer), ("span_end", NpgsqlDbType.Integer), ("sentence", NpgsqlDbType.Text),
        ("sentence_start", NpgsqlDbType.Integer), ("search", NpgsqlDbType.Text), ("machine_days", NpgsqlDbType.DateRange),
        ("machine_basis", NpgsqlDbType.Text), ("machine_grain", NpgsqlDbType.Text), ("actor_count", NpgsqlDbType.Integer), ("actor_names", NpgsqlDbType.Text | NpgsqlDbType.Array), ("rule", NpgsqlDbType.Text),
        ("confidence", NpgsqlDbType.Double), ("updated_at", NpgsqlDbType.TimestampTz));

    private static readonly CopyTable s_entryActors = new(
        "entry_actors", ("entry_id", NpgsqlDbType.Bigint), ("actor_id", NpgsqlDbType.Bigint), ("ordinal", NpgsqlDbType.Integer),
        ("kind", NpgsqlDbType.Text), ("first_day", NpgsqlDbType.Date), ("last_day", NpgsqlDbType.Date));

    private static readonly CopyTable s_statements = new(
        "statements",
        ("entry_id", NpgsqlDbType.Bigint), ("speaker", NpgsqlDbType.Text), ("quotation", NpgsqlDbType.Text), ("cue", NpgsqlDbType.Text),
        ("content_start", NpgsqlDbType.Integer), ("content_end", NpgsqlDbType.Integer), ("content", NpgsqlDbType.Text), ("via", NpgsqlDbType.Text),
        ("reasons", NpgsqlDbType.Jsonb));

    private static readonly CopyTable s_events = new("events", ("entry_id", NpgsqlDbType.Bigint), ("place", NpgsqlDbType.Text));

    private static readonly CopyTable s_eventMentions = new(
        "event_mentions",
        ("event_id", NpgsqlDbType.Bigint), ("article_id", NpgsqlDbType.Bigint), ("trigger_start", NpgsqlDbType.Integer),
        ("trigger_end", NpgsqlDbType.Integer), ("trigger", NpgsqlDbType.Text), ("rule", NpgsqlDbType.Text), ("confidence", NpgsqlDbType.Double),
        ("reasons", NpgsqlDbType.Jsonb));

    public static IReadOnlyList<string> Tables { get; } =
        [s_mentions.Table, s_entries.Table, s_entryActors.Table, s_statements.Table, s_events.Table, s_eventMentions.Table];

    /// <summary>What the analysis says of a mention, but for where it stands.</summary>
    public static string MentionColumns { get; } = s_mentions.ColumnsBut("id", "article_id", "span_start", "span_end");

    /// <summary>What the analysis says of an entry, but for where it stands and who the actors are.</summary>
    public static string EntryColumns { get; } = s_entries.ColumnsBut("id", "kind", "article_id", "span_start", "span_end", "actor_count", "updated_at");

    /// <summary>What the analysis says of what was said.</summary>
    public static string StatementColumns { get; } = s_statements.ColumnsBut("entry_id");

    /// <summary>What the analysis says of a telling, but for where it stands.</summary>
    public static string TellingColumns { get; } = s_eventMentions.ColumnsBut("event_id", "article_id", "trigger_start", "trigger_end");

    private readonly List<object?[]> _mentions = [];
    private readonly List<object?[]> _entries = [];
    private readonly List<object?[]> _entryActors = [];
    private readonly List<object?[]> _statements = [];
    private readonly List<object?[]> _events = [];
    private readonly List<object?[]> _eventMentions = [];

    public void Add(long articleId, long? outletId, ArticleDraft draft, FormerLayer former, Queue<long> mentionIds, Queue<long> entryIds)
    {
        var ids = new long[draft.Mentions.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            var mention = draft.Mentions[i];
            ids[i] = former.MentionId(articleId, mention) ?? mentionIds.Dequeue();
            _mentions.Add(
            [
                ids[i], articleId, mention.Start, mention.End, mention.Text, mention.Type.ToTimeMl(), mention.Value, mention.Modifier?.ToTimeMl(),
                DayRangeConverter.ToRange(mention.Days), KebabName.Of(mention.Grain), mention.Confidence, mention.Derivation.Rule,
                KebabName.Of(mention.Derivation.Anchor.Kind), DayRangeConverter.ToRange(mention.Derivation.Anchor.Days),
                mention.Derivation.Anchor.Start, DerivationJson.Write(mention.Derivation.Steps), DerivationJson.Write(mention.Derivation.Alternatives),
            ]);
        }

        foreach (var entry in draft.Entries)
        {
            var id = former.EntryId(articleId, entry) ?? entryIds.Dequeue();
            Add(id, articleId, outletId, draft.Text, entry, entry.MentionIndex is { } index ? ids[index] : null);
        }
    }

    /// <param name="connection">In the transaction of the batch.</param>
    /// <param name="staged">Beside the real tables: see <see cref="StagedLayer"/>.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task WriteAsync(NpgsqlConnection connection, bool staged, CancellationToken cancellation)
    {
        await s_mentions.WriteAsync(connection, staged, _mentions, cancellation);
        await s_entries.WriteAsync(connection, staged, _entries, cancellation);
        await s_entryActors.WriteAsync(connection, staged, _entryActors, cancellation);
        await s_statements.WriteAsync(connection, staged, _statements, cancellation);
        await s_events.WriteAsync(connection, staged, _events, cancellation);
        await s_eventMentions.WriteAsync(connection, staged, _eventMentions, cancellation);
    }

    private static string? PlaceKey(EntryDraft entry) =>
        entry.Statement is null && entry.Place is { } place && NameKey.Of(place) is { Length: > 0 } key ? key : null;

    private void Add(long id, long articleId, long? outletId, string text, EntryDraft entry, long? mentionId)
    {
        var sentence = text[entry.Sentence.Start..entry.Sentence.End];
        var trigger = text[entry.Span.Start..entry.Span.End];
        string[] actorNames = [.. entry.Actors.Select(NameKey.Of).Distinct(StringComparer.Ordinal)];
        var actorIds = actorNames.Select(name => actors[name]).Distinct().ToList();
        _entries.Add(
        [
            id, KebabName.Of(entry.Kind), articleId, outletId, PlaceKey(entry), mentionId, entry.Type, KebabName.Of(entry.Status), entry.Label,
            entry.Span.Start, entry.Span.End, sentence, entry.Sentence.Start, NameKey.Of($"{entry.Label}\n{sentence}"),
            DayRangeConverter.ToRange(entry.Days), KebabName.Of(entry.Basis), KebabName.Of(entry.Grain), actorIds.Count, actorNames,
            entry.Rule, entry.Confidence, now,
        ]);
        var ordinal = 0;
        foreach (var actor in actorIds)
        {
            _entryActors.Add([id, actor, ordinal++, KebabName.Of(entry.Kind), entry.Days?.First, entry.Days?.Last]);
        }

        var reasons = DerivationJson.Write(entry.Reasons);
        if (entry.Statement is { } statement)
        {
            var content = text[statement.Content.Start..statement.Content.End];
            _statements.Add(
                [id, statement.Speaker, statement.Quotation, trigger, statement.Content.Start, statement.Content.End, content, statement.Via, reasons]);
        }
        else
        {
            _events.Add([id, entry.Place]);
            _eventMentions.Add([id, articleId, entry.Span.Start, entry.Span.End, trigger, entry.Rule, entry.Confidence, reasons]);
        }
    }
}
