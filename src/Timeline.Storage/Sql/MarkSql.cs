namespace Timeline.Storage.Sql;

/// <summary>
/// Reads the entries of some lanes. Each kind of lane has an index by lane and first day; what began before the window and
/// reaches into it is sought on its own, through an index of the long ones by lane and days.
/// </summary>
internal static class MarkSql
{
    public const string Columns = """
        e.id, e.kind, e.first_day, e.last_day, e.grain, e.label, e.type, e.status, e.confidence,
               e.corrected_days is not null as corrected, e.date_basis,
               case when @timed then (
                   select substring(m.value from '^[0-9]{4}-[0-9]{2}-[0-9]{2}T([0-9]{2}:[0-9]{2}|MO|MI|AF|EV|NI)')
                   from time_mentions m where m.id = e.mention_id and e.corrected_days is null and e.first_day = e.last_day) end as time
        """;

    /// <summary>The entries of the lanes <c>@keys</c>; the conditions take no window of their own.</summary>
    public static string For(LaneKind lane, EntryConditions conditions)
    {
        if (!conditions.Source.IsNow)
        {
            return new WindowSql(lane, conditions).Marks;
        }

        IEnumerable<string> lanes = lane switch
        {
            LaneKind.Actor => [
                Lanes("k.id::text", "unnest(@ids) k(id)", "entry_actors p join entries e on e.id = p.entry_id", "p", "p.actor_id = k.id", conditions),
                Nobody("e.actor_count = 0", conditions)],
            LaneKind.Outlet => [
                Lanes("k.id::text", "unnest(@ids) k(id)", "entries e", "e", "e.outlet_id = k.id", conditions),
                Nobody("e.outlet_id is null", conditions)],
            LaneKind.Place => [
                Lanes("k.lane", "unnest(@keys) k(lane)", "entries e", "e", "e.place_key = k.lane", conditions),
                Nobody("e.place_key is null", conditions)],
            LaneKind.Type => [Lanes("k.lane", "unnest(@keys) k(lane)", "entries e", "e", "e.type = k.lane", conditions)],
            _ => [Lanes($"'{LaneDimension.All}'", "(values (1)) k(one)", "entries e", "e", "true", conditions)],
        };
        return string.Join("\nunion all\n", lanes) + "\norder by first_day, id";
    }

    private static string Nobody(string condition, EntryConditions conditions) =>
        Lanes("k.lane", $"unnest(@keys) k(lane)", "entries e", "e", $"k.lane = '{LaneDimension.Nobody}' and {condition}", conditions);

    // Lane by lane, because an index on lane and days answers for one lane at a time.
    private static string Lanes(string key, string keys, string from, string days, string condition, EntryConditions conditions) => $"""
        select {key} as key, l.*
        from {keys}
        cross join lateral (
            select {Columns}
            from {from}
            where {days}.first_day between @from and @to
              and {condition}
              and {conditions.Sql}
            union all
            select {Columns}
            from {from}
            where {days}.last_day > {days}.first_day and {days}.first_day < @from and {Days(days)} @> @from
              and {condition}
              and {conditions.Sql}
        ) l
        """;

    // An actor's part keeps first and last day only; its index is on the same expression.
    private static string Days(string days) => days == "p" ? "daterange(p.first_day, p.last_day, '[]')" : $"{days}.days";
}
