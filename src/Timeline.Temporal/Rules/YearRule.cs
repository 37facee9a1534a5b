using Timeline.Temporal.Lexicon;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Rules;

/// <summary>عام 2011, سنة ألفين وثمانية, and four bare digits where only a year can stand: في 2015, انتخابات 2016, و1953.</summary>
internal sealed class YearRule : Rule
{
    public override string Id => "ar.year";

    public override Bilingual Gloss => new("سنة برقمها", "A year by its number");

    public override IReadOnlyList<Start> Starts { get; } =
        [new(LexClass.Unit, (int)Grain.Year) { Behind = Followers.Of(LexClass.Cardinal) | Followers.Digits }, new(LexClass.And) { Behind = Followers.Digits }];

    public override int MostDigits => 4;

    public override bool TryMatch(UnitSequence units, int at, out Match match)
    {
        match = default;
        if (YearNumber.IsHead(units, at))
        {
            // "بشكل عام 2500 مرشح": in general, no year.
            if (units.Norm(at - 1) is "بشكل" or "بوجه")
            {
                return false;
            }

            if (YearNumber.TryRead(units, at, out var year, out var isHijri, out var next))
            {
                // "عام 2017 الماضي" says twice which.
                if (units.TryGet(next, LexClass.Direction, out var told) && units[next].HasArticle && units[next].IsBare
                    && told.Value is (int)Direction.Past or (int)Direction.Future or (int)Direction.Current)
                {
                    next++;
                }

                match = Year(at, next, year, isHijri, 0.99);
                return true;
            }

            return false;
        }

        var number = units.Is(at, LexClass.And) ? at + 1 : at;
        if (!units.IsNumber(number) || units.Digits(number) != 4 || units.Number(number) is < 1800 or > 2100 || !StandsAlone(units, number)
            || !Company(units, at))
        {
            return false;
        }

        var end = number + 1;
        var era = 0;
        if (YearNumber.TryEra(units, end, out var toldEra, out var afterEra))
        {
            era = toldEra;
            end = afterEra;
        }

        match = Year(at, end, era == -1 ? -(int)units.Number(number) : (int)units.Number(number), era == 1, 0.93);
        return true;
    }

    private Match Year(int first, int end, int year, bool isHijri, double certainty) =>
        new(first, end, new Frame(FrameKind.Year, Id) { Year = year, IsHijri = isHijri || year is >= 1300 and <= 1480, Certainty = certainty });

    /// <summary>No part of a larger number, and nothing that is counted or measured follows.</summary>
    private static bool StandsAlone(UnitSequence units, int at)
    {
        var next = units[at + 1];
        if (next.Entry.Is(LexClass.Measure) && next.Before == Proclitics.None)
        {
            return false;
        }

        if (units.IsPunctuation(at + 1, '%') || units.IsPunctuation(at - 1, '#') || units.IsPunctuation(at - 1, '$'))
        {
            return false;
        }

        var closeBehind = (units.IsPunctuation(at + 1, '.') || units.IsPunctuation(at + 1, ',') || units.IsPunctuation(at + 1, ':'))
            && !units.SpaceBefore(at + 1) && !units.SpaceBefore(at + 2) && units.IsNumber(at + 2);
        var closeBefore = (units.IsPunctuation(at - 1, '.') || units.IsPunctuation(at - 1, ',') || units.IsPunctuation(at - 1, ':'))
            && !units.SpaceBefore(at - 1) && !units.SpaceBefore(at) && units.IsNumber(at - 2);
        return !closeBehind && !closeBefore;
    }

    private static bool Company(UnitSequence units, int at)
    {
        var before = units[at - 1].Entry;
        if (before.Is(LexClass.In) || before.Is(LexClass.Since) || before.Is(LexClass.Until) || before.Is(LexClass.YearHolder)
            || before.Is(LexClass.Span) || before.Is(LexClass.Season)
            || (before.TryGet(LexClass.Modifier, out var modifier) && modifier.Extra == 1))
        {
            return true;
        }

        if (before.Is(LexClass.Before) || before.Is(LexClass.After) || before.Is(LexClass.From))
        {
            // "بعد 2000 …" counts something more often than not: a year only where nothing follows that could be counted.
            return units.Kind(at + 1) is not TokenKind.Word || units[at + 1].Entry != LexEntry.None;
        }

        // "العام الماضي 2017", "هذا العام 2018"
        if ((before.Is(LexClass.Direction) && units[at - 1].HasArticle && YearNumber.IsHead(units, at - 2)) || (YearNumber.IsHead(units, at - 1) && units.Is(at - 2, LexClass.This)))
        {
            return true;
        }

        // The first of two years that nothing separates: "2011-2015".
        if ((units.IsPunctuation(at + 1, '-') || units.IsPunctuation(at + 1, '–')) && units.IsNumber(at + 2) && units.Digits(at + 2) == 4
            && units.Number(at + 2) > units.Number(at) && units.Number(at + 2) <= 2100 && !units.IsPunctuation(at + 3, '-'))
        {
            return true;
        }

        // The second of two years: "1950 و1953", "2011-2015", "2017/2018".
        var joined = units.Is(at, LexClass.And) ? at - 1 : units.IsPunctuation(at - 1, '-') || units.IsPunctuation(at - 1, '/') || units.IsPunctuation(at - 1, '–') ? at - 2 : -1;
        if (joined >= 0 && units.IsNumber(joined) && units.Digits(joined) == 4 && YearNumber.IsPlausible(units.Number(joined)))
        {
            return true;
        }

        // "الانتخابات الرئاسية الأمريكية 2016": adjectives between the noun and its year.
        for (var noun = at - 2; noun >= at - 4 && units.Kind(noun + 1) == TokenKind.Word && units.Norm(noun + 1) is ['ا', 'ل', .., 'ه' or 'ي']; noun--)
        {
            if (units.Is(noun, LexClass.YearHolder))
            {
                return true;
            }
        }

        // A line of a chronology: "2011: …".
        if ((units.Kind(at - 1) == TokenKind.LineEnd || at == 0) && units.IsPunctuation(at + 1, ':'))
        {
            return true;
        }

        // In brackets, on its own or as a span of years.
        return units.IsPunctuation(at - 1, '(') && (units.IsPunctuation(at + 1, ')')
            || (units.IsPunctuation(at + 1, '-') && units.IsNumber(at + 2) && units.Digits(at + 2) == 4 && units.IsPunctuation(at + 3, ')')));
    }
}
