using System.Security.Cryptography;
using Npgsql;
using Timeline.Storage.Actors;
using Timeline.Storage.Sql;
using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>
/// Brings registry files into the store. What people decided stays: a name that leads to another actor is queued as a possible twin,
/// never taken away.
/// </summary>
public sealed class ActorRegistry(NpgsqlDataSource dataSource, TimeProvider time)
{
    private static readonly Bilingual s_registry = new("من السجل", "from the registry");
    private static readonly Bilingual s_metonym = new("عاصمة تعني حكومتها", "a capital that stands for its government");
    private static readonly Bilingual s_clash = new("السجل يعطي أحدهما اسم الآخر", "the registry gives one a name of the other");

    /// <summary>Reads the starter registry unless the same one was read before. One query when there is nothing to do.</summary>
    public static async Task EnsureStarterAsync(NpgsqlConnection connection, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var parameters = new SqlParameters().Add("source", StarterRegistry.Source).Add("hash", StarterRegistry.Hash);
        var done = await connection.QueryAsync(
            "select 1 from registry_loads where source = @source and hash = @hash", parameters, row => row.Int32(), cancellation);
        if (done.Count == 0)
        {
            await LoadAsync(connection, StarterRegistry.Read(), StarterRegistry.Source, StarterRegistry.Hash, now, cancellation);
        }
    }

    /// <summary>Reads a file of the user's: see docs/actors.md for its form. Reading it again brings changes up to date.</summary>
    /// <param name="path">A file in UTF-8.</param>
    /// <param name="cancellation">Gives up; nothing is then stored.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async Task<RegistryReport> ImportAsync(string path, CancellationToken cancellation = default)
    {
        var bytes = await File.ReadAllBytesAsync(path, cancellation);
        using var reader = new StreamReader(new MemoryStream(bytes));
        var name = Path.GetFileName(path);
        var file = new RegistryFile().Read(reader, name);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await LoadAsync(
            connection, file, $"file:{name}", Convert.ToHexStringLower(SHA256.HashData(bytes)), time.GetUtcNow(), cancellation);
    }

    private static async Task<RegistryReport> LoadAsync(
        NpgsqlConnection connection, RegistryFile file, string source, string hash, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await ActorLocks.NamesAsync(connection, cancellation);
        await RegistrySql.FillBlocksAsync(connection, cancellation);
        var names = RegistryNames.Of(file);
        var claims = names.Resolve().ToList();
        var known = await RegistrySql.KnownAsync(connection, [.. claims.Select(claim => NameKey.Of(claim.Name))], cancellation);
        var rows = new ActorRows();
        var spare = await ActorLinker.NextIdsAsync(connection, names.Rows.Count, cancellation);
        var ids = new Dictionary<RegistryRow, long>(ReferenceEqualityComparer.Instance);
        var adopted = new List<(long Id, RegistryRow Row)>();
        var byRow = claims.Where(claim => !claim.IsMetonym).ToLookup(claim => claim.Row, claim => NameKey.Of(claim.Name), ReferenceComparer.Instance);
        foreach (var row in names.Rows)
        {
            var main = NameKey.Of(row.Names[0]);
            var found = byRow[row].OrderByDescending(key => key == main).Select(key => known.GetValueOrDefault(key)).OfType<RegistrySql.KnownAlias>().ToList();
            if ((found.Find(alias => alias.NameKey == main) ?? found.Find(alias => alias.Registered) ?? found.FirstOrDefault()) is { } alias)
            {
                ids[row] = alias.ActorId;
                adopted.Add((alias.ActorId, row));
            }
            else
            {
                var id = ids[row] = spare.Dequeue();
                rows.AddActor(id, row.Names[0], main, row.Kind, row.Country, row.Description, registered: true);
            }
        }

        foreach (var (row, name, isMetonym) in claims)
        {
            var shape = NameShape.Of(name);
            if (!known.TryGetValue(shape.Key, out var other))
            {
                string[] surname = row.Kind == ActorKind.Person && shape.Words.Length > 1 ? [NameShape.SurnameBlock(shape.Words[^1])] : [];
                rows.AddAlias(
                    shape, name, ids[row], isMetonym ? AliasBasis.Metonym : AliasBasis.Registry, isMetonym ? 0.8 : 1, isMetonym ? s_metonym : s_registry, surname);
            }
            else if (other.Basis != AliasBasis.Editor && !isMetonym)
            {
                rows.AddTwins(ids[row], other.ActorId, 0.9, s_clash);
            }
        }

        await rows.WriteAsync(connection, now, cancellation);
        await RegistrySql.AdoptAsync(connection, adopted, cancellation);
        var people = names.Rows.ToDictionary(row => NameKey.Of(row.Names[0]), row => ids[row], StringComparer.Ordinal);
        await RegistrySql.WriteTermsAsync(connection, file.Terms, term => people[NameKey.Of(term.Names[0])], cancellation);
        await RegistrySql.RememberAsync(connection, source, hash, now, cancellation);
        await transaction.CommitAsync(cancellation);
        return new RegistryReport(rows.Actors, adopted.Count, rows.Aliases, file.Terms.Count, names.Ambiguous, rows.Twins, file.Problems);
    }

    private sealed class ReferenceComparer : IEqualityComparer<RegistryRow>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(RegistryRow? x, RegistryRow? y) => ReferenceEquals(x, y);

        public int GetHashCode(RegistryRow obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
