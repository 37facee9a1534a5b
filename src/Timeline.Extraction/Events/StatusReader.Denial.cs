using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;

namespace Timeline.Extraction.Events;

/// <summary>What says that it did not take place.</summary>
internal sealed partial class StatusReader
{
    private const int ReachOfDenial = 14;
    private const int ReachOfRumour = 22;

    /// <summary>لم and لن right before the verb; نفى أن يكون قد before it.</summary>
    private StatusReading? Negated(TriggerMatch match, Sentence sentence)
    {
        var reach = 8;
        for (var i = match.Head - 1; i >= Math.Max(sentence.From, match.Head - reach); i--)
        {
            if (!text.IsWord(i))
            {
                continue;
            }

            // نفى مصدر … أن يكون قد: under أن the denial may stand far before.
            if (match.Head - i < 8 && text.Is(i, WordClasses.Complementiser))
            {
                reach = 40;
            }

            // نفى بوتين، الذي فاز: what describes him is not denied.
            if (text.Is(i, WordClasses.Relative) && !text.Is(i, WordClasses.Preposition | WordClasses.Conjunction | WordClasses.Complementiser))
            {
                return null;
            }

            var norm = text.Tokens.Norm(i);
            var near = match.Head - i < 3 && norm is "لم" or "ولم" or "لن" or "ولن";
            if (near || norm is "نفي" or "ونفي" or "نفت" or "ونفت" or "ينفي" or "تنفي" or "نافيا" or "نافيه")
            {
                return new(EventStatus.Denied, StatusCause.Framed, i);
            }
        }

        return null;
    }

    /// <summary>ويشتبه بأن سوريا نفذت هجمات، وهذا ما تنفيه: the denial follows.</summary>
    private StatusReading? DeniedAfter(TriggerMatch match, Sentence sentence)
    {
        for (var i = match.To; i < Math.Min(sentence.To, match.To + ReachOfDenial); i++)
        {
            if (text.IsWord(i) && text.Tokens.Norm(i) is "نفته" or "نفاه" or "تنفيه" or "ينفيه" or "نفوه" or "ينفونه" or "تنفيها" or "نفتها")
            {
                return new(EventStatus.Denied, StatusCause.Framed, i);
            }
        }

        return null;
    }

    /// <summary>الأنباء عن طرد السفير "لا أساس لها من الصحة": what is told as a rumour is called none.</summary>
    private StatusReading? Rumour(TriggerMatch match, Sentence sentence)
    {
        for (var i = match.To; i < Math.Min(sentence.To, match.To + ReachOfRumour); i++)
        {
            if (text.Tokens.Is(i, "لا") && text.Tokens.Is(i + 1, "اساس") || (text.Tokens.Is(i, "عن") && text.Tokens.Is(i + 1, "الصحه") && text.IsWord(i - 1) && text.Stem(i - 1).StartsWith("عار")))
            {
                return new(EventStatus.Denied, StatusCause.Framed, i);
            }
        }

        return null;
    }
}
