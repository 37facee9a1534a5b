using Npgsql;
using NpgsqlTypes;
using Timeline.Storage.Actors;
using Timeline.Storage.Clustering;
using Timeline.Storage.Sql;

namespace Timeline.Storage.Decisions;

/// <summary>Puts people's decisions over the machine layer, after a decision and after a new analysis alike, in a fixed number of statements.</summary>
internal static class HumanLayer
{
    private static readonly string s_rejected = KebabName.Of(ReviewState.Rejected);

    private const string MoveMentionsTo = """
        update time_mentions m
        set corrected_days = u.days::daterange, corrected_grain = u.grain, state = u.state
        from unnest(@ids, @days, @grains, @states) u (id, days, grain, state)
        where m.id = u.id
        """;

    // The database finds the words of a text anew whenever it is set, to the same or not: only where it changes is it set.
    private static readonly string s_moveEntries = MoveEntriesTo("");
    private static readonly string s_moveEntriesWithWords = MoveEntriesTo("search = u.search, ");

    private const string MoveStatements = """
        update statements s
        set speaker = u.speaker, quotation = u.quotation
        from unnest(@ids, @speakers, @quotations) u (id, speaker, quotation)
        where s.entry_id = u.id and (s.speaker, s.quotation) is distinct from (u.speaker, u.quotation)
        """;

    // Rejected entries that nobody rejects any more.
    private const string Pardoned = """
        select t.entry_id
        from tombstones t
        join articles a on a.id = t.article_id
        where t.entry_id = any(@entries) and t.reason = 'rejected'
          and not coalesce((
              select d.after = '"rejected"' from decisions d
              where d.article_id = t.article_id and d.span_start = t.span_start and d.span_end = t.span_end and d.subject = 'entry'
                and d.entry_kind = t.kind and d.content_key = a.content_key and d.field = 'verdict'
              order by d.id desc
              limit 1), false)
        """;

