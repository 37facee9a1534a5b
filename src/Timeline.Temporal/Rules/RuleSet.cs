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

    private static readonly Rule[] s_byNumber = [.. All.Where(rule => rule.StartsWithNumber)];

    private static readonly Rule[] s_byArticleBeforeDigits = [.. All.Where(rule => rule is CalendarDateRule or ReferenceRule)];

    /// <summary>For each entry of the lexicon, by its id, the rules that can begin with one of its classes.</summary>
    private static readonly Rule[][] s_byEntry = BuildByEntry();

    /// <summary>By id of an entry: whether a rule, or a word that modifies what a rule reads, can begin with it.</summary>
    private static readonly byte[] s_starts = [.. TimeLexicon.Arabic.Entries.Select(entry => (byte)(entry.Is(LexClass.Modifier) || s_byEntry[entry.Id].Length > 0 ? 1 : 0))];

    /// <summary>1 for an entry of the lexicon that something can begin with, 0 for others.</summary>
    public static int Starts(ushort entry) => s_starts[entry];

    /// <summary>The longest reading at a position, of equally long ones that of the first rule.</summary>
    public static bool TryMatch(UnitSequence units, int at, out Match best)
    {
        best = default;
        ref readonly var unit = ref units[at];
        var rules = unit.Kind == Text.TokenKind.Number ? s_byNumber : s_byEntry[unit.EntryId];
        if (rules.Length == 0 && unit.Kind == Text.TokenKind.Word && units.IsNumber(at + 1) && units.Norm(at) is "ال")
        {
            rules = s_byArticleBeforeDigits;
        }

        foreach (var rule in rules)
        {
            if (rule.TryMatch(units, at, out var match) && (best.Frame is null || match.End > best.End))
            {
                best = match;
            }
        }

        return best.Frame is not null;
    }

    private static Rule[][] BuildByEntry()
    {
        var byClasses = new Dictionary<ulong, Rule[]>();
        return [.. TimeLexicon.Arabic.Entries.Select(entry =>
        {
            if (!byClasses.TryGetValue(entry.Classes, out var rules))
            {
                byClasses[entry.Classes] = rules = [.. All.Where(rule => rule.Starts.Any(entry.Is))];
            }

            return rules;
        })];
    }
}
