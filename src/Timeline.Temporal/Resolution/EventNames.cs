using Timeline.Temporal.Rules;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Resolution;

/// <summary>
/// Whether a noun of an event (توقيع الاتفاق) names what an earlier sentence told with a verb or the same noun (وقع الطرفان
/// الاتفاق في 5 أيار). Words are compared by their firm consonants, which a verb and its masdar share; the event and what it
/// is an event of must both be there, or the event alone when it stands alone.
/// </summary>
internal static class EventNames
{
    /// <summary>How far from the time the words of its event stand, in units.</summary>
    private const int Reach = 14;

    private const int LongestRoot = 8;

    /// <param name="units">The text.</param>
    /// <param name="head">The first unit of the event's name.</param>
    /// <param name="told">What was told before.</param>
    /// <param name="before">Where the expression begins that counts from the event; its own words prove nothing.</param>
    public static bool SameEvent(UnitSequence units, int head, in Told told, int before)
    {
        if (units.Kind(head) != TokenKind.Word)
        {
            return false;
        }

        Span<char> buffer = stackalloc char[LongestRoot];
        var happening = Root(units.Norm(head), buffer);
        if (happening.Length < 2 || !Stands(units, happening, told, before))
        {
            return false;
        }

        if (units.Kind(head + 1) != TokenKind.Word || units.Norm(head + 1).Length < 4)
        {
            // "من الهجوم": alone, the word must be definite and have a root of its own.
            return happening.Length >= 3 && units.Norm(head) is ['ا', 'ل', ..];
        }

        Span<char> other = stackalloc char[LongestRoot];
        var thing = Root(units.Norm(head + 1), other);
        return thing.Length >= 2 && Stands(units, thing, told, before);
    }

    private static bool Stands(UnitSequence units, ReadOnlySpan<char> root, in Told told, int before) =>
        StandsIn(units, root, told.FirstUnit - 1, -1, told.FirstUnit - Reach) || StandsIn(units, root, told.EndUnit, 1, Math.Min(told.EndUnit + Reach, before));

    private static bool StandsIn(UnitSequence units, ReadOnlySpan<char> root, int from, int step, int limit)
    {
        Span<char> buffer = stackalloc char[LongestRoot];
        for (var at = from; at != limit && (at - limit) * step < 0 && at >= 0 && at < units.Count && !TenseReader.EndsSentence(units, at); at += step)
        {
            if (units.Kind(at) == TokenKind.Word && Root(units.Norm(at), buffer).SequenceEqual(root))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The consonants of a word without its particles, its article, and the letters that patterns and endings add.</summary>
    private static ReadOnlySpan<char> Root(ReadOnlySpan<char> word, Span<char> buffer)
    {
        if (word.Length > 4 && word[0] is 'و' or 'ف')
        {
            word = word[1..];
        }

        if (word.Length > 4 && word[0] is 'ب' or 'ل' && word[1] == 'ا' && word[2] == 'ل')
        {
            word = word[1..];
        }

        if (word.Length > 4 && word[0] == 'ا' && word[1] == 'ل')
        {
            word = word[2..];
        }
        else if (word.Length > 4 && word[0] == 'ل' && word[1] == 'ل')
        {
            word = word[2..];
        }

        if (word.Length > 3 && word[0] is 'ت' or 'م' or 'ي')
        {
            word = word[1..];
        }

        var length = 0;
        for (var i = 0; i < word.Length && length < buffer.Length; i++)
        {
            var isEnding = i == word.Length - 1 && word.Length > 3 && word[i] is 'ت' or 'ه';
            if (word[i] is not ('ا' or 'و' or 'ي' or 'ى' or 'ء' or 'ئ' or 'ؤ' or 'ة') && !isEnding)
            {
                buffer[length++] = word[i];
            }
        }

        return buffer[..length];
    }
}
