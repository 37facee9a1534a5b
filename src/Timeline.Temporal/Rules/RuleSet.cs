using Timeline.Temporal.Lexicon;

namespace Timeline.Temporal.Rules;

/// <summary>All rules, in the order that decides between equally long readings, indexed by what they can begin with.</summary>
internal static class RuleSet
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new NameRule(),
        new ClockRule(),
        new NumericDateRule(),
        new CalendarDateRule(),
        new WeekdayRule(),
        new DeicticDayRule(),
        new AnniversaryRule(),
        new ReferenceRule(),
        new SeasonRule(),
        new PartOfYearRule(),
        new LongPeriodRule(),
        new SpanYearRule(),
        new NthDayRule(),
        new HolidayRule(),
        new OffsetRule(),
        new YearRule(),
        new MonthRule(),
        new SetRule(),
        new DurationRule(),
        new VagueRule(),
        new PartOfDayRule(),
    ];

    /// <summary>A number of so many digits can be a year by itself.</summary>
    private const int YearDigits = 4;

    /// <summary>Behind a number of so many digits words count that are of no time: العاشر منه, 5 منه, 3 بتوقيت دمشق.</summary>
    private const int MonthDayDigits = 2;

    /// <summary>By how many digits a number has, from none to more than a year's.</summary>
    private static readonly Rule[][] s_byDigits = [.. Enumerable.Range(0, YearDigits + 2).Select(digits => All.Where(rule => rule.MostDigits > 0 && rule.MostDigits >= digits).ToArray())];

    private static readonly Rule[] s_byArticleBeforeDigits = [.. All.Where(rule => rule is CalendarDateRule or ReferenceRule)];

    /// <summary>For each entry of the lexicon, by its id, the rules that can begin with it.</summary>
    private static readonly Rule[][] s_byEntry = BuildByEntry(hasArticle: false);

    /// <summary>The same where the article stands before it.</summary>
    private static readonly Rule[][] s_byEntryWithArticle = BuildByEntry(hasArticle: true);

    /// <summary>By id of an entry: whether a rule, or a word that modifies what a rule reads, can begin with it.</summary>
    private static readonly byte[] s_starts = [.. TimeLexicon.Arabic.Entries.Select(entry => (byte)(entry.Is(LexClass.Modifier) || s_byEntry[entry.Id].Length > 0 || s_byEntryWithArticle[entry.Id].Length > 0 ? 1 : 0))];

    /// <summary>
    /// Classes of words that begin an expression and never are one: هذا, قبل, كل. Behind them a word of time must follow; nine of ten
    /// such words of an article stand before a stranger, and no rule need be asked there.
    /// </summary>
    private static readonly LexClass[] s_openers = [LexClass.This, LexClass.That, LexClass.Same, LexClass.Every, LexClass.Before, LexClass.After, LexClass.Since, LexClass.And];

    /// <summary>By id of an entry: whether it can begin something before a stranger.</summary>
    private static readonly bool[] s_startsAlone =
    [
        .. TimeLexicon.Arabic.Entries.Select(entry => All.SelectMany(rule => rule.Starts).Select(start => start.Class).Append(LexClass.Modifier).Any(start => entry.Is(start) && !s_openers.Contains(start))),
    ];

    /// <summary>1 for an entry of the lexicon that something can begin with, 0 for others.</summary>
    public static int Starts(ushort entry) => s_starts[entry];

    /// <summary>False where nothing can begin at a position because a stranger follows; asked first, since it costs little.</summary>
    public static bool MayMatch(UnitSequence units, int at)
    {
        ref readonly var unit = ref units[at];
        return unit.Kind == Text.TokenKind.Number
            ? units.Digits(at) is <= MonthDayDigits or YearDigits || !units.IsStranger(at + 1)
            : s_startsAlone[unit.EntryId] || unit.EntryId == 0 || !units.IsStranger(at + 1);
    }

    /// <summary>The rules that can match at a position.</summary>
    public static ReadOnlySpan<Rule> At(UnitSequence units, int at)
    {
        ref readonly var unit = ref units[at];
        if (unit.Kind == Text.TokenKind.Number)
        {
            return s_byDigits[Math.Min(units.Digits(at), s_byDigits.Length - 1)];
        }

        var rules = (unit.HasArticle ? s_byEntryWithArticle : s_byEntry)[unit.EntryId];
        return rules.Length == 0 && unit.Kind == Text.TokenKind.Word && units.IsNumber(at + 1) && units.Norm(at) is "ال" ? s_byArticleBeforeDigits : rules;
    }

    /// <summary>The longest reading at a position, of equally long ones that of the first rule.</summary>
    public static bool TryMatch(UnitSequence units, int at, out Match best)
    {
        best = default;
        foreach (var rule in At(units, at))
        {
            if (rule.TryMatch(units, at, out var match) && (best.Frame is null || match.End > best.End))
            {
                best = match;
            }
        }

        return best.Frame is not null;
    }

    private static Rule[][] BuildByEntry(bool hasArticle)
    {
        // Most entries have the rules of another: they share one list.
        var lists = new Dictionary<string, Rule[]>(StringComparer.Ordinal);
        return [.. TimeLexicon.Arabic.Entries.Select(entry =>
        {
            Rule[] rules = [.. All.Where(rule => rule.Starts.Any(start => start.Fits(entry, hasArticle)))];
            var key = string.Concat(rules.Select(rule => rule.Id));
            lists.TryAdd(key, rules);
            return lists[key];
        })];
    }
}
