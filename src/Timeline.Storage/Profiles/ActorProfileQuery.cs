using System.Globalization;
using Npgsql;
using Timeline.Storage.Profiles;
using Timeline.Storage.Sql;

namespace Timeline.Storage;

/// <summary>Reads what the pages of actors show: always the same few statements, however many entries an actor has.</summary>
public sealed class ActorProfileQuery(NpgsqlDataSource dataSource, ActorQuery actors)
{
    private const int MostCompanions = 12;
    private const int MostTopics = 12;
    private const int MostNames = 12;

    /// <summary>One actor; an id that was merged leads to the actor it went into. Null when there is none of this id.</summary>
    /// <param name="id">Of the actor.</param>
    /// <param name="limit">How many entries of each sort; 1 to 50.</param>
    /// <param name="cancellation">Stops the query.</param>
    public async Task<ActorProfile?> GetAsync(long id, int limit = 6, CancellationToken cancellation = default)
    {
        if (await actors.GetAsync(id, cancellation) is not { } actor)
        {
            return null;
        }

        id = actor.Actor.Id;
        limit = Math.Clamp(limit, 1, 50);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var activity = await Activity.ReadAsync(connection, [id], cancellation);
        var companions = await connection.QueryAsync(
            ActorProfileSql.Companions, new SqlParameters().Add("id", id).Add("limit", MostCompanions),
            row => new Companion(row.Int64(), row.Text(), row.Word<ActorKind>(), row.Int32(), row.DayOrNull()), cancellation);
        var ties = await connection.QueryAsync(
            ActorProfileSql.Ties, new SqlParameters().Add("ids", [.. companions.Select(one => one.Id)]),
            row => new Tie(row.Int64(), row.Int64(), row.Int32()), cancellation);
        var topics = await connection.QueryAsync(
            ActorProfileSql.Topics, new SqlParameters().Add("id", id).Add("limit", MostTopics),
            row => new TypeFacet(row.Word<EntryKind>(), row.Text(), row.Int64()), cancellation);
        var latest = await connection.QueryAsync(
            ActorProfileSql.Latest, new SqlParameters().Add("id", id).Add("limit", limit),
            row => (Part: row.Text(), Id: row.Int64()), cancellation);
        var told = NamesOf(actor) is { Length: > 0 } names
            ? await connection.QueryAsync(
                ActorProfileSql.Told, new SqlParameters().Add("id", id).Add("names", names).Add("limit", limit), row => row.Int64(), cancellation)
            : [];
        var rows = (await connection.EntriesAsync([.. latest.Select(one => one.Id), .. told], cancellation)).ToDictionary(row => row.Id);
        IReadOnlyList<EntryRow> Rows(IEnumerable<long> ids) => [.. ids.Where(rows.ContainsKey).Select(one => rows[one])];
        return new ActorProfile(
            actor, activity[id], companions, ties, topics,
            Rows(latest.Where(one => one.Part == "said").Select(one => one.Id)),
            Rows(latest.Where(one => one.Part == "did").Select(one => one.Id)),
            Rows(told));
    }

    /// <summary>One page of actors, those with the most entries first.</summary>
    /// <param name="name">Part of a name, in any spelling variant; null for all.</param>
    /// <param name="kind">Only this kind.</param>
    /// <param name="country">ISO 3166-1 alpha-2; null for all.</param>
    /// <param name="cursor">Where the page before ended; null for the first.</param>
    /// <param name="limit">How many at most; 1 to 200.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <exception cref="FormatException">The cursor was not made by this list.</exception>
    public async Task<Page<ListedActor>> ListAsync(
        string? name = null, ActorKind? kind = null, string? country = null, string? cursor = null, int limit = 50, CancellationToken cancellation = default)
    {
        limit = Math.Clamp(limit, 1, 200);
        var after = cursor?.Split('-') is { } parts
            ? parts is [var count, var id]
                ? (Count: long.Parse(count, CultureInfo.InvariantCulture), Id: long.Parse(id, CultureInfo.InvariantCulture))
                : throw new FormatException("The cursor does not belong to this list.")
            : ((long Count, long Id)?)null;
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync(
            ActorProfileSql.List,
            new SqlParameters()
                .Add("name", LikePattern.Of(name)).Add("kind", kind is { } some ? KebabName.Of(some) : null).Add("country", country)
                .Add("after_count", after?.Count).Add("after_id", after?.Id).Add("limit", limit + 1),
            row => new ListedActor(row.Int64(), row.Text(), row.Word<ActorKind>(), row.TextOrNull(), row.Int64(), row.Int64()),
            cancellation);
        if (rows.Count <= limit)
        {
            return new Page<ListedActor>(rows, null);
        }

        rows.RemoveAt(limit);
        return new Page<ListedActor>(rows, string.Create(CultureInfo.InvariantCulture, $"{rows[^1].Statements + rows[^1].Events}-{rows[^1].Id}"));
    }

    /// <summary>Countries that actors belong to, those of the most actors first.</summary>
    public async Task<IReadOnlyList<string>> CountriesAsync(CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.QueryAsync(ActorProfileSql.Countries, new SqlParameters(), row => row.Text(), cancellation);
    }

    // A capital that stands for its government is no name of it here: what happens in Moscow is not said of Russia.
    private static string NamesOf(ActorView actor) => string.Join(" | ", actor.Names
        .Where(name => name.Basis != AliasBasis.Metonym && NameKey.Of(name.Name).Length >= 4)
        .Take(MostNames)
        .Select(name => SearchWords.Of($"\"{name.Name}\""))
        .Where(phrase => !string.IsNullOrEmpty(phrase)));
}
