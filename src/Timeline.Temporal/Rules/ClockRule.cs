using Timeline.Temporal.Lexicon;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Rules;

/// <summary>A clock time: الساعة الثالثة والنصف عصرا, 21:00 بتوقيت غرينتش, الساعة 10.30.</summary>
internal sealed class ClockRule : Rule
{
    public override string Id => "ar.clock";

    public override Bilingual Gloss => new("وقت على الساعة", "A clock time");

    public override IReadOnlyList<Start> Starts { get; } =
    [
        new(LexClass.Unit, (int)Grain.Hour, 1, HasArticle: true) { Behind = Followers.Of(LexClass.Ordinal, LexClass.Cardinal) | Followers.Digits },
        LexClass.Ordinal, LexClass.Cardinal, new(LexClass.And) { Behind = Followers.Digits },
    ];

    public override int MostDigits => 2;

    /// <summary>Minutes, a part of day, a zone, or the hour at which a span ends.</summary>
    public override Followers BehindDigits => Followers.Of(
        LexClass.PartOfDay, LexClass.In, LexClass.After, LexClass.Before, LexClass.Until, LexClass.And, LexClass.Zone, LexClass.Ordinal, LexClass.Unit,
        LexClass.Cardinal, LexClass.Fraction) | Followers.Signs | Followers.OtherScripts
        | Followers.Words("العشاء", "ص", "م", "ت", "بتوقيت", "بالتوقيت", "توقيت", "حسب", "الا", "ونص");

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
        else if (units.Is(at, LexClass.And) && units.IsNumber(at + 1))
        {
            // The و of a second hour: "بين 5 و6 مساء".
            next++;
        }

        var isWord = !units.IsNumber(next);
        if ((!hasHead && isWord && !IsFeminine(units, next)) || !TryHour(units, ref next, hasHead, out var hour, out var minute, out var second, out var hasMinutes))
        {
            return false;
        }

        // Behind a point or colon it is a part of a longer number; with a point it is a price unless something says that it is a time.
        if (!hasHead && !isWord && (units.IsPunctuation(at - 1, '.') || units.IsPunctuation(at - 1, ':')) && !units.SpaceBefore(at) && !units.SpaceBefore(at - 1)
            && units.IsNumber(at - 2))
        {
            return false;
        }

        var isColon = isWord || units.IsPunctuation(at + 1, ':') || hasHead;

        var beforePart = next;
        var part = ReadPart(units, ref next);
        if (part == PartOfDay.None && (hasHead || IsTimed(units, at)) && TryShared(units, next, out var shared))
        {
            match = new Match(at, next, new Frame(FrameKind.Clock, Id) { Hour = hour, Minute = minute, Second = second, Part = shared });
            return true;
        }

        var hasZone = TryZone(units, ref next);
        if (!hasZone && part != PartOfDay.None && next == beforePart + 1 && units.Is(beforePart, LexClass.PartOfDay)
            && units[beforePart].Entry.Senses.All(sense => sense is not { Class: LexClass.PartOfDay, Extra: 1 }) && !units[beforePart].HasArticle)
        {
            // "الساعة السابعة مساء أمس": the part belongs to the day that follows as much as to the hour; the composer joins them.
            next = beforePart + 1;
        }

        // Without الساعة, a number needs minutes and a part of day or a zone; an ordinal a part of day, a zone or والنصف, where no noun owns it.
        var isClock = hasHead || hasZone || (isWord
            ? (hasMinutes && !IsOwned(units, at)) || EndsHours(units, at) || (IsTimed(units, at) && (part != PartOfDay.None || LeadsToPart(units, next)))
            : (hasMinutes && (part != PartOfDay.None || (isColon && (second is not null || IsTimed(units, at))))) || (part != PartOfDay.None && hour is > 0 and <= 12
                && (IsTimed(units, at) || units.Is(at, LexClass.And) || !(units.TryGet(at - 1, LexClass.Tense, out var verb) && verb.Value == (int)Resolution.Tense.Past))));
        if (!isClock)
        {
            return false;
        }

