using System.Globalization;

namespace Timeline.Storage.Sql;

/// <summary>The statements that read <c>entry_counts</c>. Each finds its rows through an index, lane by lane and run by run.</summary>
internal sealed class RollupSql(EntryKind? kind, char dimension)
{
    private string Begun => Measure("begun");

    private string Ended => Measure("ended");

    /// <summary>First and last day of <c>@lane</c>, and how many of its entries are undated.</summary>
    public string Extent => $"""
        select (select c.bucket from entry_counts c
                where c.dimension = @dimension::"char" and c.unit = 'd' and c.lane = @lane and {Begun} > 0
                order by c.bucket limit 1),
               (select c.bucket from entry_counts c
                where c.dimension = @dimension::"char" and c.unit = 'd' and c.lane = @lane and {Ended} > 0
                order by c.bucket desc limit 1),
               coalesce((select {Begun} from entry_counts c
                where c.dimension = @dimension::"char" and c.unit = 'y' and c.lane = @lane and c.bucket = 'infinity'), 0)::bigint
        """;

    /// <summary>Counts of <c>@lane</c> by <c>@unit</c>.</summary>
    public string Overview => $"""
        select c.bucket, {Begun}::bigint
        from entry_counts c
        where c.dimension = @dimension::"char" and c.unit = @unit::"char" and c.lane = @lane
          and c.bucket between @first and @last and {Begun} > 0
        order by c.bucket
        """;

    /// <summary>How many entries of the lanes <c>@keys</c> lie in the window: begun in it, or before it and not ended.</summary>
    public string Counts => $"""
        select k.lane, {Label("k.lane")}, sum(p.entries)::bigint
        from unnest(@keys) k(lane)
        cross join unnest(@units, @firsts, @lasts, @inside) r(unit, first, last, inside)
        cross join lateral (
            select coalesce(sum(case when r.inside then {Begun} else {Begun} - {Ended} end), 0) as entries
            from entry_counts c
            where c.dimension = '{dimension}' and c.unit = r.unit::"char" and c.lane = k.lane and c.bucket between r.first and r.last
        ) p
        group by k.lane
        """;

    /// <summary>Counts of the lanes <c>@keys</c> by <c>@bucket</c>.</summary>
    public string Buckets => $"""
        select k.lane, p.bucket, sum(p.entries)::bigint
        from unnest(@keys) k(lane)
        cross join unnest(@units, @firsts, @lasts, @inside) r(unit, first, last, inside)
        cross join lateral (
            select date_trunc(@bucket, (case when r.inside then c.bucket else @first end)::timestamp)::date as bucket,
                   sum(case when r.inside then {Begun} else {Begun} - {Ended} end) as entries
            from entry_counts c
            where c.dimension = '{dimension}' and c.unit = r.unit::"char" and c.lane = k.lane and c.bucket between r.first and r.last
            group by 1
        ) p
        group by k.lane, p.bucket
        having sum(p.entries) > 0
        order by k.lane, p.bucket
        """;

    /// <summary>
    /// The lanes of the window that can be among its <c>@most</c> most active: the first of each bucket, and those into which
    /// something long reaches from before. With each, how many lanes there are, counted no further than is quick.
    /// </summary>
    public string Candidates(LaneKind lane) => $"""
        with active as (
            select c.lane, sum(c.begun) as begun
            from generate_series(@first::timestamp, @last::timestamp,
                     case @unit when 'd' then interval '1 day' when 'w' then interval '1 week' when 'm' then interval '1 month' else interval '1 year' end) b(bucket)
            cross join lateral (
                select c.lane, {Begun} as begun
                from entry_counts c
                where c.dimension = '{dimension}' and c.unit = @unit::"char" and c.bucket = b.bucket::date and {Begun} > 0
                order by c.begun_statements + c.begun_events desc
                limit @most
            ) c
            group by c.lane
        ), reaching as (
            select distinct l.lane, 0 as begun
            from (
                select e.id, e.type, e.outlet_id, e.place_key
                from entries e
                where e.last_day > e.first_day and e.days @> @from::date and e.first_day < @from
                limit 500
            ) e
            {LaneOf(lane)}
        ), candidates as (
            select lane, sum(begun) as begun from (select * from active union all select * from reaching) l group by lane
        ), lanes as (
            select count(distinct lane) as lanes
            from (
                select c.lane
                from entry_counts c
                where c.dimension = '{dimension}' and c.unit = @unit::"char" and c.bucket between @first and @last and {Begun} > 0
                limit 20000
            ) l
        )
        select c.lane, greatest(l.lanes, count(*) over ())
        from candidates c
        cross join lanes l
        order by c.begun desc, c.lane
        limit @most
        """;

    /// <summary>The key of the lane of an actor or outlet.</summary>
    public static string Key(long id) => id.ToString(CultureInfo.InvariantCulture);

    /// <summary>A place as some entry writes it: its key has spelling variants folded.</summary>
    public static string PlaceName(string key) =>
        $"coalesce((select g.place from entries x join events g on g.entry_id = x.id where x.place_key = {key} order by x.first_day limit 1), '')";

    private static string LaneOf(LaneKind lane) => lane switch
    {
        LaneKind.Actor => $"left join entry_actors p on p.entry_id = e.id cross join lateral (select coalesce(p.actor_id::text, '{LaneDimension.Nobody}') as lane) l",
        LaneKind.Outlet => $"cross join lateral (select coalesce(e.outlet_id::text, '{LaneDimension.Nobody}') as lane) l",
        LaneKind.Type => "cross join lateral (select e.type as lane) l",
        LaneKind.Place => $"cross join lateral (select coalesce(e.place_key, '{LaneDimension.Nobody}') as lane) l",
        _ => $"cross join lateral (select '{LaneDimension.All}' as lane) l",
    };

    private string Label(string key) => dimension switch
    {
        'a' => $"coalesce((select n.name from actors n where n.id = {KeyId(key)}), '')",
        'o' => $"coalesce((select n.name from outlets n where n.id = {KeyId(key)}), '')",
        't' => key,
        'p' => PlaceName(key),
        _ => "''",
    };

    // Who pins a lane can name one that is none.
    private static string KeyId(string key) => $"case when {key} ~ '^[0-9]{{1,18}}$' then {key}::bigint end";

    private string Measure(string what) => kind switch
    {
        EntryKind.Statement => $"c.{what}_statements",
        EntryKind.Event => $"c.{what}_events",
        _ => $"(c.{what}_statements + c.{what}_events)",
    };
}
