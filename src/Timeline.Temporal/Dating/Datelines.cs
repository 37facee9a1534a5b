using Timeline.Temporal.Resolution;
using Timeline.Temporal.Rules;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Dating;

/// <summary>How a date stands in the frame of a text rather than in its sentences.</summary>
internal enum DatelineKind : byte
{
    None,

    /// <summary>دمشق 18 أيار (سانا): the agency's day.</summary>
    Dateline,

    /// <summary>نشر في 12-05-2018, or a line with nothing but the date.</summary>
    Published,

    /// <summary>آخر تحديث: 12-05-2018: written on that day or before.</summary>
    Updated,
}

/// <summary>Tells datelines and a site's lines of publication from dates in running text.</summary>
internal static class Datelines
{
    /// <summary>A place and an agency: "القاهرة - رويترز - 12/5/2018", "الولايات المتحدة الأمريكية (أ ف ب) 3 مارس".</summary>
    private const int MostUnitsBefore = 9;

    /// <summary>The headline may take two lines and a line of the site stand between.</summary>
    private const int MostLinesBefore = 5;

    private const int LongestSiteLine = 24;

    public static DatelineKind Read(UnitSequence units, Match match)
    {
        if (match.Frame is not { Kind: FrameKind.Date, DeicticDays: null, Direction: Direction.None, IsHijri: false })
        {
            return DatelineKind.None;
        }

        var start = match.First;
        while (start > 0 && units.Kind(start - 1) != TokenKind.LineEnd && match.First - start <= LongestSiteLine)
        {
            start--;
        }

        var kind = SiteLine(units, start, match);
        return kind != DatelineKind.None ? kind : IsDateline(units, start, match) ? DatelineKind.Dateline : DatelineKind.None;
    }

    /// <summary>A line of nothing but dates, clock times and words of publishing.</summary>
    private static DatelineKind SiteLine(UnitSequence units, int start, Match match)
    {
        bool isPublished = false, isUpdated = false, hasOther = false;
        var at = start;
        for (; at < units.Count && units.Kind(at) != TokenKind.LineEnd; at++)
        {
            if (at - start > LongestSiteLine)
            {
                return DatelineKind.None;
            }

            if ((at >= match.First && at < match.End) || units.Kind(at) is TokenKind.Punctuation or TokenKind.Number)
            {
                continue;
            }

            var word = units.Norm(at);
            if (Words.Is(word, DatingWord.Updated))
            {
                isUpdated = true;
            }
            else if (Words.Is(word, DatingWord.Published))
            {
                isPublished = true;
            }
            else if (!Words.Is(word, DatingWord.SiteFiller) && (units[at].Entry.Classes & TimeClasses) == 0)
            {
                hasOther = true;
                break;
            }
        }

        if (hasOther)
        {
            return DatelineKind.None;
        }

        // Without a word of publishing a line of a date can be a heading of a chronology: only at the beginning or the end it dates.
        var isHeading = units.IsPunctuation(start, '*') || units.IsPunctuation(at - 1, ':');
        return isUpdated ? DatelineKind.Updated
            : isPublished || (!isHeading && (LinesBefore(units, start) <= 2 || at >= units.Count - 1)) ? DatelineKind.Published
            : DatelineKind.None;
    }

    private const ulong TimeClasses = (1UL << (int)Lexicon.LexClass.Weekday) | (1UL << (int)Lexicon.LexClass.Month) | (1UL << (int)Lexicon.LexClass.HijriMonth)
        | (1UL << (int)Lexicon.LexClass.PartOfDay) | (1UL << (int)Lexicon.LexClass.Zone) | (1UL << (int)Lexicon.LexClass.Equals) | (1UL << (int)Lexicon.LexClass.Era)
        | (1UL << (int)Lexicon.LexClass.Unit);

    /// <summary>At the head of a line near the top: a place without a verb before, and behind it an agency, a bracket or a dash.</summary>
    private static bool IsDateline(UnitSequence units, int start, Match match)
    {
        if (match.First == start || match.First - start > MostUnitsBefore || match.Frame.Part != Lexicon.PartOfDay.None || LinesBefore(units, start) > MostLinesBefore)
        {
            return false;
        }

        bool hasPlace = false, hasAgency = false, hasBreak = false;
        for (var at = start; at < match.First; at++)
        {
            hasBreak |= units.IsPunctuation(at, '(') || units.IsPunctuation(at, '-') || units.IsPunctuation(at, '–');
            if (units.Is(at, Lexicon.LexClass.Tense) || TenseReader.EndsSentence(units, at))
            {
                return false;
            }

            hasPlace |= units.Kind(at) == TokenKind.Word;
            hasAgency |= Words.Is(units.Norm(at), DatingWord.Agency);
        }

        if (!hasPlace)
        {
            return false;
        }

        var end = match.End;
        return units.IsPunctuation(end, '(') || units.IsPunctuation(end, '-') || units.IsPunctuation(end, '–') || units.IsPunctuation(end, '—')
            || units.IsPunctuation(end, '/') || units.IsPunctuation(end, ':') || Words.Is(units.Norm(end), DatingWord.Agency)
            || (hasBreak && units.Kind(end) == TokenKind.LineEnd)
            || (hasAgency && (units.Kind(end) == TokenKind.LineEnd || units.Kind(end) == TokenKind.Punctuation));
    }

    private static int LinesBefore(UnitSequence units, int at)
    {
        var lines = 0;
        for (var i = at - 1; i >= 0 && lines <= MostLinesBefore; i--)
        {
            if (units.Kind(i) == TokenKind.LineEnd && (i == 0 || units.Kind(i - 1) != TokenKind.LineEnd))
            {
                lines++;
            }
        }

        return lines;
    }
}
