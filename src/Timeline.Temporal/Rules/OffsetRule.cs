using Timeline.Temporal.Lexicon;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Rules;

/// <summary>
/// So much before or after: قبل يومين, بعد أسبوع, منذ ثلاثة أيام, بعد ذلك بيومين, بعد يومين من الحادث. Whether منذ answers "when"
/// or "for how long", and whether the event is dated, only the resolver can tell.
/// </summary>
internal sealed class OffsetRule : Rule
{
    public override string Id => "ar.offset";

    public override Bilingual Gloss => new("مقدار من الزمن قبل شيء أو بعده", "An amount of time before or after something");

    public override IReadOnlyList<Start> Starts { get; } =
        [new(LexClass.Before) { Behind = Announced }, new(LexClass.After) { Behind = Announced }, new(LexClass.Since) { Behind = Announced }];

    private static Followers Announced => Rules.Amount.Heads | Followers.Of(LexClass.That, LexClass.Modifier);

    public override bool TryMatch(UnitSequence units, int at, out Match match)
    {
        match = default;
        var entry = units[at].Entry;
        if (units[at].HasArticle)
        {
            return false;
        }

        var sign = entry.Is(LexClass.After) ? 1 : -1;
        var next = at + 1;
        var pointsBack = (entry.TryGet(LexClass.Before, out var sense) || entry.TryGet(LexClass.After, out sense)) && sense.Extra == 1;
        if (!pointsBack && units.Is(next, LexClass.That) && !units[next + 1].HasArticle)
        {
            pointsBack = true;
            next++;
        }

        if (pointsBack)
        {
            // The amount follows with ب: "بعد ذلك بيومين".
            if (!Rules.Amount.TryRead(units, next, out var told, out var end) || !units[next].Has(Proclitics.By))
            {
                return false;
            }

            match = Offset(at, end, told, sign, OffsetFrom.ToldBefore, "ar.offset.told");
            return true;
        }

        if (!Rules.Amount.TryRead(units, next, out var amount, out var after) || (amount.IsBareSingular && NamesItself(units, after))
            || (amount.IsBarePlural && entry.Is(LexClass.Since) && DurationRule.IsOwned(units, after) && !IsOfVerb(units, at, amount.Unit, after)))
        {
            return false;
        }

        var isSince = entry.Is(LexClass.Since);
        var from = OffsetFrom.Writer;
        if (units.Is(after, LexClass.From) && units.Norm(after + 1) is "الزمن" or "الزمان")
        {
            after += 2;
        }
        else if (!isSince && (units.Is(after, LexClass.From) || units.Norm(after) is "علي"))
        {
            from = OffsetFrom.Event;
            if (units.TryGet(after + 1, LexClass.Vague, out var now) && now.Value == (int)VagueReference.Present)
            {
                from = OffsetFrom.Writer;
                after += 2;
            }
            else if (units.Is(after + 1, LexClass.That))
            {
                from = OffsetFrom.ToldBefore;
                after += 2;
            }
        }

        match = Offset(at, after, amount, sign, from, isSince ? "ar.offset.since" : from == OffsetFrom.Event ? "ar.offset.event" : Id);
        return true;
    }

    /// <summary>"منذ عام 2015", "قبل يوم الأحد", "بعد شهر رمضان": the unit is the head of a name, no amount.</summary>
    private static bool NamesItself(UnitSequence units, int at) =>
        units.IsNumber(at) || units.Is(at, LexClass.Weekday) || units.Is(at, LexClass.Month) || units.Is(at, LexClass.HijriMonth) || units.Is(at, LexClass.Deictic)
        || units.Is(at, LexClass.Cardinal) || (units[at].HasArticle && units.SpaceBefore(at));

    /// <summary>
    /// "أبلغ منذ أشهر الإدارة": what follows is the object of the verb right before. Days and years have owners as often as not (منذ أيام
    /// الدراسة), months and hours hardly ever but seasons and parts of day.
    /// </summary>
    private static bool IsOfVerb(UnitSequence units, int at, int unit, int after) =>
        unit is (int)Grain.Hour or (int)Grain.Week or (int)Grain.Month && units.Kind(after) == TokenKind.Word && units[after].Entry == LexEntry.None
        && units.TryGet(at - 1, LexClass.Tense, out var verb) && verb.Value == (int)Resolution.Tense.Past;

    private static Match Offset(int first, int end, Amount amount, int sign, OffsetFrom from, string rule) => new(first, end, new Frame(FrameKind.Offset, rule)
    {
        Unit = amount.Unit < (int)Grain.None ? (Grain)amount.Unit : amount.Unit == UnitValues.Night ? Grain.Day : Grain.Minute,
        Number = amount.Unit,
        Amount = amount.Count,
        ExtraParts = amount.Parts,
        FinestParts = amount.Finest,
        Modifier = amount.Modifier,
        Sign = sign,
        From = from,
        Certainty = 0.93,
    });
}
