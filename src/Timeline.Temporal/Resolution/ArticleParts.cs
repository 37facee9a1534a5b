using Timeline.Temporal.Dating;
using Timeline.Temporal.Rules;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Resolution;

/// <summary>
/// Finds stretches of an agency's text in the article of a paper that appeared later: they say "today, Tuesday" where the paper's own
/// text says "yesterday, Tuesday". A stretch is seen by weekdays beside deictic days that lie a day or two before the article's, twice
/// or together with an agency's name; a single one alone is a slip.
/// </summary>
internal static class ArticleParts
{
    /// <summary>How many days before the paper an agency's text may be.</summary>
    private const int Oldest = 2;

    /// <summary>How many paragraphs back the agency that a text comes from may be named.</summary>
    private const int FarthestAgency = 3;

    /// <summary>An agency is named in the first words of its text: "وذكرت وكالة رويترز أن".</summary>
    private const int HeadWords = 14;

    public static IReadOnlyList<WriterDayPart> Find(UnitSequence units, IReadOnlyList<Match> matches, DateOnly writer)
    {
        foreach (var match in matches)
        {
            if (AgeOf(match, writer) is > 0)
            {
                return Read(units, matches, writer);
            }
        }

        return [];
    }

    /// <summary>How many days before the writer's day a mention says that it is written; null where it tells no weekday.</summary>
    private static int? AgeOf(Match match, DateOnly writer) => match.Frame is { Kind: FrameKind.Deictic, DeicticDays: { } shift, Weekday: { } weekday }
        ? (((int)writer.DayOfWeek - (int)weekday + shift) % 7 + 7) % 7
        : null;

    private static List<WriterDayPart> Read(UnitSequence units, IReadOnlyList<Match> matches, DateOnly writer)
    {
        var paragraphs = Paragraphs(units, matches, writer);
        var parts = new List<WriterDayPart>();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var age = paragraphs[i].Age;
            if (age is not (> 0 and <= Oldest) || paragraphs[i].Disagrees)
            {
                continue;
            }

            var first = FirstOf(paragraphs, i);
            var last = LastOf(paragraphs, i, isAgencys: paragraphs[first].HasAgency);
            var told = paragraphs.Skip(first).Take(last - first + 1).Sum(paragraph => paragraph.Age == age ? paragraph.Told : 0);
            if ((told > 1 || paragraphs[first].HasAgency) && Calendar.AddDays(writer, -age) is { } day)
            {
                var (ar, en) = Wording.Day(day);
                parts.Add(new WriterDayPart(
                    units.Start(paragraphs[first].Start),
                    units.End(paragraphs[last].End - 1),
                    day,
                    new($"فقرة منقولة كتبت يوم {ar}", $"A reprinted passage, written on {en}")));
            }

            i = last;
        }

        return parts;
    }

    /// <summary>Back to the paragraph that names the agency, if nothing between tells another day.</summary>
    private static int FirstOf(List<Paragraph> paragraphs, int at)
    {
        for (var i = at; i >= 0 && i >= at - FarthestAgency && (i == at || paragraphs[i].Told == 0); i--)
        {
            if (paragraphs[i].HasAgency)
            {
                return i;
            }
        }

        return at;
    }

    private static int LastOf(List<Paragraph> paragraphs, int at, bool isAgencys)
    {
        var last = at;
        for (var i = at + 1; i < paragraphs.Count; i++)
        {
            if (paragraphs[i].Told > 0 ? paragraphs[i].Age != paragraphs[at].Age || paragraphs[i].Disagrees : paragraphs[i].HasAgency)
            {
                break;
            }

            if (isAgencys || paragraphs[i].Told > 0)
            {
                last = i;
            }
        }

        return last;
    }

    private static List<Paragraph> Paragraphs(UnitSequence units, IReadOnlyList<Match> matches, DateOnly writer)
    {
        var paragraphs = new List<Paragraph>();
        var next = 0;
        for (var start = 0; start < units.Count; start++)
        {
            if (units.Kind(start) == TokenKind.LineEnd)
            {
                continue;
            }

            var end = start;
            var hasAgency = false;
            for (; end < units.Count && units.Kind(end) != TokenKind.LineEnd; end++)
            {
                hasAgency |= end - start < HeadWords && Words.Is(units.Norm(end), DatingWord.Agency);
            }

            var (told, age, disagrees) = (0, 0, false);
            for (; next < matches.Count && matches[next].First < end; next++)
            {
                if (AgeOf(matches[next], writer) is { } told1)
                {
                    disagrees |= told > 0 && told1 != age;
                    (told, age) = (told + 1, told1);
                }
            }

            paragraphs.Add(new Paragraph(start, end, hasAgency, told, age, disagrees));
            start = end;
        }

        return paragraphs;
    }

    /// <param name="Start">First unit.</param>
    /// <param name="End">One past its last.</param>
    /// <param name="HasAgency">It begins with an agency's name.</param>
    /// <param name="Told">How many of its mentions tell a weekday.</param>
    /// <param name="Age">How many days before the article's they say that they are written.</param>
    /// <param name="Disagrees">They do not all say the same.</param>
    private sealed record Paragraph(int Start, int End, bool HasAgency, int Told, int Age, bool Disagrees);
}
