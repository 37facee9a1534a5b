using Timeline.Temporal.Lexicon;

namespace Timeline.Temporal.Rules;

/// <summary>What recurs: يوميا, كل أسبوعين, كل يوم جمعة.</summary>
internal sealed class SetRule : Rule
{
    public override string Id => "ar.set";

    public override Bilingual Gloss => new("زمن يتكرر", "A recurring time");

    public override IReadOnlyList<LexClass> Starts { get; } = [LexClass.SetAdverb, LexClass.Every, LexClass.Unit];

    public override bool TryMatch(UnitSequence units, int at, out Match match)
    {
        match = default;
        if (units.TryGet(at, LexClass.SetAdverb, out var adverb) && !units[at].HasArticle)
        {
            if (adverb.Extra == (int)Grain.Day && units.TryGet(at + 1, LexClass.Weekday, out var named))
            {
                match = Set(at, at + 2, WeekdayValue(named.Value));
                return true;
            }

            // "كل يوم" before a noun that owns the day is no recurrence of days in general; the adverbs always are.
            match = Set(at, at + 1, TimexValues.Duration(adverb.Extra, 1, 0));
            return true;
        }

        if (units.Is(at, LexClass.Every))
        {
            var head = units.TryGet(at + 1, LexClass.Unit, out var day) && day is { Value: (int)Grain.Day, Extra: 1 } ? at + 2 : at + 1;
            if (units.TryGet(head, LexClass.Weekday, out var weekday) && !units[head].HasArticle)
            {
                match = Set(at, head + 1, WeekdayValue(weekday.Value));
                return true;
            }

            if (Amount.TryRead(units, at + 1, out var amount, out var next) && amount.Count is not null && amount.Modifier is null)
            {
                match = Set(at, next, TimexValues.Duration(amount.Unit, amount.Count, amount.Parts));
                return true;
            }

            return false;
        }

        // "أيام الجمعة": on Fridays.
        if (units.TryGet(at, LexClass.Unit, out var plural) && plural is { Value: (int)Grain.Day, Extra: 3 } && !units[at].HasArticle
            && units.TryGet(at + 1, LexClass.Weekday, out var on) && units[at + 1].HasArticle)
        {
            if (units.Is(at + 2, LexClass.Weekday) || units.Is(at + 2, LexClass.Direction))
            {
                return false;
            }

            match = Set(at, at + 2, WeekdayValue(on.Value));
            return true;
        }

        return false;
    }

    private Match Set(int first, int end, string value) => new(first, end, new Frame(FrameKind.Set, Id) { SetValue = value, Certainty = 0.93 });

    private static string WeekdayValue(int weekday) => $"XXXX-WXX-{(weekday == 0 ? 7 : weekday)}";
}
