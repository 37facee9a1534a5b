namespace Timeline.Storage.Clustering;

/// <summary>
/// Puts tellings of one event together, the surest first. A telling joins only if it goes with the whole cluster on average, so that
/// a chain of half-likes does not grow; and one article tells an event once.
/// </summary>
internal sealed class ClusterMaker
{
    // Of a big cluster a sample says enough.
    private const int MostCompared = 12;

    private readonly Dictionary<long, Telling> _tellings;
    private readonly HashSet<(long A, long B)> _together;
    private readonly HashSet<(long A, long B)> _apart;
    private readonly Dictionary<long, long> _clusterOf = [];
    private readonly Dictionary<long, List<long>> _members = [];

    /// <param name="tellings">All that can be compared.</param>
    /// <param name="clusters">Which of them are together already: cluster by entry.</param>
    /// <param name="pins">What people said of two of them; it holds whatever they look like.</param>
    public ClusterMaker(IEnumerable<Telling> tellings, IReadOnlyDictionary<long, long> clusters, IReadOnlyList<TellingPin> pins)
    {
        _together = [.. pins.Where(pin => pin.Together).Select(pin => (Math.Min(pin.A, pin.B), Math.Max(pin.A, pin.B)))];
        _apart = [.. pins.Where(pin => !pin.Together).Select(pin => (Math.Min(pin.A, pin.B), Math.Max(pin.A, pin.B)))];
        _tellings = tellings.ToDictionary(telling => telling.EntryId);
        var named = clusters.Values.ToHashSet();
        foreach (var id in _tellings.Keys.Order())
        {
            // A cluster is called by its first telling, and keeps that name when the telling has left it.
            var cluster = clusters.TryGetValue(id, out var known) ? known : named.Contains(id) ? -id : id;
            _clusterOf[id] = cluster;
            if (!_members.TryGetValue(cluster, out var members))
            {
                _members[cluster] = members = [];
            }

            members.Add(id);
        }
    }

    /// <summary>The clusters of more than one telling, by their id, after these pairs were looked at.</summary>
    public Dictionary<long, List<long>> Make(IEnumerable<(long A, long B)> pairs)
    {
        var scored = pairs
            .Where(pair => _tellings.ContainsKey(pair.A) && _tellings.ContainsKey(pair.B))
            .Select(pair => (A: Math.Min(pair.A, pair.B), B: Math.Max(pair.A, pair.B)))
            .Distinct()
            .Select(pair => (pair.A, pair.B, Score: TellingScore.Of(_tellings[pair.A], _tellings[pair.B])))
            .Where(pair => pair.Score >= TellingScore.Enough)
            .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.A).ThenBy(pair => pair.B)
            .ToList();
        foreach (var (a, b) in _together.Where(pair => _tellings.ContainsKey(pair.A) && _tellings.ContainsKey(pair.B)).Order())
        {
            if (_clusterOf[a] != _clusterOf[b])
            {
                Join(_clusterOf[a], _clusterOf[b]);
            }
        }

        foreach (var (a, b, _) in scored)
        {
            var (first, second) = (_clusterOf[a], _clusterOf[b]);
            if (first != second && GoTogether(_members[first], _members[second]))
            {
                Join(first, second);
            }
        }

        return _members.Where(pair => pair.Value.Count > 1).ToDictionary(pair => pair.Key, pair => pair.Value);
    }

    /// <summary>The member that a telling goes with best, and how well.</summary>
    public (Telling Other, double Score) Best(long entry, IReadOnlyList<long> members) => members
        .Where(member => member != entry)
        .Select(member => (Other: _tellings[member], Score: Contains(_together, entry, member) ? 1 : TellingScore.Of(_tellings[entry], _tellings[member])))
        .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Other.EntryId)
        .First();

    /// <summary>True when a person said that these two tell one event.</summary>
    public bool IsDecided(long entry, long other) => Contains(_together, entry, other);

    public Telling this[long entry] => _tellings[entry];

    private bool GoTogether(List<long> first, List<long> second)
    {
        if (_apart.Count > 0 && first.Exists(a => second.Exists(b => Contains(_apart, a, b))))
        {
            return false;
        }

        var articles = first.Select(id => _tellings[id].ArticleId).ToHashSet();
        if (second.Exists(id => articles.Contains(_tellings[id].ArticleId)))
        {
            return false;
        }

        var scores = from a in first.Take(MostCompared) from b in second.Take(MostCompared) select TellingScore.Of(_tellings[a], _tellings[b]);
        return scores.Average() >= TellingScore.Enough - 0.1;
    }

    private static bool Contains(HashSet<(long A, long B)> pairs, long a, long b) => pairs.Contains((Math.Min(a, b), Math.Max(a, b)));

    private void Join(long one, long other)
    {
        // The older name, but for one that only says that there is none.
        var (into, from) = (one > 0) == (other > 0) ? (Math.Min(one, other), Math.Max(one, other)) : (Math.Max(one, other), Math.Min(one, other));
        foreach (var id in _members[from])
        {
            _clusterOf[id] = into;
        }

        _members[into].AddRange(_members[from]);
        _members.Remove(from);
    }
}