    /// <summary>Brings mentions and entries, and the entries that hang on the mentions, to what people decided.</summary>
    /// <param name="trip">In a transaction that holds the articles; what waits on it runs first. The last statements are left on it, for whoever goes on with it.</param>
    /// <param name="mentions">Ids.</param>
    /// <param name="entries">Ids; rejected ones may come back.</param>
    /// <param name="now">The moment of the change.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<HumanChange> ApplyAsync(
        RoundTrip trip, long[] mentions, long[] entries, DateTimeOffset now, CancellationToken cancellation)
    {
        var connection = trip.Connection;
        var subjects = new SqlParameters().Add("mentions", mentions).Add("entries", entries).Add("now", now);
        var back = await PardonAsync(trip, entries, subjects, now, cancellation);
        if (!await MoveMentionsAsync(trip, subjects, now, cancellation) && entries.Length == 0)
        {
            return new HumanChange([], [], []);
        }

        var all = trip.Query(EntryOverlay.Select, subjects, EntryOverlay.Read);
        await trip.RunAsync(cancellation);
        var moved = all.Select(entry => (Entry: entry, Values: entry.Over())).Where(pair => !pair.Entry.Now.Equals(pair.Values)).ToList();
        EntryHistory.KeepSeen(trip, [.. moved.Select(pair => pair.Entry.Id)], now);
        MoveEntries(trip, moved, now);
        long[] renamed = [.. moved.Where(pair => !pair.Entry.Now.Names.AsSpan().SequenceEqual(pair.Values.Names)).Select(pair => pair.Entry.Id).Concat(back)];
        long[] shifted = [.. moved.Where(pair => pair.Entry.Shifts(pair.Values)).Select(pair => pair.Entry.Id).Concat(back).Distinct()];
        long[] gone = [.. moved.Where(pair => string.Equals(pair.Values.State, s_rejected, StringComparison.Ordinal)).Select(pair => pair.Entry.Id)];
        if (renamed.Length + shifted.Length + gone.Length > 0)
        {
            await trip.RunAsync(cancellation);
        }

        if (renamed.Length > 0)
        {
            await connection.ExecuteAsync(ActorSql.Relink, new SqlParameters().Add("entries", renamed), cancellation);
        }

        var clusters = await EventClusters.OfEntriesAsync(connection, shifted, cancellation);
        await EntryHistory.RejectAsync(connection, gone, now, cancellation);
        return new HumanChange([.. moved.Select(pair => pair.Entry.Id).Concat(back).Distinct()], [.. shifted.Concat(gone).Distinct()], clusters);
    }

    private static async Task<IReadOnlyList<long>> PardonAsync(
        RoundTrip trip, long[] entries, SqlParameters subjects, DateTimeOffset now, CancellationToken cancellation)
    {
        if (entries.Length == 0)
        {
            return [];
        }

        var back = trip.Query(Pardoned, subjects, row => row.Int64());
        await trip.RunAsync(cancellation);
        if (back.Count > 0)
        {
            trip.Query(EntryHistory.Restore, new SqlParameters().Add("entries", [.. back]).Add("now", now), row => row.Int64());
        }

        return back;
    }

    // Whether entries hang on the mentions.
    private static async Task<bool> MoveMentionsAsync(RoundTrip trip, SqlParameters subjects, DateTimeOffset now, CancellationToken cancellation)
    {
        var all = trip.Query(MentionOverlay.Select, subjects, MentionOverlay.Read);
        var hanging = trip.Query(
            "select mention_id, id from entries where mention_id = any(@mentions) order by id", subjects, row => (Mention: row.Int64(), Entry: row.Int64()));
        await trip.RunAsync(cancellation);
        var moved = all.Select(mention => (Now: mention, Values: mention.Over()))
            .Where(pair => (pair.Now.Days, pair.Now.Grain, pair.Now.State) != (pair.Values.Days, pair.Values.Grain, pair.Values.State))
            .Select(pair => pair.Values).ToList();
        if (moved.Count == 0)
        {
            return hanging.Count > 0;
        }

        // What hangs on a mention is told by it: it has changed even where its own values do not.
        var ids = moved.Select(mention => mention.Id).ToHashSet();
        long[] told = [.. hanging.Where(pair => ids.Contains(pair.Mention)).Select(pair => pair.Entry)];
        EntryHistory.KeepSeen(trip, told, now);
        if (told.Length > 0)
        {
            trip.Execute(
                $"update entries e set {EntryHistory.Changed} where e.id = any(@entries)", new SqlParameters().Add("entries", told).Add("now", now));
        }

        trip.Execute(
            MoveMentionsTo,
            new SqlParameters()
                .Add("ids", [.. moved.Select(mention => mention.Id)])
                .AddTexts("days", moved.Select(mention => Range(mention.Days)))
                .AddTexts("grains", moved.Select(mention => mention.Grain))
                .AddTexts("states", moved.Select(mention => mention.State)));
        return hanging.Count > 0;
    }

    private static void MoveEntries(RoundTrip trip, List<(EntryOverlay Entry, EntryValues Values)> moved, DateTimeOffset now)
    {
        foreach (var group in moved.ToLookup(pair => pair.Entry.ChangesWords(pair.Values)))
        {
            var parameters = new SqlParameters()
                .Add("ids", [.. group.Select(pair => pair.Entry.Id)])
                .AddTexts("types", group.Select(pair => pair.Values.Type))
                .AddTexts("statuses", group.Select(pair => pair.Values.Status))
                .AddTexts("labels", group.Select(pair => pair.Values.Label))
                .AddTexts("searches", group.Select(pair => group.Key ? pair.Entry.Search(pair.Values) : null))

                // A folded name holds no line end, so that an array of them can travel as one text.
                .AddTexts("names", group.Select(pair => string.Join('\n', pair.Values.Names)))
                .AddTexts("machine_days", group.Select(pair => Range(pair.Values.MachineDays)))
                .AddTexts("bases", group.Select(pair => pair.Values.MachineBasis))
                .AddTexts("machine_grains", group.Select(pair => pair.Values.MachineGrain))
                .AddTexts("days", group.Select(pair => Range(pair.Values.CorrectedDays)))
                .AddTexts("grains", group.Select(pair => pair.Values.CorrectedGrain))
                .AddTexts("states", group.Select(pair => pair.Values.State))
                .AddTexts("machines", group.Select(pair => pair.Values.MachineJson))
                .Add("now", now);
            trip.Execute(group.Key ? s_moveEntriesWithWords : s_moveEntries, parameters);
        }

        var said = moved.Where(pair => pair.Entry.IsStatement).ToList();
        if (said.Count == 0)
        {
            return;
        }

        trip.Execute(
            MoveStatements,
            new SqlParameters()
                .Add("ids", [.. said.Select(pair => pair.Entry.Id)])
                .AddTexts("speakers", said.Select(pair => pair.Values.Speaker))
                .AddTexts("quotations", said.Select(pair => pair.Values.Quotation)));
    }

    private static string MoveEntriesTo(string search) => $"""
        update entries e
        set type = u.type, status = u.status, label = u.label, {search}actor_names = string_to_array(u.names, E'\n'),
            machine_days = u.machine_days::daterange, machine_basis = u.basis, machine_grain = u.machine_grain,
            corrected_days = u.days::daterange, corrected_grain = u.grain, state = u.state, machine = u.machine::jsonb, {EntryHistory.Changed}
        from unnest(@ids, @types, @statuses, @labels, @searches, @names, @machine_days, @bases, @machine_grains, @days, @grains, @states, @machines)
             u (id, type, status, label, search, names, machine_days, basis, machine_grain, days, grain, state, machine)
        where e.id = u.id
        """;

    private static string? Range(Temporal.DayRange? days) => days is { } some
        ? $"[{some.First.ToString("O", System.Globalization.CultureInfo.InvariantCulture)},{some.Last.ToString("O", System.Globalization.CultureInfo.InvariantCulture)}]"
        : null;
}

/// <summary>What putting decisions over the machine layer did.</summary>
/// <param name="Entries">Entries that changed.</param>
/// <param name="Shifted">Those of them that may tell another event now: on other days, by others, of another kind, or no more.</param>
/// <param name="Clusters">The events that those told.</param>
internal sealed record HumanChange(long[] Entries, long[] Shifted, long[] Clusters);
