namespace Timeline.Temporal.Lexicon;

/// <summary>What a word can be to the time rules. A word may be several things.</summary>
internal enum LexClass : byte
{
    /// <summary>Value: <see cref="DayOfWeek"/>.</summary>
    Weekday,

    /// <summary>
    /// Value: 1–12. Extra 1: also an everyday word or a name, so a month only in the company of a day, year or شهر; 2: rarer still, a month
    /// only in a whole date; 3: as 1, and a surname in the news.
    /// </summary>
    Month,

    /// <summary>Value: 1–12 of the Hijri year.</summary>
    HijriMonth,

    /// <summary>Value: <see cref="Grain"/>, or one of <see cref="UnitValues"/>. Extra: 1 singular, 2 dual, 3 plural, 4 dual before a noun.</summary>
    Unit,

    /// <summary>Value: the number. Extra 1: a scale (hundred, thousand) that multiplies what stands before it.</summary>
    Cardinal,

    /// <summary>Value: the number. Extra 1: the first of a month (غرة, فاتح).</summary>
    Ordinal,

    /// <summary>Value: days from the writer's day.</summary>
    Deictic,

    /// <summary>Value: <see cref="PartOfDay"/>. Extra 1: an adverb that needs no article (ليلا, صباحا).</summary>
    PartOfDay,

    /// <summary>Value: <see cref="Rules.Direction"/>.</summary>
    Direction,

    /// <summary>Value: <see cref="TimexModifier"/>. Extra 1: stands before a period, 2: before an amount, 3: after an amount.</summary>
    Modifier,

    /// <summary>قبل. Extra 1: with a pronoun that points back (قبلها).</summary>
    Before,

    /// <summary>منذ</summary>
    Since,

    /// <summary>بعد. Extra 1: with a pronoun that points back (بعدها).</summary>
    After,

    /// <summary>خلال, على مدى, لمدة and other words that announce an amount.</summary>
    Span,

    /// <summary>من</summary>
    From,

    /// <summary>في</summary>
    In,

    /// <summary>هذا, هذه</summary>
    This,

    /// <summary>ذلك, تلك</summary>
    That,

    /// <summary>نفسه, ذاته: the time told before. Extra 1: may also stand before the noun (ذات اليوم).</summary>
    Same,

    /// <summary>Value: <see cref="VagueReference"/>.</summary>
    Vague,

    /// <summary>Value: after how many of Extra's <see cref="Grain"/> it recurs (يوميا, نصف سنوي).</summary>
    SetAdverb,

    /// <summary>كل</summary>
    Every,

    /// <summary>Value: 2 for a half, 3 a third, 4 a quarter.</summary>
    Fraction,

    /// <summary>بضعة, عدة: some, of no told number.</summary>
    Some,

    /// <summary>قليلة, عديدة: adjectives of an amount. Value 1: كامل, which makes an amount of one.</summary>
    SomeAfter,

    /// <summary>بتوقيت غرينتش, ت غ</summary>
    Zone,

    /// <summary>Value: 0–3 from winter.</summary>
    Season,

    /// <summary>Value 1: Hijri (هـ), 0: common era (م), -1: before it (ق.م).</summary>
    Era,

    /// <summary>الموافق</summary>
    Equals,

    /// <summary>
    /// A name that holds a word of time (المصري اليوم); the rules do not look inside. Extra 1: it is also plain speech ("Russia today"),
    /// and a name only behind an <see cref="OutletCue"/>.
    /// </summary>
    Name,

    /// <summary>What carries or cites news: قناة, صحيفة, نقلت, بحسب.</summary>
    OutletCue,

    /// <summary>Names a decade: تسعينيات. Value: its first year's last two digits.</summary>
    DecadeName,

    /// <summary>و written apart from what it joins, as before digits.</summary>
    And,

    /// <summary>An adjective that makes اليوم a named day (اليوم العالمي) or one of a count (اليوم الأخير).</summary>
    DayAdjective,

    /// <summary>A noun that a bare year may follow: انتخابات 2016.</summary>
    YearHolder,

    /// <summary>A noun that is counted or measured, after which four digits before it are no year.</summary>
    Measure,

    /// <summary>A verb or particle that tells when its clause lies. Value: <see cref="Resolution.Tense"/>. Extra 1: it only speaks for what follows at once.</summary>
    Tense,

    /// <summary>A noun or name that looks like a verb of the future (سياسة, ستيفان).</summary>
    NoVerb,

    /// <summary>An imperfect verb of lasting states: اليوم beside it means "these days" (تواجه اليوم). Extra 1: only where it stands before.</summary>
    StateVerb,

    /// <summary>إلى, حتى, بحلول and other words that a bare year may follow.</summary>
    Until,

    /// <summary>A verb or noun of saying: what tells when a quotation was said stands beside it. Extra 1: it carries on what was said before (وأضاف).</summary>
    Saying,

    /// <summary>What words are said in: مؤتمر, بيان, كلمة. Its day is the day of saying (في بيان أصدرته أمس).</summary>
    Occasion,

    /// <summary>A word that puts something to another time: what إلى or ل joins to it lies ahead (أجلت إلى الخميس), though the verb is past.</summary>
    Postpone,

    /// <summary>
    /// A holiday. Value: month × 100 + day, of the Hijri year with Extra 1; with Extra 2 or 3 its distance in days from Easter,
    /// Western or Eastern.
    /// </summary>
    Holiday,

    /// <summary>A noun that a known day is named by (هجمات 11 سبتمبر). Value: month × 100 + day, day 0 for the month alone; Extra: its year.</summary>
    Landmark,

    /// <summary>What is named after a day (ميدان 7 نيسان). Extra 1: also after a weekday, 2: also after a month alone, 3: both.</summary>
    NameHolder,

    /// <summary>Makes a year another than the calendar's. Value 0: fiscal and the like, counted as it stands; 1: a school year; 2: Hijri.</summary>
    YearKind,

    /// <summary>مرة, مرات: how often.</summary>
    Times,

    /// <summary>فصل</summary>
    SeasonHead,

    /// <summary>Weekdays in the plural, which only أيام makes days of (أيام الجمع). Value: <see cref="DayOfWeek"/>.</summary>
    Weekdays,

    /// <summary>العشر الأواخر: ten days of a month by their place. Value: 1–3.</summary>
    TenDays,

    /// <summary>عمره, العمر: what a number of years before it is an age of.</summary>
    Life,

    /// <summary>بقية, ما تبقى: what is left of the unit that follows.</summary>
    RestOf,
}

/// <summary>Units that are no <see cref="Grain"/> of their own.</summary>
internal static class UnitValues
{
    public const int Second = 100;

    public const int Night = 101;
}

internal enum PartOfDay : byte
{
    None,
    Morning,
    Noon,
    Afternoon,
    Evening,
    Night,
    Midnight,
}

internal enum VagueReference : byte
{
    Past,
    Present,
    Future,

    /// <summary>في وقت سابق: past on its own, and a part of what follows it (في وقت سابق اليوم).</summary>
    Earlier,

    /// <summary>في وقت لاحق</summary>
    Later,

    /// <summary>في وقت متأخر: an hour of the day that follows, no time on its own.</summary>
    Hour,
}
