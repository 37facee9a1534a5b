namespace Timeline.Storage.Actors;

/// <summary>Which actor of a registry file each name means: one that is given to several leads to none of them.</summary>
internal sealed class RegistryNames
{
    private readonly Dictionary<string, (string Name, List<(RegistryRow Row, int Rank)> Claims)> _claims = new(StringComparer.Ordinal);

    private RegistryNames(IReadOnlyList<RegistryRow> rows)
    {
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Names.Length; i++)
            {
                Claim(row, row.Names[i], i == 0 ? 0 : 1);
            }

            foreach (var place in row.Metonyms)
            {
                Claim(row, place, 1);
            }
        }

        Rows = rows;
    }

    public IReadOnlyList<RegistryRow> Rows { get; }

    public List<string> Ambiguous { get; } = [];

    /// <summary>The actors of a file: its rows, and one for each person with terms of office that no row names.</summary>
    public static RegistryNames Of(RegistryFile file)
    {
        var rows = new Dictionary<string, RegistryRow>(StringComparer.Ordinal);
        foreach (var row in file.Actors)
        {
            Merge(rows, row);
        }

        foreach (var term in file.Terms)
        {
            Merge(rows, new RegistryRow(term.Names, ActorKind.Person, IsState(term.Country) ? term.Country : null, [], null));
        }

        return new RegistryNames([.. rows.Values]);
    }

    /// <summary>The names that lead to one actor each, the main ones first.</summary>
    public IEnumerable<(RegistryRow Row, string Name, bool IsMetonym)> Resolve()
    {
        foreach (var (_, (name, claims)) in _claims)
        {
            var best = claims.Min(claim => claim.Rank);
            var rows = claims.Where(claim => claim.Rank == best).Select(claim => claim.Row).Distinct().ToList();
            if (rows.Count > 1)
            {
                Ambiguous.Add(name);
            }
            else if (!IsBareGivenName(rows[0], name))
            {
                yield return (rows[0], name, rows[0].Metonyms.Contains(name, StringComparer.Ordinal));
            }
        }
    }

    // سعيد or ليون alone can be anybody: such a name is left to the twins.
    private static bool IsBareGivenName(RegistryRow row, string name) =>
        row.Kind == ActorKind.Person && NameShape.Of(name).Words is [var word] && NameWords.IsNative(word);

    private static void Merge(Dictionary<string, RegistryRow> rows, RegistryRow row)
    {
        var key = NameKey.Of(row.Names[0]);
        rows[key] = rows.TryGetValue(key, out var other)
            ? other with
            {
                Names = [.. other.Names.Union(row.Names, StringComparer.Ordinal)],
                Country = other.Country ?? row.Country,
                Metonyms = [.. other.Metonyms.Union(row.Metonyms, StringComparer.Ordinal)],
                Description = other.Description ?? row.Description,
            }
            : row;
    }

    // UN and EU are no states, though ISO 3166 keeps their codes for them.
    private static bool IsState(string country) => country.Length == 2 && country is not ("UN" or "EU");

    private void Claim(RegistryRow row, string name, int rank)
    {
        var key = NameKey.Of(name);
        if (!_claims.TryGetValue(key, out var found))
        {
            _claims[key] = found = (name, []);
        }

        found.Claims.Add((row, rank));
    }
}
