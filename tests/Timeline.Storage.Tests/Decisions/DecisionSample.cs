using Timeline.Temporal;
using Timeline.Testing;

namespace Timeline.Storage.Tests.Decisions;

/// <summary>One article with a statement and an event, each dated by a mention of its own, and what tests of decisions ask of it.</summary>
internal sealed class DecisionSample(TestDatabase database)
{
    public const string Text = "قال لافروف أمس إن اللقاء مفيد. والتقى بوتين أمس الأول.";

    public static readonly Editor Layla = new("1", "ليلى");
    public static readonly Editor Samer = new("2", "سامر");
    public static readonly DayRange Chosen = DayRange.Of(new DateOnly(2017, 5, 15));

    public static SampleArticle Article(string text = Text) => new SampleArticle(text)
        .Published("2017-05-18").At("https://example.org/1")
        .Mention("أمس إن"[..3], "2017-05-17")
        .Mention("أمس الأول", "2017-05-16")
        .Statement("سيرغي لافروف", "قال", "اللقاء مفيد", 0)
        .Event("CONSULT", "والتقى", ["سيرغي لافروف", "فلاديمير بوتين"], 1);

    public async Task<EntryRow> EntryAsync(EntryKind kind = EntryKind.Statement) =>
        (await database.Entries.ListAsync(new EntryFilter(Kind: kind), EntryOrder.Newest)).Items.Single();

    public async Task<MentionView> MentionAsync(EntryKind kind = EntryKind.Statement) =>
        (await database.Entries.GetAsync((await EntryAsync(kind)).Id))!.Mention!;

    public async Task<long> CountAsync() => await database.Entries.CountAsync(EntryFilter.All);

    public async Task<DecisionResult.Saved> DecideAsync(Editor editor, params Decision[] decisions) =>
        (await database.Decisions.DecideAsync(editor, decisions)).ShouldBeOfType<DecisionResult.Saved>();
}
