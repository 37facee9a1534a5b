using Timeline.Storage;
using Timeline.Temporal;
using Timeline.Web.Accounts;
using Timeline.Web.Desk;

namespace Timeline.Web.Tests.Desk;

public sealed class DeskSessionTests
{
    private static readonly Editor s_me = new("7", "رشا");

    private readonly FakeReviewStore _store = new();
    private readonly FakeWriter _writer = new();
    private readonly DeskSession _session;

    public DeskSessionTests()
    {
        _session = new DeskSession(_store, _writer);
        for (var id = 1; id <= 10; id++)
        {
            _store.Waiting.Enqueue(FakeReviewStore.Item(id));
        }
    }

    [Fact]
    public async Task Accepting_Stores_AndLaysTheNextOnTheDesk()
    {
        await StartAsync();

        await _session.AcceptAsync(CancellationToken.None);

        _store.Decided.ShouldHaveSingleItem().ShouldBe(Decision.Confirm(Subject.Mention(1), 5));
        _session.Current!.Mention!.Id.ShouldBe(2);
        _session.Notice!.Kind.ShouldBe(DeskNoticeKind.Saved);
        _session.Progress.ShouldBe(new ReviewProgress(2, 3, 2));
        _writer.Asked.ShouldHaveSingleItem().ShouldBe((AccountAction.Decide, "mention 1"));
    }

    [Fact]
    public async Task Choosing_TheDaysThatHold_Confirms()
    {
        await StartAsync();

        await _session.ChooseAsync(_session.Current!.Mention!.Days!.Value, CancellationToken.None);
        await _session.ChooseAsync(DayRange.Of(new DateOnly(2018, 4, 3)), CancellationToken.None);

        _store.Decided.Select(decision => decision.Kind).ShouldBe([DecisionKind.Confirm, DecisionKind.SetDays]);
    }

    [Theory]
    [InlineData(nameof(AdmissionFault.SignedOut), "SignedOut")]
    [InlineData(nameof(AdmissionFault.Forbidden), "Forbidden")]
    [InlineData(nameof(AdmissionFault.TooFast), "TooFast")]
    public async Task Deciding_RefusedByTheServer_StoresNothingAndStays(string fault, string notice)
    {
        await StartAsync();
        _writer.Answer = new Admission.Refused(Enum.Parse<AdmissionFault>(fault));

        await _session.RejectAsync(CancellationToken.None);

        _store.Decided.ShouldBeEmpty();
        (_session.Current!.Mention!.Id, _session.Notice!.Kind.ToString()).ShouldBe((1, notice));
    }

    [Fact]
    public async Task Deciding_AfterSomebodyElse_ShowsWhatTheyDid()
    {
        await StartAsync();
        _store.Answer = new DecisionResult.Conflict([new Stale(Subject.Mention(1), 9, FakeReviewStore.Record(1, 4))]);

        await _session.AcceptAsync(CancellationToken.None);

        (_session.Notice!.Kind, _session.Notice.Who).ShouldBe((DeskNoticeKind.Conflict, "سامر"));
        _session.Current!.Mention!.Phrase.ShouldBe("أمس كما هو الآن");
        _store.Decided.ShouldBeEmpty();
    }

    [Fact]
    public async Task Skipping_LetsOthersHaveIt_AndDecidesNothing()
    {
        await StartAsync();

        await _session.SkipAsync(CancellationToken.None);

        (_session.Current!.Mention!.Id, _store.Decided.Count).ShouldBe((2, 0));
        _store.Released.ShouldContain(Subject.Mention(1));
    }

    [Fact]
    public async Task Undoing_GoesBackThroughAllDecisions_AndRedoingForward()
    {
        await StartAsync();
        await _session.AcceptAsync(CancellationToken.None);
        await _session.RejectAsync(CancellationToken.None);

        await _session.UndoAsync(CancellationToken.None);
        _session.Current!.Mention!.Id.ShouldBe(2);
        await _session.UndoAsync(CancellationToken.None);
        _session.Current!.Mention!.Id.ShouldBe(1);
        await _session.UndoAsync(CancellationToken.None);
        _session.Notice!.Kind.ShouldBe(DeskNoticeKind.NothingToUndo);

        await _session.RedoAsync(CancellationToken.None);
        _session.Current!.Mention!.Id.ShouldBe(1);
        await _session.RedoAsync(CancellationToken.None);
        _session.Current!.Mention!.Id.ShouldBe(2);
        _store.Batches.ShouldAllBe(batch => !batch.IsUndone);
        await _session.RedoAsync(CancellationToken.None);
        _session.Notice!.Kind.ShouldBe(DeskNoticeKind.NothingToRedo);
    }

    [Fact]
    public async Task Redoing_AfterANewDecision_IsOver()
    {
        await StartAsync();
        await _session.AcceptAsync(CancellationToken.None);
        await _session.UndoAsync(CancellationToken.None);
        await _session.RejectAsync(CancellationToken.None);

        await _session.RedoAsync(CancellationToken.None);

        _session.Notice!.Kind.ShouldBe(DeskNoticeKind.NothingToRedo);
    }

    [Fact]
    public async Task Group_Applied_IsOneBatchUnderItsOwnRight()
    {
        await StartAsync();
        var group = await _session.GroupAsync(CancellationToken.None);
        Decision[] decisions = [.. group.Select(item => Decision.Confirm(item.Subject, item.Version))];

        (await _session.PreviewAsync(decisions, CancellationToken.None))!.Count.ShouldBe(2);
        await _session.ApplyAsync(decisions, CancellationToken.None);

        _store.Batches.ShouldHaveSingleItem().Size.ShouldBe(2);
        _writer.Asked.ShouldHaveSingleItem().Action.ShouldBe(AccountAction.DecideInBulk);
    }

