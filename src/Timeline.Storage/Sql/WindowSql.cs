namespace Timeline.Storage.Sql;

/// <summary>
/// The statements of the timeline window that read the entries themselves. What differs between lane kinds is one join and
/// one expression.
/// </summary>
internal sealed class WindowSql(LaneKind lane, EntryConditions conditions)
{
    // The key of the lane that an entry stands in; entries without the lane's property share one.
    private string Key => lane switch
    {
        LaneKind.Actor => $"coalesce(p.actor_id::text, '{LaneDimension.Nobody}')",
        LaneKind.Outlet => $"coalesce(e.outlet_id::text, '{LaneDimension.Nobody}')",
        LaneKind.Type => "e.type",
        LaneKind.Place => $"coalesce(e.place_key, '{LaneDimension.Nobody}')",
        _ => $"'{LaneDimension.All}'",
    };

    // As a number, which the table is sorted by; who pins a lane can name one that is none.
    private const string KeyId = "case when key ~ '^[0-9]{1,18}$' then key::bigint end";

    private string Label => lane switch
    {
        LaneKind.Actor => $"coalesce((select n.name from actors n where n.id = {KeyId}), '')",
        LaneKind.Outlet => $"coalesce((select o.name from outlets o where o.id = {KeyId}), '')",
        LaneKind.Type => "key",
        LaneKind.Place => RollupSql.PlaceName("key"),
        _ => "''",
    };

    // An entry with two actors stands in two lanes.
    private string From => lane == LaneKind.Actor ? $"{Entries} e {conditions.Source.WithActors}" : $"{Entries} e";

    private string Entries => conditions.Source.Entries;

    /// <summary>First and last day and the number of undated entries, whatever the window.</summary>
    public string Extent => $"""
        select (select min(e.first_day) from {Entries} e where {conditions.Sql}),
               (select max(e.last_day) from {Entries} e where {conditions.Sql}),
               (select count(*) from {Entries} e where e.days is null and {conditions.Sql})
        """;

    /// <summary>Counts of what begins from <c>@first</c> to <c>@last</c>, by <c>@unit</c>.</summary>
    public string Overview => $"""
        select date_trunc(@unit, e.first_day::timestamp)::date as bucket, count(*)
        from {Entries} e
        where e.first_day between @first and @last and {conditions.Sql}
        group by bucket
        order by bucket
        """;

    /// <summary>The lanes <c>@pinned</c>, then the most active ones of the window, and how many there are in all.</summary>
    public string Lanes => $"""
        with active as (
            select {Key} as key, count(*) as entries
            from {From}
            where {conditions.Sql}
            group by 1
        ), ranked as (
            select key, entries, array_position(@pinned, key) as pin from active
            union all
            select k.key, 0, array_position(@pinned, k.key) from unnest(@pinned) k(key) where k.key not in (select key from active)
        ), shown as (
            select key, entries, pin, count(*) over () as lanes
            from ranked
            order by pin, key = '{LaneDimension.Nobody}', entries desc, key
            offset @skip limit @lanes
        )
        select key, {Label}, entries, lanes
        from shown
        order by pin, key = '{LaneDimension.Nobody}', entries desc, key
        """;

    /// <summary>Counts by <c>@unit</c> in the lanes <c>@keys</c>; what began before the window counts on its first day.</summary>
    public string Buckets => $"""
        select {Key} as key, date_trunc(@unit, greatest(e.first_day, lower(@window))::timestamp)::date as bucket, count(*)
        from {From}
        where {conditions.Sql}
          and {Key} = any(@keys)
        group by 1, 2
        order by 1, 2
        """;

    /// <summary>The entries of the lanes <c>@keys</c> one by one, for what no index of lanes answers.</summary>
    public string Marks => $"""
        select {Key} as key, {MarkSql.Columns}
        from {From}
        where {conditions.Sql}
          and e.days && daterange(@from, @to, '[]')
          and {Key} = any(@keys)
        order by e.first_day, e.id
        """;
}
