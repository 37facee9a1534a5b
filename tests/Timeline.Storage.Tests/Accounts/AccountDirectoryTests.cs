using Timeline.Testing;

namespace Timeline.Storage.Tests.Accounts;

public sealed class AccountDirectoryTests : IAsyncLifetime
{
    private static readonly Origin s_origin = new(null, "اختبار", "192.0.2.7");

    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task FirstAdministrator_Twice_IsMadeOnce()
    {
        var first = await _database.WithAccountsAsync(directory => directory.EnsureFirstAdministratorAsync());
        var second = await _database.WithAccountsAsync(directory => directory.EnsureFirstAdministratorAsync());

        first.ShouldNotBeNull().Account.Role.ShouldBe(AccountRole.Administrator);
        first.Secret!.Length.ShouldBeGreaterThan(20);
        second.ShouldBeNull();
        (await StandingAsync(first.Account)).IsActive.ShouldBeFalse("its password is for one use");
    }

    [Theory]
    [InlineData("ab cd")]
    [InlineData("a")]
    [InlineData("رشا")]
    [InlineData("<script>")]
    public async Task Adding_ABadName_IsRefused(string name) => (await AddAsync(name)).ShouldBe(new AccountResult.Refused(AccountFault.BadName));

    [Fact]
    public async Task Adding_ANameInOtherCase_IsTaken()
    {
        await AddAsync("rasha");

        (await AddAsync("Rasha")).ShouldBe(new AccountResult.Refused(AccountFault.NameTaken));
    }

    [Fact]
    public async Task Administrator_TheLast_IsNeitherDisabledNorDemoted()
    {
        await AddAsync("one", AccountRole.Administrator);
        var refused = new AccountResult.Refused(AccountFault.LastAdministrator);

        (await _database.WithAccountsAsync(directory => directory.DisableAsync("one", s_origin))).ShouldBe(refused);
        (await _database.WithAccountsAsync(directory => directory.SetRoleAsync("one", AccountRole.Lead, s_origin))).ShouldBe(refused);
        await AddAsync("two", AccountRole.Administrator);
        (await _database.WithAccountsAsync(directory => directory.DisableAsync("one", s_origin))).ShouldBeOfType<AccountResult.Done>();
    }

    [Theory]
    [InlineData("disable")]
    [InlineData("reset")]
    [InlineData("role")]
    public async Task Change_OfAnAccount_EndsItsSessions(string change)
    {
        var account = ((AccountResult.Done)await AddAsync("rasha")).Account;
        var before = (await StandingAsync(account)).SecurityStamp;

        await _database.WithAccountsAsync(directory => change switch
        {
            "disable" => directory.DisableAsync("rasha", s_origin),
            "reset" => directory.ResetByLinkAsync("rasha", s_origin),
            _ => directory.SetRoleAsync("rasha", AccountRole.Viewer, s_origin),
        });

        string.Equals((await StandingAsync(account)).SecurityStamp, before, StringComparison.Ordinal).ShouldBeFalse();
    }

    [Fact]
    public async Task Link_OfAnInvitation_WorksOnce()
    {
        var secret = await InviteAsync();

        (await UseAsync(secret, "short")).ShouldBe(AccountFault.WeakPassword);
        (await UseAsync(secret, "a good long phrase")).ShouldBeNull();
        (await UseAsync(secret, "another long phrase")).ShouldBe(AccountFault.LinkGone);
        (await _database.Accounts.FindAsync("rasha"))!.HasPassword.ShouldBeTrue();
    }

    [Fact]
    public async Task Link_UsedByTwoAtOnce_LetsOneIn()
    {
        var secret = await InviteAsync();

        var outcomes = await Task.WhenAll(UseAsync(secret, "a good long phrase"), UseAsync(secret, "another long phrase"));

        outcomes.Count(outcome => outcome is null).ShouldBe(1);
    }

    [Fact]
    public async Task Link_AfterANewerOne_IsWorthNothing()
    {
        var older = await InviteAsync();
        await _database.WithAccountsAsync(directory => directory.ResetByLinkAsync("rasha", s_origin));

        (await UseAsync(older, "a good long phrase")).ShouldBe(AccountFault.LinkGone);
    }

    [Fact]
    public async Task Secrets_OfLinksAndKeys_AreNotStored()
    {
        var link = await InviteAsync();
        var account = (await _database.Accounts.FindAsync("rasha"))!;
        var key = await _database.Keys.CreateAsync(account.Id, "برنامج", [ApiScope.Read], s_origin);

        var stored = await _database.ScalarAsync(
            "select string_agg(row::text, ' ') from (select l::text as row from account_links l union all select k::text from api_keys k union all select e::text from audit_entries e) x");
        stored!.ToString()!.ShouldNotContain(link);
        stored.ToString()!.ShouldNotContain(key);
    }

    [Fact]
    public async Task Key_Revoked_StandsForNobody()
    {
        await InviteAsync();
        var account = (await _database.Accounts.FindAsync("rasha"))!;
        var key = await _database.Keys.CreateAsync(account.Id, "برنامج", [ApiScope.Read, ApiScope.Decide], s_origin);

        var holder = await _database.Keys.UseAsync(key);
        holder!.May(AccountAction.Decide).ShouldBeTrue();
        holder.May(AccountAction.Export).ShouldBeFalse();
        var row = (await _database.Keys.ListAsync(account.Id)).ShouldHaveSingleItem();
        row.LastUsedAt.ShouldNotBeNull();
        (await _database.Keys.RevokeAsync(account.Id + 1, row.Id, s_origin)).ShouldBeFalse("it is not theirs");
        (await _database.Keys.RevokeAsync(account.Id, row.Id, s_origin)).ShouldBeTrue();
        (await _database.Keys.UseAsync(key)).ShouldBeNull();
    }

    [Fact]
    public async Task Audit_OfAChange_SaysWhoWhatToWhomAndFromWhere()
    {
        await AddAsync("rasha", AccountRole.Editor);
        await _database.WithAccountsAsync(directory => directory.SetRoleAsync("rasha", AccountRole.Lead, s_origin));

        var line = (await _database.Audit.ListAsync())[0];

        (line.Who, line.Deed, line.Target, line.FromAddress).ShouldBe(("اختبار", "change-role", "rasha: lead", "192.0.2.7"));
        var change = await Should.ThrowAsync<Npgsql.PostgresException>(() => _database.ScalarAsync("delete from audit_entries"));
        change.MessageText.ShouldContain("append-only");
    }

    private Task<AccountResult> AddAsync(string name, AccountRole role = AccountRole.Editor) =>
        _database.WithAccountsAsync(directory => directory.AddAsync(name, "رشا حداد", role, s_origin));

    private async Task<string> InviteAsync() => ((AccountResult.Done)await _database.WithAccountsAsync(
        directory => directory.InviteAsync("rasha", "رشا", AccountRole.Editor, s_origin))).Secret!;

    private Task<AccountFault?> UseAsync(string secret, string password) =>
        _database.WithAccountsAsync(directory => directory.UseLinkAsync(secret, password, "192.0.2.7"));

    private async Task<Standing> StandingAsync(AccountRow account) => (await _database.Accounts.StandingAsync(account.Id))!;
}
