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
        _session.Current!.Mention.Id.ShouldBe(2);
        _session.Notice!.Kind.ShouldBe(DeskNoticeKind.Saved);
        _session.Progress.ShouldBe(new ReviewProgress(2, 3, 2));
        _writer.Asked.ShouldHaveSingleItem().ShouldBe((AccountAction.Decide, "mention 1"));
    }

    [Fact]
    public async Task Choosing_TheDaysThatHold_Confirms()
    {
        await StartAsync();

        await _session.ChooseAsync(_session.Current!.Mention.Days!.Value, CancellationToken.None);
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
        (_session.Current!.Mention.Id, _session.Notice!.Kind.ToString()).ShouldBe((1, notice));
    }

    [Fact]
    public async Task Deciding_AfterSomebodyElse_ShowsWhatTheyDid()
    {
        await StartAsync();
        _store.Answer = new DecisionResult.Conflict([new Stale(Subject.Mention(1), 9, FakeReviewStore.Record(1, 4))]);

        await _session.AcceptAsync(CancellationToken.None);

        (_session.Notice!.Kind, _session.Notice.Who).ShouldBe((DeskNoticeKind.Conflict, "سامر"));
        _session.Current!.Mention.Phrase.ShouldBe("أمس كما هو الآن");
        _store.Decided.ShouldBeEmpty();
    }

    [Fact]
    public async Task Skipping_LetsOthersHaveIt_AndDecidesNothing()
    {
        await StartAsync();

        await _session.SkipAsync(CancellationToken.None);

        (_session.Current!.Mention.Id, _store.Decided.Count).ShouldBe((2, 0));
        _store.Released.ShouldContain(1);
    }

    [Fact]
    public async Task Undoing_GoesBackThroughAllDecisions_AndRedoingForward()
    {
        await StartAsync();
        await _session.AcceptAsync(CancellationToken.None);
        await _session.RejectAsync(CancellationToken.None);

        await _session.UndoAsync(CancellationToken.None);
        _session.Current!.Mention.Id.ShouldBe(2);
        await _session.UndoAsync(CancellationToken.None);
        _session.Current!.Mention.Id.ShouldBe(1);
        await _session.UndoAsync(CancellationToken.None);
        _session.Notice!.Kind.ShouldBe(DeskNoticeKind.NothingToUndo);

        await _session.RedoAsync(CancellationToken.None);
        _session.Current!.Mention.Id.ShouldBe(1);
        await _session.RedoAsync(CancellationToken.None);
        _session.Current!.Mention.Id.ShouldBe(2);
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
        Decision[] decisions = [.. group.Select(item => Decision.Confirm(Subject.Mention(item.MentionId), item.Version))];

        (await _session.PreviewAsync(decisions, CancellationToken.None))!.Count.ShouldBe(2);
        await _session.ApplyAsync(decisions, CancellationToken.None);

        _store.Batches.ShouldHaveSingleItem().Size.ShouldBe(2);
        _writer.Asked.ShouldHaveSingleItem().Action.ShouldBe(AccountAction.DecideInBulk);
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
