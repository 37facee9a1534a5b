using Timeline.Temporal.Rules;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Dating;

/// <summary>Where a phrase stands.</summary>
/// <param name="First">Its first unit.</param>
/// <param name="End">One past its last.</param>
/// <param name="Number">The number that stands in the place of <c>{n}</c>; -1 when it has none.</param>
internal readonly record struct PhraseMatch(int First, int End, int Number);

/// <summary>
/// One way to write something: words that follow each other. <c>{n}</c> stands for a number in digits or as an ordinal, <c>..</c> for up
/// to six words of the same sentence. Articles and the particles before a word are folded.
/// </summary>
internal sealed class Phrase
{
    private const int WidestGap = 6;

    private readonly string[] _words;

    private Phrase(string[] words) => _words = words;

    /// <summary>The stem that a text's word must have for the phrase to begin there.</summary>
    public string First => _words[0];

    public int Length => _words.Length;

    public const string Expected = "expected words, with {n} for a number or .. for a gap only behind a word, and a word behind ..";

    /// <summary>Whether a form can be parsed.</summary>
    public static bool IsValid(string form)
    {
        var words = form.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || words[0] is "{n}" or ".." || words[^1] == "..")
        {
            return false;
        }

        for (var i = 0; i < words.Length; i++)
        {
            if ((words[i] == ".." && words[i + 1] is ".." or "{n}") || (words[i] is not ("{n}" or "..") && CharacterMap.Normalize(words[i]).Length == 0))
            {
                return false;
            }
        }

        return true;
    }

    public static Phrase Parse(string form) => new(
        [.. form.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word is ".." or "{n}" ? word : Words.Stem(CharacterMap.Normalize(word)))]);

    public bool TryMatch(UnitSequence units, int at, out PhraseMatch match)
    {
        match = default;
        if (!IsWord(units, at, First))
        {
            return false;
        }

        int next = at + 1, number = -1;
        for (var i = 1; i < _words.Length; i++)
        {
            var word = _words[i];
            if (word == "..")
            {
                i++;
                var limit = next + WidestGap;
                while (next <= limit && next < units.Count && !Sentences.Ends(units, next) && !IsWord(units, next, _words[i]))
                {
                    next++;
                }

                if (next > limit || !IsWord(units, next, _words[i]))
                {
                    return false;
                }

                next++;
            }
            else if (word == "{n}")
            {
                if (!TryNumber(units, ref next, out number))
                {
                    return false;
                }
            }
            else if (IsWord(units, next, word))
            {
                next++;
            }
            else
            {
                return false;
            }
        }

        match = new PhraseMatch(at, next, number);
        return true;
    }

    /// <summary>Whether a unit's word is the given stem, with or without article and particles.</summary>
    public static bool IsWord(UnitSequence units, int at, string stem)
    {
        var word = units.Norm(at);
        if (word.Length < stem.Length)
        {
            return false;
        }

        Span<Clitics.Split> splits = stackalloc Clitics.Split[Clitics.MostSplits];
        var count = Clitics.SplitsOf(word, splits);
        for (var i = 0; i < count; i++)
        {
            if (word[splits[i].StemStart..].SequenceEqual(stem))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>7, "(7)", -7 or السابع.</summary>
    private static bool TryNumber(UnitSequence units, ref int next, out int number)
    {
        number = -1;
        var at = units.Kind(next) == TokenKind.Punctuation && !Sentences.Ends(units, next) ? next + 1 : next;
        if (units.IsNumber(at) && units.Number(at) is > 0 and < 100)
        {
            number = (int)units.Number(at);
            next = at + 1;
            return true;
        }

        if (Numerals.TryOrdinal(units, next, out var ordinal, out var end) && ordinal < 100)
        {
            number = ordinal;
            next = end;
            return true;
        }

        return false;
    }
}
