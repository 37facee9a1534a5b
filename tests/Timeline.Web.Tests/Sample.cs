using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Web.Tests;

/// <summary>Records with defaults, for tests that care about one thing at a time.</summary>
internal static class Sample
{
    public const string Text = "موسكو\nقال لافروف أمس إن بلاده «سترد غدا» على القرار.";

    public static readonly DateOnly WriterDay = new(2018, 4, 11);

    public static readonly DateTimeOffset Moment = new(2018, 4, 12, 9, 0, 0, TimeSpan.Zero);

    public static TextSpan Span(string phrase, string text = Text)
    {
        var start = text.IndexOf(phrase, StringComparison.Ordinal);
        return new TextSpan(start, start + phrase.Length);
    }

    public static MentionView Mention(long id = 7, string phrase = "أمس", DayRange? days = null, DayRange? machine = null, bool corrected = false, long version = 5)
    {
        var machineDays = machine ?? DayRange.Of(WriterDay.AddDays(-1));
        return new MentionView(
            id, version, Span(phrase), phrase, "DATE", machineDays.ToString(), null, machineDays, days ?? machineDays, corrected, Grain.Day, 0.93,
            "ar.deictic.day", AnchorKind.WriterDay, DayRange.Of(WriterDay), -1,
            [new Bilingual("يوم الكاتب", "writer's day"), new Bilingual("ناقص يوم", "− 1 day")],
            [new Alternative("2018-04-03", DayRange.Of(new DateOnly(2018, 4, 3)), 0.05, new Bilingual("الأسبوع الماضي", "the week before"))]);
    }

    public static EntryDetail Entry(long id = 1, MentionView? mention = null, DateBasis basis = DateBasis.Mention, string? url = null)
    {
        var row = new EntryRow(
            id, EntryKind.Statement, "لافروف: سترد غدا", "WARN", EntryStatus.Happened, mention?.Days, mention?.MachineDays, Grain.Day, basis,
            mention?.Phrase, mention?.Value, AnchorKind.WriterDay, null, mention?.Rule, null, "ar.statement", 0.8, "لافروف", [new ActorName(4, "لافروف")],
            "سترد غدا", "direct", "قال", null, null, Text[6..], 2, "موسكو", url, "سانا", WriterDay, WriterDay, "metadata",
            mention?.Corrected ?? false, null, DateTimeOffset.UnixEpoch);
        return new EntryDetail(row, Span("قال"), Span("سترد غدا"), 6, mention, []);
    }

    public static ArticleView Article(long id = 2, string text = Text, params MentionView[] mentions) => new(
        id, "key", null, text, "javascript:alert(1)", 3, "سانا", WriterDay, null, null,
        new WriterDay(WriterDay, WriterDayBasis.WeekdayEvidence, 0.9, new Bilingual("اليوم الأربعاء لا السبت", "Wednesday, not Saturday")),
        "1", DateTimeOffset.UnixEpoch, mentions,
        [
            new ArticleEntry(
                1, EntryKind.Statement, "لافروف: سترد غدا", "WARN", EntryStatus.Happened, Span("قال", text), Span("سترد غدا", text), 7, null, Grain.Day,
                DateBasis.Mention, false, "لافروف", [], "direct", null, null, "r", 0.8),
        ],
        []);
}
