using Timeline.Temporal.Resolution;
using Timeline.Temporal.Rules;

namespace Timeline.Temporal.Dating;

/// <summary>The sentences of a text by units, and which of them lead.</summary>
internal sealed class Sentences
{
    /// <summary>An article says in its headline and first sentences what is new today.</summary>
    private const int LeadUnits = 70;

    private readonly int[] _sentenceOf;

    public Sentences(UnitSequence units)
    {
        _sentenceOf = new int[units.Count + 1];
        var sentence = 0;
        for (var at = 0; at < units.Count; at++)
        {
            _sentenceOf[at] = sentence;
            if (Ends(units, at))
            {
                sentence++;
            }
        }

        _sentenceOf[units.Count] = sentence;
    }

    public int this[int unit] => _sentenceOf[Math.Clamp(unit, 0, _sentenceOf.Length - 1)];

    public static bool IsLead(int unit) => unit < LeadUnits;

    public static bool Ends(UnitSequence units, int at) => at >= units.Count || TenseReader.EndsSentence(units, at);

    /// <summary>Whether some unit of the sentence around <paramref name="at"/> is a word of a kind.</summary>
    public bool Has(UnitSequence units, int at, DatingWord kind)
    {
        for (var i = at; i >= 0 && _sentenceOf[i] == _sentenceOf[at]; i--)
        {
            if (Words.Is(units.Norm(i), kind))
            {
                return true;
            }
        }

        for (var i = at + 1; i < units.Count && _sentenceOf[i] == _sentenceOf[at]; i++)
        {
            if (Words.Is(units.Norm(i), kind))
            {
                return true;
            }
        }

        return false;
    }
}
