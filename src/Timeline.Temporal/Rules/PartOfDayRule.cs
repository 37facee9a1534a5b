using Timeline.Temporal.Lexicon;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Rules;

/// <summary>A part of day: مساء, صباحا, في الليل. Most become part of the day beside them (<see cref="Composer"/>).</summary>
internal sealed class PartOfDayRule : Rule
{
    /// <summary>Marks a part that is a time only together with a day: فجر is also a verb, عصر also an age.</summary>
    public const double NeedsDay = 0.3;

    public override string Id => "ar.part-of-day";

    public override Bilingual Gloss => new("جزء من اليوم", "A part of day");

    public override IReadOnlyList<Start> Starts { get; } = [LexClass.PartOfDay, new(LexClass.This) { Behind = LexClass.PartOfDay }];

    public override bool TryMatch(UnitSequence units, int at, out Match match)
    {
        match = default;
        if (units.Is(at, LexClass.This))
        {
            if (!units.TryGet(at + 1, LexClass.PartOfDay, out var current) || !units[at + 1].HasArticle)
            {
                return false;
            }

            match = new Match(at, at + 2, new Frame(FrameKind.Deictic, Id) { DeicticDays = 0, Part = (PartOfDay)current.Value });
            return true;
        }

        if (!units.TryGet(at, LexClass.PartOfDay, out var part))
        {
            return false;
        }

        var isAdverb = false;
        foreach (var sense in units[at].Entry.Senses)
        {
            isAdverb |= sense is { Class: LexClass.PartOfDay, Extra: 1 };
        }

        var next = at + 1;
        var alone = (isAdverb && !units[at].HasArticle && !IsRoundTheClock(units, at))
            || (units[at].HasArticle && (units.Is(at - 1, LexClass.In) || units.Is(at - 1, LexClass.Span) || units[at].Has(Proclitics.By)) && part.Value != (int)PartOfDay.Noon && !IsPlaceOrAge(units, at));
        if (units.Norm(next) is "الباكر" or "المتاخر" or "المبكر")
        {
            next++;
        }

        match = new Match(at, next, new Frame(FrameKind.PartOfDay, Id) { Part = (PartOfDay)part.Value, Certainty = alone ? 0.8 : NeedsDay });
        return true;
    }

    /// <summary>في المغرب is in Morocco, في العصر الحديث in modern times.</summary>
    private static bool IsPlaceOrAge(UnitSequence units, int at) => units.Norm(at) is [.., 'م', 'غ', 'ر', 'ب']
        || (units.Norm(at) is [.., 'ع', 'ص', 'ر'] && units.Norm(at + 1) is ['ا', 'ل', _, _, ..] && !units.Is(at + 1, LexClass.Direction));

    /// <summary>ليلا ونهارا, صباحا ومساء: all the time, no time.</summary>
    private static bool IsRoundTheClock(UnitSequence units, int at) =>
        (units[at + 1].IsJoined && units.Is(at + 1, LexClass.PartOfDay)) || units.Norm(at + 1) is "ونهارا"
        || (units[at].IsJoined && units.Is(at - 1, LexClass.PartOfDay)) || units.Norm(at - 1) is "نهارا";
}
