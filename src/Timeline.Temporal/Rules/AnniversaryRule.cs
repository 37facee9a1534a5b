using Timeline.Temporal.Lexicon;

namespace Timeline.Temporal.Rules;

/// <summary>
/// The writer's day or month in another year: في مثل هذا اليوم من عام 1948, في مثل هذا الشهر من العام الماضي, في مثل هذا اليوم قبل سبعين عاما.
/// </summary>
internal sealed class AnniversaryRule : Rule
{
    public override string Id => "ar.anniversary";

    public override Bilingual Gloss => new("يوم الكاتب أو شهره في سنة أخرى", "The writer's day or month in another year");

    public override IReadOnlyList<Start> Starts { get; } = [new(LexClass.This) { Behind = LexClass.Unit }];

    public override bool TryMatch(UnitSequence units, int at, out Match match)
    {
        match = default;
        if (units.Norm(at - 1) is not ("مثل" or "بمثل" or "ومثل" or "كمثل") || !units.TryGet(at + 1, LexClass.Unit, out var unit) || unit.Extra != 1 || !units[at + 1].HasArticle
            || unit.Value is not ((int)Grain.Day or (int)Grain.Month))
        {
            return false;
        }

        var frame = new Frame(FrameKind.Anniversary, Id) { Unit = (Grain)unit.Value };
        var next = at + 2;
        if ((units.Is(next, LexClass.From) || units.Is(next, LexClass.In) || units[next].Has(Text.Proclitics.By)) && WholeReader.TryRead(units, next, out var whole, out var end))
        {
            if (whole is { IsHijri: false, Year: { } year, Month: null })
            {
                match = new Match(at, end, frame with { Year = year });
                return true;
            }

            if (whole is { Unit: Grain.Year, Direction: Direction.Past or Direction.Future })
            {
                match = new Match(at, end, frame with { Amount = (whole.Direction == Direction.Past ? -1 : 1) * whole.Steps });
                return true;
            }

            return false;
        }

        if ((units.Is(next, LexClass.Before) || units.Is(next, LexClass.Since)) && Amount.TryRead(units, next + 1, out var amount, out end)
            && amount is { Unit: (int)Grain.Year, Count: { } years, Parts: 0 } && units[next].Before == Text.Proclitics.None)
        {
            match = new Match(at, end, frame with { Amount = -years });
            return true;
        }

        return false;
    }
}
