using Npgsql;
using Timeline.Storage.Sql;

namespace Timeline.Storage;

/// <summary>Lays two actors beside each other.</summary>
public sealed class ComparisonQuery(NpgsqlDataSource dataSource)
{
    /// <summary>Of more contacts than this the latest are read.</summary>
    public const int MostContacts = 1000;

    private const string Both = """
        from entry_actors p
        join entry_actors q on q.entry_id = p.entry_id and q.actor_id = @second
        join entries e on e.id = p.entry_id
        where p.actor_id = @first
        """;

    /// <summary>The latest contacts, the earliest of them first.</summary>
    internal const string Contacts = $"""
        select c.id, c.kind, c.status, c.label, c.days from (
            select e.id, e.kind, e.status, e.label, e.days, e.first_day
            {Both} and e.days is not null
            order by e.first_day desc, e.id desc
            limit @limit) c
        order by c.first_day, c.id
        """;

    /// <summary>Null when there is no such actor; ids that were merged lead to the actors they went into.</summary>
    /// <param name="first">Of an actor.</param>
    /// <param name="second">Of another.</param>
    /// <param name="limit">How many contacts are read in full; 1 to 100.</param>
    /// <param name="cancellation">Stops the query.</param>
    public async Task<Comparison?> GetAsync(long first, long second, int limit = 20, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var names = await connection.QueryAsync(
            "select g.id, a.id, a.name from actors g join actors a on a.id = coalesce(g.merged_into, g.id) where g.id = any(@ids)",
            new SqlParameters().Add("ids", [first, second]), row => (Asked: row.Int64(), Actor: new ActorName(row.Int64(), row.Text())), cancellation);
        var one = names.Find(name => name.Asked == first).Actor;
        var other = names.Find(name => name.Asked == second).Actor;
        if (one is null || other is null)
        {
            return null;
        }

        var activity = await Activity.ReadAsync(connection, [one.Id, other.Id], cancellation);
        var parameters = new SqlParameters().Add("first", one.Id).Add("second", other.Id).Add("limit", MostContacts);
        var contacts = one.Id == other.Id
            ? []
            : await connection.QueryAsync(
                Contacts, parameters,
                row => new Contact(row.Int64(), row.Word<EntryKind>(), row.Word<EntryStatus>(), row.Text(), row.Days()), cancellation);
        var undated = one.Id == other.Id
            ? [0]
            : await connection.QueryAsync($"select count(*)::integer {Both} and e.days is null", parameters, row => row.Int32(), cancellation);
        var latest = await connection.EntriesAsync([.. contacts.TakeLast(Math.Clamp(limit, 1, 100)).Reverse().Select(contact => contact.Id)], cancellation);
        return new Comparison(one, other, activity[one.Id], activity[other.Id], contacts, undated[0], latest);
    }
}
