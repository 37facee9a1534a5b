using System.Globalization;
using Timeline.Temporal;
using Timeline.Testing;

namespace Timeline.Storage.Tests.Review;

public sealed class NoticeTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private long _layla;
    private long _samer;
    private Subject _mention;

    private NoticeQuery Notices => _database.Query<NoticeQuery>();

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _layla = await _database.AddAccountAsync("layla", AccountRole.Editor, "a phrase for tests", "ليلى");
        _samer = await _database.AddAccountAsync("samer", AccountRole.Editor, "a phrase for tests", "سامر");
        await _database.SaveAsync(
            new SampleArticle("قال أحمد أمس كلاما").Published("2018-04-11").At("https://example.org/1").Mention("أمس", "2018-04-10").Statement("أحمد", "قال", "كلاما", 0).Build());
        _mention = Subject.Mention((await _database.Queue.ClaimAsync(Of(_layla), ReviewFilter.All, [], 1))[0].Mention!.Id);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Decision_ThatChangesAnothers_TellsThem()
    {
        await DecideAsync(_layla, Decision.SetDays(_mention, DayRange.Of(new DateOnly(2018, 4, 9))));
        await DecideAsync(_samer, Decision.SetDays(_mention, DayRange.Of(new DateOnly(2018, 4, 8))));

        var notice = (await Notices.ListAsync(_layla)).ShouldHaveSingleItem();
        (notice.IsNew, notice.Theirs.Editor.Name, notice.Own.After!.Days!.Value.First.Day, notice.Theirs.After!.Days!.Value.First.Day).ShouldBe((true, "سامر", 9, 8));
        (await Notices.ListAsync(_samer)).ShouldBeEmpty();
        (await Notices.CountNewAsync(_layla)).ShouldBe(1);
        await Notices.SeenAsync(_layla, notice.Id);
        (await Notices.CountNewAsync(_layla)).ShouldBe(0);
        (await Notices.ListAsync(_layla))[0].IsNew.ShouldBeFalse();
    }

    [Fact]
    public async Task Decision_OfEachWayToDiffer_TellsThem_AndAgreementTellsNobody()
    {
        await DecideAsync(_layla, Decision.Confirm(_mention));
        await DecideAsync(_samer, Decision.Confirm(_mention));
        (await Notices.ListAsync(_layla)).ShouldBeEmpty("they agree");

        await DecideAsync(_samer, Decision.Dispute(_mention, "أظنه الأسبوع الماضي"));
        await DecideAsync(_samer, Decision.Comment(_mention, "كلام"));
        await DecideAsync(_samer, Decision.Reject(_mention));
        await DecideAsync(_samer, Decision.SetDays(_mention, DayRange.Of(new DateOnly(2018, 4, 8))));

        (await Notices.ListAsync(_layla)).Select(notice => notice.Theirs.Kind).ShouldBe([DecisionKind.SetDays, DecisionKind.Reject, DecisionKind.Dispute]);
    }

    [Fact]
    public async Task Undo_BySomebodyElse_TellsWhoDecided()
    {
        var batch = await DecideAsync(_layla, Decision.SetDays(_mention, DayRange.Of(new DateOnly(2018, 4, 9))));

        await _database.Decisions.UndoAsync(Of(_layla), batch);
        (await Notices.ListAsync(_layla)).ShouldBeEmpty("one knows what one does oneself");
        await _database.Decisions.RedoAsync(Of(_layla), batch);
        await _database.Decisions.UndoAsync(Of(_samer), (await _database.History.BatchesAsync())[0].Id);

        (await Notices.ListAsync(_layla)).ShouldHaveSingleItem().Theirs.Made.ShouldBe(BatchKind.Undo);
    }

    [Fact]
    public async Task Feed_OfASecret_OpensUntilItIsClosedOrMadeAnew()
    {
        var first = await Notices.OpenFeedAsync(_layla);
        (await Notices.FindFeedAsync(first))!.AccountId.ShouldBe(_layla);

        var second = await Notices.OpenFeedAsync(_layla);
        (await Notices.FindFeedAsync(first)).ShouldBeNull();
        (await Notices.FindFeedAsync(second)).ShouldNotBeNull();
        await _database.WithAccountsAsync(directory => directory.DisableAsync("layla", Origin.CommandLine));
        (await Notices.FindFeedAsync(second)).ShouldBeNull("a disabled account reads nothing");
        await _database.WithAccountsAsync(directory => directory.EnableAsync("layla", Origin.CommandLine));
        await Notices.CloseFeedAsync(_layla);
        (await Notices.FindFeedAsync(second)).ShouldBeNull();
        (await Notices.HasFeedAsync(_layla)).ShouldBeFalse();
    }

    private static Editor Of(long account) => new(account.ToString(CultureInfo.InvariantCulture), account.ToString(CultureInfo.InvariantCulture));

    private async Task<long> DecideAsync(long account, Decision decision)
    {
        var name = (await _database.Accounts.StandingAsync(account))!.DisplayName;
        var editor = new Editor(account.ToString(CultureInfo.InvariantCulture), name);
        return (await _database.Decisions.DecideAsync(editor, [decision])).ShouldBeOfType<DecisionResult.Saved>().Batch;
    }
}
