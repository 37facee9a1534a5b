namespace Timeline.Storage.Sql;

/// <summary>
/// Reads the entries of some lanes. Each kind of lane has an index by lane and day; what began before the window and
/// reaches into it is sought on its own, among the long ones, which are few.
/// </summary>
internal static class MarkSql
{
    private const string Columns = """
        e.id, e.kind, e.first_day, e.last_day, e.grain, e.label, e.type, e.status, e.confidence,
               e.corrected_days is not null as corrected, e.date_basis
        """;

    private const string Reaching = "e.days @> @from";

    /// <summary>The entries of the lanes <c>@keys</c>; the conditions take no window of their own.</summary>
    public static string For(LaneKind lane, EntryConditions conditions)
    {
        IEnumerable<string> lanes = lane switch
        {
            LaneKind.Actor => [
                Lane("p.actor_id::text", "entry_actors p join entries e on e.id = p.entry_id", "p", "p.last_day >= @from", "p.actor_id = any(@ids)", conditions),
                Lane($"'{LaneDimension.Nobody}'", "entries e", "e", Reaching, $"e.actor_count = 0 and '{LaneDimension.Nobody}' = any(@keys)", conditions)],
            LaneKind.Outlet => [
                Lane("e.outlet_id::text", "entries e", "e", Reaching, "e.outlet_id = any(@ids)", conditions),
                Lane($"'{LaneDimension.Nobody}'", "entries e", "e", Reaching, $"e.outlet_id is null and '{LaneDimension.Nobody}' = any(@keys)", conditions)],
            LaneKind.Type => [Lane("e.type", "entries e", "e", Reaching, "e.type = any(@keys)", conditions)],
            _ => [Lane($"'{LaneDimension.All}'", "entries e", "e", Reaching, "true", conditions)],
        };
        return string.Join("\nunion all\n", lanes) + "\norder by first_day, id";
    }

    private static string Lane(string key, string from, string days, string reach, string condition, EntryConditions conditions) => $"""
        select {key} as key, {Columns}
        from {from}
        where {days}.first_day between @from and @to
          and {condition}
          and {conditions.Sql}
        union all
        select {key} as key, {Columns}
        from {from}
        where {days}.last_day > {days}.first_day and {days}.first_day < @from and {reach}
          and {condition}
          and {conditions.Sql}
        """;
}