        match = new Match(at, next, new Frame(FrameKind.Clock, Id) { Hour = hour, Minute = minute, Second = second, Part = part });
        return true;
    }

    /// <summary>"من 5 إلى 6 مساء", "بين الخامسة والسادسة مساء": the first hour borrows the part of day of the second.</summary>
    private static bool TryShared(UnitSequence units, int at, out PartOfDay part)
    {
        part = PartOfDay.None;
        var next = at;
        if (units.Is(next, LexClass.Until) || units.IsPunctuation(next, '-') || units.IsPunctuation(next, '–') || (units.Is(next, LexClass.And) && units.IsNumber(next + 1)))
        {
            next++;
        }
        else if (!units[next].IsJoined)
        {
            return false;
        }

        var hasHead = units.TryGet(next, LexClass.Unit, out var head) && head is { Value: (int)Grain.Hour, Extra: 1 };
        next = hasHead ? next + 1 : next;
        if (!(units.IsNumber(next) || hasHead || IsFeminine(units, next)) || !TryHour(units, ref next, hasHead, out _, out _, out _, out _))
        {
            return false;
        }

        part = ReadPart(units, ref next);
        return part != PartOfDay.None;
    }

    /// <summary>Hours are feminine: الثامنة, الواحدة, but not الثامن.</summary>
    private static bool IsFeminine(UnitSequence units, int at) => units[at].HasArticle && (units.Is(at, LexClass.Ordinal) || units.Norm(at) is [.., 'و', 'ا', 'ح', 'د', 'ه'])
        && units.Norm(at) is [.., 'ه'];

    /// <summary>A noun before it is what is counted: الجولة الثانية والنصف is no hour.</summary>
    private static bool IsOwned(UnitSequence units, int at) => units.Kind(at - 1) == TokenKind.Word && units[at - 1].Entry == LexEntry.None
        && units.Norm(at - 1) is ['ا', 'ل', ..];

    /// <summary>What announces an hour stands before: في, عند, حتى, نحو, or nothing at all.</summary>
    private static bool IsTimed(UnitSequence units, int at)
    {
        ref readonly var before = ref units[at - 1];
        return before.Kind != TokenKind.Word || units[at].Has(Proclitics.For) || units[at].IsJoined || before.Entry.Is(LexClass.In) || before.Entry.Is(LexClass.From) || before.Entry.Is(LexClass.Until)
            || before.Entry.Is(LexClass.Since) || before.Entry.Is(LexClass.Before) || before.Entry.Is(LexClass.After) || before.Entry.Is(LexClass.Modifier)
            || before.Entry.Is(LexClass.Weekday) || before.Entry.Is(LexClass.PartOfDay) || before.Entry.Is(LexClass.Deictic) || units.Norm(at - 1) is "عند" or "وعند" or "تمام" or "بتمام" or "حدود" or "بحدود" or "علي";
    }

    /// <summary>"من التاسعة صباحا حتى الخامسة", "من الساعة التاسعة إلى الخامسة": an hour behind an hour.</summary>
    private static bool EndsHours(UnitSequence units, int at) => units.Is(at - 1, LexClass.Until) && !units.Is(at + 1, LexClass.Unit)
        && (units.Is(at - 2, LexClass.PartOfDay) || (units.Is(at - 2, LexClass.Ordinal) && units.TryGet(at - 3, LexClass.Unit, out var head) && head is { Value: (int)Grain.Hour, Extra: 1 }));

    /// <summary>"في الثامنة من مساء غد"</summary>
    private static bool LeadsToPart(UnitSequence units, int at) => units.Is(at, LexClass.From) && units.Is(at + 1, LexClass.PartOfDay);

    /// <summary>The part of day behind an hour: مساء, بعد الظهر, في الليل, ص, م, بعد منتصف الليل.</summary>
    private static PartOfDay ReadPart(UnitSequence units, ref int next)
    {
        if (units.TryGet(next, LexClass.PartOfDay, out var told) && units[next].IsBare)
        {
            next++;
            return (PartOfDay)told.Value;
        }

        if ((units.Is(next, LexClass.In) || units.Is(next, LexClass.After) || units.Is(next, LexClass.Before)) && units.TryGet(next + 1, LexClass.PartOfDay, out told)
            && (units[next + 1].HasArticle || told.Value == (int)PartOfDay.Midnight))
        {
            var isNoonAfter = units.Is(next, LexClass.After) && told.Value == (int)PartOfDay.Noon;
            var isNoonBefore = units.Is(next, LexClass.Before) && told.Value == (int)PartOfDay.Noon;
            next += 2;
            return isNoonAfter ? PartOfDay.Afternoon : isNoonBefore ? PartOfDay.Morning : (PartOfDay)told.Value;
        }

        if (units.Norm(next) is "العشاء")
        {
            next++;
            return PartOfDay.Evening;
        }

        if (units.Norm(next) is "ص" or "م" && units.Kind(next) == TokenKind.Word)
        {
            return units.Norm(next++) is "ص" ? PartOfDay.Morning : PartOfDay.Evening;
        }

        return PartOfDay.None;
    }

    private static bool TryHour(UnitSequence units, ref int next, bool hasHead, out int hour, out int minute, out int? second, out bool hasMinutes)
    {
        hour = minute = 0;
        second = null;
        hasMinutes = false;
        if (units.IsNumber(next))
        {
            if (units.Digits(next) > 2 || units.Number(next) > 24)
            {
                return false;
            }

            hour = (int)units.Number(next);
            next++;
            var isSeparator = units.IsPunctuation(next, ':') || units.IsPunctuation(next, '.') || units.IsPunctuation(next, '،') || units.IsPunctuation(next, ',');
            if (isSeparator && units.IsNumber(next + 1) && !units.SpaceBefore(next) && !units.SpaceBefore(next + 1) && units.Digits(next + 1) == 2
                && units.Number(next + 1) < 60)
            {
                minute = (int)units.Number(next + 1);
                hasMinutes = true;
                next += 2;
                if (units.IsPunctuation(next, ':') && units.IsNumber(next + 1) && units.Digits(next + 1) == 2 && units.Number(next + 1) < 60 && !units.SpaceBefore(next + 1))
                {
                    second = (int)units.Number(next + 1);
                    next += 2;
                }
            }
            else if (hasHead || units[next].IsJoined || units.Norm(next) is "الا" or "ونص")
            {
                hasMinutes = ReadFraction(units, ref next, ref hour, ref minute);
            }

            return true;
        }

        if (!TryOne(units, next, out hour, out var after) && !TryOrdinalHour(units, next, out hour, out after)
            && !(hasHead && TryCardinalHour(units, next, out hour, out after)))
        {
            return false;
        }

        next = after;
        if (hour is < 1 or > 12)
        {
            return false;
        }

        hasMinutes = ReadFraction(units, ref next, ref hour, ref minute);
        return true;
    }

    /// <summary>الساعة خمسة, الساعة أحد عشر: the first number alone, since a second one counts minutes.</summary>
    private static bool TryCardinalHour(UnitSequence units, int at, out int hour, out int next)
    {
        hour = 0;
        next = at + 1;
        if (!units.TryGet(at, LexClass.Cardinal, out var cardinal) || cardinal.Value > 12 || units[at].IsJoined)
        {
            return false;
        }

        hour = cardinal.Value;
        if (hour == 2 && units.TryGet(next, LexClass.Cardinal, out var ten) && ten.Value == 10 && units[next].Before == Proclitics.None)
        {
            hour += 10;
            next++;
        }

        return true;
    }

    /// <summary>Up to twelve, so that in الثامنة وعشرين دقيقة the twenty stays with its minutes.</summary>
    private static bool TryOrdinalHour(UnitSequence units, int at, out int hour, out int next)
    {
        hour = 0;
        next = at + 1;
        if (!units.TryGet(at, LexClass.Ordinal, out var ordinal))
        {
            return false;
        }

        hour = ordinal.Value;
        if (units.TryGet(next, LexClass.Cardinal, out var ten) && ten.Value == 10 && units[next].Before == Proclitics.None && hour < 3)
        {
            hour += 10;
            next++;
        }

        return true;
    }

    private static bool TryOne(UnitSequence units, int at, out int hour, out int next)
    {
        hour = 1;
        next = at + 1;
        return units.TryGet(at, LexClass.Cardinal, out var one) && one.Value == 1 && units[at].HasArticle;
    }

    /// <summary>والنصف, والربع, إلا ربعا, وعشر دقائق.</summary>
    private static bool ReadFraction(UnitSequence units, ref int next, ref int hour, ref int minute)
    {
        var minus = units.Norm(next) is "الا";
        var isApart = units.Is(next, LexClass.And) && units.IsNumber(next + 1);
        var at = minus || isApart ? next + 1 : next;
        if (!minus && !isApart && !units[at].IsJoined && units.Norm(at) is not "ونص")
        {
            return false;
        }

        int minutes;
        if (units.TryGet(at, LexClass.Fraction, out var fraction))
        {
            minutes = 60 / fraction.Value;
            at++;
        }
        else if (units.Norm(at) is "ربعا" or "ثلثا" or "ونص")
        {
            minutes = units.Norm(at) switch { "ربعا" => 15, "ثلثا" => 20, _ => 30 };
            at++;
        }
        else if (Numerals.TryCardinal(units, at, out minutes, out var after) && minutes < 60 && units.TryGet(after, LexClass.Unit, out var unit) && unit.Value == (int)Grain.Minute)
        {
            at = after + 1;
        }
        else if (!units.IsNumber(at) && minutes is >= 5 and < 60 && after > at && (units.Kind(after) != TokenKind.Word || ReadPart(units, ref after) != PartOfDay.None))
        {
            // "السابعة وخمسة وثلاثين مساء"
            Numerals.TryCardinal(units, at, out minutes, out at);
        }
        else
        {
            return false;
        }

        next = at;
        minute = minus ? 60 - minutes : minutes;
        hour = minus ? (hour <= 1 ? 12 : hour - 1) : hour;
        return true;
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

        if (units.Norm(next) is "بتوقيت" or "بالتوقيت" or "توقيت" or "حسب" && (units.Norm(next) is not "حسب" || units.Norm(next + 1) is "توقيت" or "التوقيت"))
        {
            next += units.Norm(next) is "حسب" ? 2 : 1;
            next += units.Kind(next) is TokenKind.Word or TokenKind.Foreign ? 1 : 0;
            return true;
        }

        if (units.Kind(next) == TokenKind.Foreign && units.Norm(next) is "gmt" or "utc")
        {
            next++;
            return true;
        }

        return false;
    }
}
