using Timeline.Testing;

namespace Timeline.Storage.Tests.Views;

public sealed class SavedViewStoreTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>
{
    private static readonly DateTimeOffset s_long = DateTimeOffset.UnixEpoch;

    private SavedViewStore Store => fixture.Database.Query<SavedViewStore>();

    [Fact]
    public async Task SaveAsync_AnAddressTwice_IsOneViewWithTheLaterName()
    {
        var owner = ViewOwner.Browser("twice");
        (await Store.SaveAsync(owner, "موسكو", "/?actor=4")).ShouldBeTrue();
        (await Store.SaveAsync(owner, " واشنطن ", "/?actor=4")).ShouldBeTrue();
        (await Store.ListAsync(owner)).Select(view => (view.Name, view.Address)).ShouldBe([("واشنطن", "/?actor=4")]);
    }

    [Fact]
    public async Task Views_OfAnother_AreNeitherSeenNorRemoved()
    {
        var (mine, other) = (ViewOwner.Browser("mine"), ViewOwner.Account(7));
        await Store.SaveAsync(mine, "x", "/?q=x");
        var view = (await Store.ListAsync(mine)).Single();
        await Store.RemoveAsync(other, view.Id);
        (await Store.ListAsync(other)).ShouldBeEmpty();
        (await Store.ListAsync(mine)).Count.ShouldBe(1);
        await Store.RemoveAsync(mine, view.Id);
        (await Store.ListAsync(mine)).ShouldBeEmpty();
    }

    [Fact]
    public async Task SaveAsync_OneMoreThanAllowed_IsRefused()
    {
        var owner = ViewOwner.Browser("many");
        for (var i = 0; i < SavedViewStore.MostViews; i++)
        {
            (await Store.SaveAsync(owner, "x", $"/?actor={i}")).ShouldBeTrue();
        }

        (await Store.SaveAsync(owner, "x", "/?actor=1000")).ShouldBeFalse();
        (await Store.SaveAsync(owner, "y", "/?actor=1")).ShouldBeTrue("a name can be changed all the same");
        (await Store.SaveAsync(ViewOwner.Nobody, "x", "/")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("", "/")]
    [InlineData("x", " ")]
    public Task SaveAsync_Nothing_IsRefused(string name, string address) =>
        Should.ThrowAsync<ArgumentException>(() => Store.SaveAsync(ViewOwner.Account(1), name, address));

    [Fact]
    public async Task AdoptAsync_ABrowsersViews_GoToTheAccount()
    {
        var (account, browser) = (ViewOwner.Account(8), ViewOwner.Browser("adopted"));
        await Store.SaveAsync(account, "الأول", "/?q=a");
        await Store.SaveAsync(browser, "x", "/?q=a");
        await Store.SaveAsync(browser, "y", "/?q=b");
        await Store.AdoptAsync(account, browser);
        (await Store.ListAsync(account)).Select(view => view.Name).Order(StringComparer.Ordinal).ShouldBe(["y", "الأول"]);
    }

    [Fact]
    public async Task CountNewAsync_SeveralFilters_AreCountedApart()
    {
        await fixture.Database.SaveAsync(
            new SampleArticle("قال لافروف إن جنيف بعيدة").Published("2018-04-11").Statement("لافروف", "قال", "جنيف بعيدة").Build());
        var now = DateTimeOffset.UtcNow.AddHours(1);
        var counts = await Store.CountNewAsync(
        [
            (new EntryFilter(Text: "جنيف"), s_long), (new EntryFilter(Text: "جنيف"), now),
            (new EntryFilter(Kind: EntryKind.Event), s_long), (EntryFilter.All, s_long),
        ]);
        counts.ShouldBe([1, 0, 0, 1]);
        (await Store.CountNewAsync([])).ShouldBeEmpty();
    }

    [Fact]
    public async Task SeenAsync_AView_HasNothingNewThen()
    {
        var owner = ViewOwner.Browser("seen");
        await Store.SaveAsync(owner, "x", "/?q=x");
        var before = (await Store.ListAsync(owner)).Single();
        await Store.SeenAsync(owner, before.Id);
        (await Store.ListAsync(owner)).Single().SeenAt.ShouldBeGreaterThan(before.SeenAt);
    }
}
