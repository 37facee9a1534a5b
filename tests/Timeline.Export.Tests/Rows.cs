using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Export.Tests;

/// <summary>Entries with defaults; a test says only what it is about.</summary>
internal static class Rows
{
    public static EntryRow Statement() => new(
        Id: 7,
        Kind: EntryKind.Statement,
        Label: "سيرغي لافروف: محادثات جديدة",
        Type: "STATE",
        Status: EntryStatus.Happened,
        Days: DayRange.Of(new DateOnly(2018, 4, 10)),
        MachineDays: DayRange.Of(new DateOnly(2018, 4, 10)),
        Grain: Grain.Day,
        DateBasis: DateBasis.Mention,
        Phrase: "أمس",
        Value: "2018-04-10",
        Anchor: AnchorKind.WriterDay,
        AnchorDays: DayRange.Of(new DateOnly(2018, 4, 11)),
        TimeRule: "ar.deictic.day",
        Explanation: new Bilingual("يوم الكاتب ناقص يوم", "writer's day minus one day"),
        Rule: "said.verb",
        Confidence: 0.87654,
        Speaker: "سيرغي لافروف",
        Actors: [new ActorName(3, "سيرغي لافروف")],
        Content: "إن محادثات جديدة ستبدأ",
        Quotation: "indirect",
        Trigger: "قال",
        Via: null,
        Place: null,
        Sentence: "قال سيرغي لافروف أمس إن محادثات جديدة ستبدأ.",
        ArticleId: 2,
        ArticleTitle: "محادثات جديدة",
        ArticleUrl: "https://example.org/1",
        Outlet: "سانا",
        Published: new DateOnly(2018, 4, 11),
        WriterDay: new DateOnly(2018, 4, 11),
        WriterDayBasis: "metadata",
        Corrected: false,
        CorrectedBy: null,
        UpdatedAt: new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(3))) { Revision = 3 };

    public static EntryRow Undated() => Statement() with
    {
        Days = null, MachineDays = null, DateBasis = DateBasis.None, Grain = Grain.None, Phrase = null, Value = null,
        Anchor = AnchorKind.None, AnchorDays = null, TimeRule = null, Explanation = null,
    };

    /// <summary>An entry that went into entry 9 a day after it changed last.</summary>
    public static GoneEntry Gone() => new(
        new Tomb(8, 2, EntryKind.Statement, TombstoneReason.Rejected, new DateTimeOffset(2026, 1, 3, 0, 0, 0, TimeSpan.Zero), MovedTo: 9), Statement() with { Id = 8 });

    public static EntryRow Over(DateOnly first, DateOnly last, Grain grain) =>
        Statement() with { Days = new DayRange(first, last), Grain = grain };
}
