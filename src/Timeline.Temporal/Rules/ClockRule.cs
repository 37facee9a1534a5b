using Timeline.Temporal.Lexicon;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Rules;

/// <summary>A clock time: الساعة الثالثة والنصف عصرا, 21:00 بتوقيت غرينتش, الساعة 10.30.</summary>
internal sealed class ClockRule : Rule
{
    public override string Id => "ar.clock";

    public override Bilingual Gloss => new("وقت على الساعة", "A clock time");

    public override IReadOnlyList<LexClass> Starts { get; } = [LexClass.Unit];

    public override bool StartsWithNumber => true;

    public override bool TryMatch(UnitSequence units, int at, out Match match)
    {
        match = default;
        var next = at;
        var hasHead = units.TryGet(at, LexClass.Unit, out var head);
        if (hasHead)
        {
            if (head is not { Value: (int)Grain.Hour, Extra: 1 } || !units[at].HasArticle)
            {
                return false;
            }

            next++;
        }

        if (!TryHour(units, ref next, hasHead, out var hour, out var minute, out var hasMinutes))
        {
            return false;
        }

        var part = PartOfDay.None;
        var beforePart = next;
        if (units.TryGet(next, LexClass.PartOfDay, out var told))
        {
            part = (PartOfDay)told.Value;
            next++;
        }

        var hasZone = TryZone(units, ref next);
        if (!hasZone && part != PartOfDay.None && units[beforePart].Entry.Senses.All(sense => sense is not { Class: LexClass.PartOfDay, Extra: 1 }) && !units[beforePart].HasArticle)
        {
            // "الساعة السابعة مساء أمس": the part belongs to the day that follows as much as to the hour; the composer joins them.
            next = beforePart + 1;
        }

        if (!hasHead && !hasZone && !(hasMinutes && part != PartOfDay.None))
        {
            return false;
        }

        match = new Match(at, next, new Frame(FrameKind.Clock, Id) { Hour = hour, Minute = minute, Part = part });
        return true;
    }

    private static bool TryHour(UnitSequence units, ref int next, bool hasHead, out int hour, out int minute, out bool hasMinutes)
    {
        hour = minute = 0;
        hasMinutes = false;
        if (units.IsNumber(next))
        {
            if (units.Digits(next) > 2 || units[next].Number > 24)
            {
                return false;
            }

            hour = (int)units[next].Number;
            next++;
            var isSeparator = units.IsPunctuation(next, ':') || units.IsPunctuation(next, '.') || units.IsPunctuation(next, '،') || units.IsPunctuation(next, ',');
            if (isSeparator && units.IsNumber(next + 1) && !units.SpaceBefore(next) && !units.SpaceBefore(next + 1) && units.Digits(next + 1) == 2
                && units[next + 1].Number < 60)
            {
                minute = (int)units[next + 1].Number;
                hasMinutes = true;
                next += 2;
            }

            return true;
        }

        if (!hasHead || !Numerals.TryOrdinal(units, next, out hour, out var after) && !TryOne(units, next, out hour, out after))
        {
            return false;
        }

        next = after;
        if (hour is < 1 or > 12)
        {
            return false;
        }

        ReadFraction(units, ref next, ref hour, ref minute);
        return true;
    }

    private static bool TryOne(UnitSequence units, int at, out int hour, out int next)
    {
        hour = 1;
        next = at + 1;
        return units.TryGet(at, LexClass.Cardinal, out var one) && one.Value == 1 && units[at].HasArticle;
    }

    /// <summary>والنصف, والربع, إلا ربعا, وعشر دقائق.</summary>
    private static void ReadFraction(UnitSequence units, ref int next, ref int hour, ref int minute)
    {
        var minus = units.Norm(next) is "الا";
        var at = minus ? next + 1 : next;
        if (!minus && !units[at].IsJoined)
        {
            return;
        }

        int minutes;
        if (units.TryGet(at, LexClass.Fraction, out var fraction))
        {
            minutes = 60 / fraction.Value;
            at++;
        }
        else if (units.Norm(at) is "ربعا" or "ثلثا")
        {
            minutes = units.Norm(at) is "ربعا" ? 15 : 20;
            at++;
        }
        else if (Numerals.TryCardinal(units, at, out minutes, out var after) && units.TryGet(after, LexClass.Unit, out var unit) && unit.Value == (int)Grain.Minute)
        {
            at = after + 1;
        }
        else
        {
            return;
        }

        next = at;
        minute = minus ? 60 - minutes : minutes;
        hour = minus ? (hour == 1 ? 12 : hour - 1) : hour;
    }

    private static bool TryZone(UnitSequence units, ref int next)
    {
        if (units.Is(next, LexClass.Zone))
        {
            next++;
            return true;
        }

        // "ت.غ" comes as two letters with a full stop between.
        if (units.Norm(next) is "ت" && units.IsPunctuation(next + 1, '.') && units.Norm(next + 2) is "غ")
        {
            next += 3;
            if (units.IsPunctuation(next, '.') && !units.SpaceBefore(next) && !units.SpaceBefore(next + 1))
            {
                next++;
            }

            return true;
        }

        if (units.Norm(next) is "بتوقيت" or "بالتوقيت" or "توقيت" && units[next + 1].Kind == TokenKind.Word)
        {
            next += 2;
            return true;
        }

        if (units[next].Kind == TokenKind.Foreign && units.Norm(next) is "gmt" or "utc")
        {
            next++;
            return true;
        }

        return false;
    }
}