    [Fact]
    public async Task Entry_Decided_StaysOnTheDeskUntilTheExpressionIs()
    {
        await StartAsync();
        _session.Move(1);

        await _session.DecideEntryAsync(Decision.SetSpeaker(9, "بوتين", 11), CancellationToken.None);
        await _session.RejectAsync(CancellationToken.None);

        _store.Decided.Select(decision => (decision.Kind, decision.Subject)).ShouldBe(
            [(DecisionKind.SetSpeaker, Subject.Entry(9)), (DecisionKind.Reject, Subject.Entry(9))]);
        (_session.Current!.Mention!.Id, _session.Entry?.EntryId).ShouldBe((1, 9));
        _session.Move(-1);
        await _session.AcceptAsync(CancellationToken.None);
        _session.Current!.Mention!.Id.ShouldBe(2);
        _session.Entry.ShouldBeNull();
    }

    [Fact]
    public async Task Entry_WithoutAnExpression_IsAnsweredForItself()
    {
        _store.Waiting.Clear();
        _store.Waiting.Enqueue(FakeReviewStore.Alone(21));
        _store.Waiting.Enqueue(FakeReviewStore.Item(2));
        await StartAsync();
        var days = DayRange.Of(Sample.WriterDay.AddDays(-1));

        _session.Move(-1);
        _session.Entry!.EntryId.ShouldBe(21, "there is nothing else that keys could be about");
        await _session.DecideEntryAsync(Decision.SetSpeaker(21, "بوتين", 13), CancellationToken.None);
        (_session.Current!.Subject, _session.Entry!.EntryId).ShouldBe((Subject.Entry(21), 21), "its days were not looked at yet");
        await _session.ChooseAsync(days, CancellationToken.None);

        _store.Decided.ShouldBe([Decision.SetSpeaker(21, "بوتين", 13), Decision.SetDays(Subject.Entry(21), days, 13)]);
        (_session.Current!.Subject, _session.Entry).ShouldBe((Subject.Mention(2), null));
        await _session.UndoAsync(CancellationToken.None);
        (_session.Current!.Subject, _session.Entry!.EntryId).ShouldBe((Subject.Entry(21), 21));
        await _session.SkipAsync(CancellationToken.None);
        _store.Released[^1].ShouldBe(Subject.Entry(21));
        _session.Current!.Subject.ShouldBe(Subject.Mention(2));
    }

    [Fact]
    public async Task Moving_PastTheEnds_StaysAtThem()
    {
        await StartAsync();

        _session.Move(-1);
        _session.Entry.ShouldBeNull();
        _session.Move(5);
        _session.Entry!.EntryId.ShouldBe(10);
        _session.MoveTo(entry => entry.Kind == EntryKind.Statement);
        _session.Entry!.EntryId.ShouldBe(9);
    }

    [Fact]
    public async Task Locking_AsksForTheRightOfLeads()
    {
        await StartAsync();

        await _session.LockAsync(CancellationToken.None);

        _writer.Asked.ShouldHaveSingleItem().Action.ShouldBe(AccountAction.Lock);
    }

    [Fact]
    public async Task Second_WhoAgrees_Confirms_AndWhoDoesNotDisputes()
    {
        _store.Waiting.Clear();
        for (var id = 1; id <= 3; id++)
        {
            _store.Waiting.Enqueue(FakeReviewStore.Item(id, first: "8"));
        }

        await StartAsync();
        _session.IsSecond.ShouldBeTrue();

        await _session.ChooseAsync(_session.Current!.Mention!.Days!.Value, CancellationToken.None);
        await _session.ChooseAsync(DayRange.Of(new DateOnly(2018, 4, 3)), CancellationToken.None);
        await _session.RejectAsync(CancellationToken.None);

        _store.Decided.Select(decision => (decision.Subject.Id, decision.Kind)).ShouldBe(
        [
            (1, DecisionKind.Confirm),
            (2, DecisionKind.Confirm), (2, DecisionKind.SetDays), (2, DecisionKind.Dispute),
            (3, DecisionKind.Reject), (3, DecisionKind.Dispute),
        ]);
        _writer.Asked.ShouldAllBe(asked => asked.Action == AccountAction.Decide);
    }

    [Fact]
    public async Task WritersDay_Set_IsAboutTheArticleAndLeavesTheItem()
    {
        await StartAsync();

        await _session.SetWriterDayAsync(new DateOnly(2018, 4, 12), CancellationToken.None);

        _store.Decided.ShouldHaveSingleItem().ShouldBe(Decision.SetWriterDay(2, new DateOnly(2018, 4, 12), 3));
        _session.Current!.Mention!.Id.ShouldBe(1);
    }

    [Fact]
    public async Task Queue_AtItsEnd_LeavesTheDeskEmpty()
    {
        await StartAsync();
        for (var i = 0; i < 10; i++)
        {
            await _session.AcceptAsync(CancellationToken.None);
        }

        _session.Current.ShouldBeNull();
        _store.Decided.Select(decision => decision.Subject.Id).ShouldBe(Enumerable.Range(1, 10).Select(id => (long)id));
    }

    private Task StartAsync() => _session.StartAsync(s_me, ReviewFilter.All, CancellationToken.None);
}
