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

    private static readonly Rule[][] s_byClass = BuildByClass();

    private static readonly Rule[] s_byNumber = [.. All.Where(rule => rule.StartsWithNumber)];

    private static readonly Rule[] s_byArticleBeforeDigits = [new CalendarDateRule(), new ReferenceRule()];

    /// <summary>One bit for each class that some rule can begin with.</summary>
    private static readonly ulong s_starters = All.SelectMany(rule => rule.Starts).Aggregate(0UL, (bits, @class) => bits | (1UL << (int)@class));

    /// <summary>The longest reading at a position, of equally long ones that of the first rule.</summary>
    public static bool TryMatch(UnitSequence units, int at, out Match best)
    {
        best = default;
        ref readonly var unit = ref units[at];
        if (unit.Kind == Text.TokenKind.Number)
        {
            foreach (var rule in s_byNumber)
            {
                Try(rule, units, at, ref best);
            }
        }
        else if ((unit.Entry.Classes & s_starters) != 0)
        {
            var classes = unit.Entry.Classes & s_starters;
            while (classes != 0)
            {
                foreach (var rule in s_byClass[System.Numerics.BitOperations.TrailingZeroCount(classes)])
                {
                    Try(rule, units, at, ref best);
                }

                classes &= classes - 1;
            }
        }
        else if (unit.Kind == Text.TokenKind.Word && units.IsNumber(at + 1) && units.Norm(at) is "ال")
        {
            foreach (var rule in s_byArticleBeforeDigits)
            {
                Try(rule, units, at, ref best);
            }
        }

        return best.Frame is not null;
    }

    private static void Try(Rule rule, UnitSequence units, int at, ref Match best)
    {
        if (rule.TryMatch(units, at, out var match) && (best.Frame is null || match.End > best.End))
        {
            best = match;
        }
    }

    private static Rule[][] BuildByClass()
    {
        var byClass = new Rule[Enum.GetValues<LexClass>().Length][];
        for (var i = 0; i < byClass.Length; i++)
        {
            byClass[i] = [.. All.Where(rule => rule.Starts.Contains((LexClass)i))];
        }

        return byClass;
    }
}
