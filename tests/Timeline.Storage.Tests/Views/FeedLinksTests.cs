using Timeline.Testing;

namespace Timeline.Storage.Tests.Views;

public sealed class FeedLinksTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>
{
    private FeedLinks Links => fixture.Database.Query<FeedLinks>();

    private SavedViewStore Views => fixture.Database.Query<SavedViewStore>();

    [Fact]
    public async Task UseAsync_ASecret_OpensItsViewUntilItIsRevoked()
    {
        var owner = ViewOwner.Account(11);
        var secret = (await Links.CreateAsync(owner, " موسكو ", "/?actor=4"))!;

        (await Links.UseAsync(secret))!.ShouldSatisfyAllConditions(
            link => link.Owner.ShouldBe(owner), link => link.Name.ShouldBe("موسكو"), link => link.Address.ShouldBe("/?actor=4"));
        var listed = (await Links.ListAsync(owner)).ShouldHaveSingleItem();
        (secret.StartsWith(listed.Prefix, StringComparison.Ordinal), listed.LastUsedAt is not null).ShouldBe((true, true));
        (await Links.RevokeAsync(ViewOwner.Account(12), listed.Id)).ShouldBeFalse();
        (await Links.RevokeAsync(owner, listed.Id)).ShouldBeTrue();

        (await Links.UseAsync(secret)).ShouldBeNull();
        (await Links.ListAsync(owner)).ShouldBeEmpty();
        (await fixture.Database.ScalarAsync($"select count(*) from feed_links where encode(secret_hash, 'escape') like '%{secret}%'")).ShouldBe(0L);
    }

    [Fact]
    public async Task RemoveAsync_OfAView_EndsItsLinksAndNoOthers()
    {
        var owner = ViewOwner.Account(13);
        await Views.SaveAsync(owner, "x", "/?q=x");
        var (ended, kept) = (await Links.CreateAsync(owner, "x", "/?q=x"), await Links.CreateAsync(owner, "y", "/?q=y"));

        await Views.RemoveAsync(owner, (await Views.ListAsync(owner)).Single().Id);

        (await Links.UseAsync(ended!)).ShouldBeNull();
        (await Links.UseAsync(kept!)).ShouldNotBeNull();
    }

    [Fact]
    public async Task AdoptAsync_ABrowsersViews_TakesItsLinksAlong()
    {
        var (browser, account) = (ViewOwner.Browser("adopted-links"), ViewOwner.Account(14));
        var secret = await Links.CreateAsync(browser, "x", "/?q=x");

        await Views.AdoptAsync(account, browser);

        (await Links.UseAsync(secret!))!.Owner.AccountId.ShouldBe(14);
    }

    [Fact]
    public async Task CreateAsync_ForNobody_MakesNothing() => (await Links.CreateAsync(ViewOwner.Nobody, "x", "/")).ShouldBeNull();
}
