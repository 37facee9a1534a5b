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

    /// <summary>By how many digits a number has, from none to more than a year's.</summary>
    private static readonly Asked[][] s_byDigits =
    [
        .. Enumerable.Range(0, YearDigits + 2).Select(digits => All.Where(rule => rule.MostDigits > 0 && rule.MostDigits >= digits).Select(rule => new Asked(rule, rule.BehindDigits.Bits)).ToArray()),
    ];

    private static readonly Asked[] s_byArticleBeforeDigits = [.. All.Where(rule => rule is CalendarDateRule or ReferenceRule).Select(rule => new Asked(rule, Followers.Anything))];

    /// <summary>For each entry of the lexicon, by its id, the rules that can begin with it.</summary>
    private static readonly Asked[][] s_byEntry = BuildByEntry(hasArticle: false);

    /// <summary>The same where the article stands before it.</summary>
    private static readonly Asked[][] s_byEntryWithArticle = BuildByEntry(hasArticle: true);

    /// <summary>Bits of <see cref="Followers"/> that hardly any word lacks: what may have one of them behind it is no <see cref="Beginning.Opener"/>.</summary>
    private const ulong Common = Followers.Anything | Followers.Punctuation | Followers.Foreign | Followers.PunctuationBefore | (1UL << (int)LexClass.From) | (1UL << (int)LexClass.In);

    /// <summary>By id of an entry.</summary>
    private static readonly Beginning[] s_beginnings = [.. TimeLexicon.Arabic.Entries.Select(BeginningOf)];

    /// <summary>Bits of <see cref="Followers"/> for all that may stand behind any <see cref="Beginning.Opener"/>.</summary>
    private static readonly ulong s_behindOpeners = TimeLexicon.Arabic.Entries.Where(entry => s_beginnings[entry.Id] == Beginning.Opener).Aggregate(0UL, (bits, entry) => bits | BehindOf(entry));

    /// <summary>Whether something can begin with an entry of the lexicon.</summary>
    public static Beginning Begins(ushort entry) => s_beginnings[entry];

    /// <summary>Whether an entry can stand behind an <see cref="Beginning.Opener"/> that begins something.</summary>
    public static bool CanFollowOpener(LexEntry entry) => (entry.Classes & s_behindOpeners) != 0 || s_beginnings[entry.Id] != Beginning.None;

    /// <summary>Words that a rule asks for by their letters behind the first word of an expression.</summary>
    public static IEnumerable<string> Spellings => All.SelectMany(rule => rule.Starts.Select(start => start.Behind).Append(rule.BehindDigits)).SelectMany(behind => behind.Spellings).Distinct(StringComparer.Ordinal);

    /// <summary>The rules that can begin with what stands at a position, each with what must stand behind it.</summary>
    public static ReadOnlySpan<Asked> At(UnitSequence units, int at)
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
        var rules = At(units, at);
        if (rules.IsEmpty)
        {
            return false;
        }

        var behind = units.Behind(at);
        foreach (ref readonly var asked in rules)
        {
            // Nine of ten of them have nothing behind them that they could go on with.
            if ((asked.Behind & behind) != 0 && asked.Rule.TryMatch(units, at, out var match) && (best.Frame is null || match.End > best.End))
            {
                best = match;
            }
        }

        return best.Frame is not null;
    }

    /// <summary>What may stand behind an entry with which something begins, with the article or without it.</summary>
    private static ulong BehindOf(LexEntry entry) => s_byEntry[entry.Id].Concat(s_byEntryWithArticle[entry.Id]).Aggregate(0UL, (bits, asked) => bits | asked.Behind);

    private static Beginning BeginningOf(LexEntry entry) => !entry.Is(LexClass.Modifier) && BehindOf(entry) == 0 ? Beginning.None
        : (BehindOf(entry) & Common) == 0 ? Beginning.Opener : Beginning.Word;

    private static Asked[][] BuildByEntry(bool hasArticle)
    {
        // Most entries have the rules of another: they share one list.
        var lists = new Dictionary<string, Asked[]>(StringComparer.Ordinal);
        return [.. TimeLexicon.Arabic.Entries.Select(entry =>
        {
            Asked[] rules =
            [
                .. from rule in All
                   let starts = rule.Starts.Where(start => start.Fits(entry, hasArticle)).ToArray()
                   where starts.Length > 0
                   select new Asked(rule, starts.Aggregate(0UL, (bits, start) => bits | start.Behind.Bits)),
            ];
            var key = string.Concat(rules.Select(asked => $"{asked.Rule.Id} {asked.Behind} "));
            lists.TryAdd(key, rules);
            return lists[key];
        })];
    }

    /// <summary>A rule that can begin somewhere.</summary>
    /// <param name="Rule">The rule.</param>
    /// <param name="Behind">Bits of <see cref="Followers"/>: one of them must stand behind.</param>
    internal readonly record struct Asked(Rule Rule, ulong Behind);
}
