using Timeline.Temporal.Lexicon;

namespace Timeline.Temporal.Rules;

/// <summary>A season: صيف 2014, شتاء 2014-2015, خريف العام الماضي, هذا الصيف, فصل الشتاء المقبل.</summary>
internal sealed class SeasonRule : Rule
{
    public override string Id => "ar.period.season";

    public override Bilingual Gloss => new("فصل من السنة", "A season");

    public override IReadOnlyList<Start> Starts { get; } =
        [LexClass.Season, new(LexClass.This) { Behind = LexClass.Season }, new(LexClass.SeasonHead) { Behind = LexClass.Season }];

    public override bool TryMatch(UnitSequence units, int at, out Match match)
    {
        match = default;
        var next = at;
        var isThis = units.Is(next, LexClass.This);
        var hasHead = !isThis && units.Is(next, LexClass.SeasonHead) && !units[next].HasArticle;
        if (isThis || hasHead)
        {
            next++;
        }

        if (!units.TryGet(next, LexClass.Season, out var season) || (isThis && !units[next].HasArticle))
        {
            return false;
        }

        var name = next++;
        var frame = new Frame(FrameKind.Season, Id) { Number = season.Value, Unit = Grain.Season };
        if (isThis)
        {
            frame = frame with { Direction = Direction.Current };
        }
        else if (YearNumber.TryRead(units, next, out var year, out var isHijri, out var after) && !isHijri)
        {
            next = after;
            if (YearNumber.TrySecond(units, next, year, out var second))
            {
                next = second;
            }

            frame = frame with { Year = year };
        }
        else if (units[name].HasArticle && units.TryGet(next, LexClass.Direction, out var told) && units[next].HasArticle && units[next].IsBare
            && told.Value is (int)Direction.Past or (int)Direction.Future or (int)Direction.Current)
        {
            frame = frame with { Direction = (Direction)told.Value };
            next++;
        }
        else if (ReferenceRule.TryYear(units, units.Is(next, LexClass.From) ? next + 1 : next, out var reference, out after))
        {
            // "صيف العام الماضي" is the summer of last year, be it over or not.
            frame = frame with { Direction = reference.Direction, Unit = Grain.Year };
            next = after;
        }
        else if (!units[name].HasArticle || IsName(units, next) || !(hasHead || units.Is(at - 1, LexClass.In) || units.Is(at - 1, LexClass.Span) || units.Is(at - 1, LexClass.Until)
            || (units.TryGet(at - 1, LexClass.Modifier, out var modifier) && modifier.Extra == 1)))
        {
            // A season alone is the weather, or a name; behind a word of time it is the one nearest to the writer.
            return false;
        }
        else
        {
            frame = frame with { Certainty = 0.7 };
        }

        match = new Match(at, next, frame);
        return true;
    }

    /// <summary>الربيع العربي and the like.</summary>
    private static bool IsName(UnitSequence units, int at) => units.Kind(at) == Text.TokenKind.Word && units[at].Entry == LexEntry.None && units.Norm(at) is ['ا', 'ل', _, _, ..];
}
