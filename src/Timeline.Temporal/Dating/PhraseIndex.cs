using Timeline.Temporal.Rules;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Dating;

/// <summary>Finds phrases that begin at a unit.</summary>
internal sealed class PhraseIndex<T>
{
    private readonly Dictionary<string, List<(Phrase Phrase, T Value)>> _byFirst = new(StringComparer.Ordinal);

    public void Add(Phrase phrase, T value)
    {
        if (!_byFirst.TryGetValue(phrase.First, out var phrases))
        {
            _byFirst[phrase.First] = phrases = [];
        }

        phrases.Add((phrase, value));
    }

    /// <summary>Hands over every phrase that begins at a unit.</summary>
    public void Find(UnitSequence units, int at, Action<PhraseMatch, T> found)
    {
        var word = units.Norm(at);
        if (word.Length < 2)
        {
            return;
        }

        var lookup = _byFirst.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<Clitics.Split> splits = stackalloc Clitics.Split[Clitics.MostSplits];
        var count = Clitics.SplitsOf(word, splits);
        for (var i = 0; i < count; i++)
        {
            if (!lookup.TryGetValue(word[splits[i].StemStart..], out var phrases))
            {
                continue;
            }

            foreach (var (phrase, value) in phrases)
            {
                if (phrase.TryMatch(units, at, out var match))
                {
                    found(match, value);
                }
            }
        }
    }
}
