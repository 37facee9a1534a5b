using Timeline.Storage;
using Timeline.Temporal;
using Timeline.Web.Desk;

namespace Timeline.Web.Tests.Desk;

public sealed class GroupVerdictTests
{
    private static readonly ReviewGroupItem s_mention = new(Subject.Mention(1), 5, 2, null, "وصل أمس", null, new DateOnly(2018, 4, 11));
    private static readonly ReviewGroupItem s_entry = new(Subject.Entry(9), 6, 2, null, "قال", null, null);

    [Fact]
    public void Days_OfRelativeWords_CountFromEachArticlesOwnWritersDay()
    {
        var verdict = new GroupVerdict(GroupVerb.Days, "أول أمس");

        verdict.Of(s_mention, null).ShouldBe(Decision.SetDays(Subject.Mention(1), DayRange.Of(new DateOnly(2018, 4, 9)), 5));
        verdict.Of(s_mention with { WriterDay = new DateOnly(2018, 5, 3) }, null).ShouldBe(Decision.SetDays(Subject.Mention(1), DayRange.Of(new DateOnly(2018, 5, 1)), 5));
        verdict.Of(s_mention with { WriterDay = null }, null).ShouldBeNull("it says nothing there");
    }

    [Fact]
    public void Entries_OfEitherKind_AreGivenWhatTheyHave()
    {
        new GroupVerdict(GroupVerb.Speaker, " لافروف ").Of(s_entry, EntryKind.Statement).ShouldBe(Decision.SetSpeaker(9, "لافروف", 6));
        new GroupVerdict(GroupVerb.Type, "WARN").Of(s_entry, EntryKind.Statement).ShouldBe(Decision.SetSpeechAct(9, "WARN", 6));
        new GroupVerdict(GroupVerb.Type, "AID").Of(s_entry, EntryKind.Event).ShouldBe(Decision.SetType(9, "AID", 6));
        new GroupVerdict(GroupVerb.Status, "planned").Of(s_entry, EntryKind.Event).ShouldBe(Decision.SetStatus(9, EntryStatus.Planned, 6));
        new GroupVerdict(GroupVerb.Participants, "بوتين، أوباما").Of(s_entry, EntryKind.Event)!.Kind.ShouldBe(DecisionKind.SetParticipants);
        new GroupVerdict(GroupVerb.Status, "").Of(s_entry, EntryKind.Event).ShouldBeNull();
    }

    [Fact]
    public void Verbs_OfAKind_HoldWhatItHas()
    {
        GroupVerdict.For(null, mayLock: false).ShouldBe([GroupVerb.Accept, GroupVerb.Days, GroupVerb.Reject, GroupVerb.Dispute]);
        GroupVerdict.For(EntryKind.Statement, mayLock: true).ShouldContain(GroupVerb.Lock);
        GroupVerdict.For(EntryKind.Event, mayLock: false).ShouldNotContain(GroupVerb.Speaker);
    }
}
