using Timeline.Storage;
using Timeline.Testing;

namespace Timeline.Cli.Tests;

/// <summary><c>timeline user</c> on a real database: what it prints works, and what it takes away no longer does.</summary>
public sealed class UserCommandTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Add_ThenReset_PrintsAOneTimePasswordThatWorksAndEndsTheOneBefore()
    {
        var added = await RunAsync("add", "rasha", "--display-name", "رشا حداد", "--role", "lead");
        added.ExitCode.ShouldBe(0, added.Errors);
        var first = PasswordIn(added);
        var account = (await _database.Accounts.FindAsync("rasha"))!;
        (account.DisplayName, account.Role).ShouldBe(("رشا حداد", AccountRole.Lead));

        var reset = await RunAsync("reset", "rasha");
        reset.ExitCode.ShouldBe(0, reset.Errors);
        var second = PasswordIn(reset);

        string.Equals(second, first, StringComparison.Ordinal).ShouldBeFalse();
        (await ChangeAsync(account.Id, first)).ShouldNotBeNull();
        (await ChangeAsync(account.Id, second)).ShouldBeNull();
    }

    [Fact]
    public async Task Disable_ThenEnable_TakesTheAccountOutOfUseAndBack()
    {
        var id = await _database.AddAccountAsync("samer", AccountRole.Editor, "a phrase for tests");

        (await RunAsync("disable", "samer")).ExitCode.ShouldBe(0);
        (await _database.Accounts.StandingAsync(id))!.IsActive.ShouldBeFalse();
        (await RunAsync("list")).Output.ShouldContain("samer");
        (await RunAsync("enable", "samer")).ExitCode.ShouldBe(0);
        (await _database.Accounts.StandingAsync(id))!.IsActive.ShouldBeTrue();
        (await RunAsync("role", "samer", "viewer")).ExitCode.ShouldBe(0);
        (await _database.Accounts.StandingAsync(id))!.Role.ShouldBe(AccountRole.Viewer);
    }

    [Theory]
    [InlineData("reset", "nobody", "There is no account of this name")]
    [InlineData("disable", "nobody", "There is no account of this name")]
    [InlineData("add", "taken", "There is an account of this name already")]
    [InlineData("add", "two words", "A user name is 2 to 60 Latin letters")]
    public async Task Change_ThatCannotBeMade_SaysWhyAndFails(string verb, string name, string reason)
    {
        await _database.AddAccountAsync("taken", AccountRole.Editor, "a phrase for tests");

        var run = await RunAsync(verb, name);

        run.ExitCode.ShouldNotBe(0);
        run.Errors.ShouldContain(reason);
        (await _database.Accounts.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Add_WithARoleThatIsNone_NamesThoseThatAre()
    {
        var run = await RunAsync("add", "rasha", "--role", "king");

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldContain("administrator");
    }

    // Four groups of six.
    private static string PasswordIn(CliRun run) => run.Output.Split([' ', '\n', ':', '.']).Single(word => word.Length == 27 && word.Count(c => c == '-') == 3);

    private Task<AccountFault?> ChangeAsync(long account, string password) =>
        _database.WithAccountsAsync(directory => directory.ChangePasswordAsync(account, password, "another phrase for tests", Origin.CommandLine));

    private Task<CliRun> RunAsync(params string[] arguments) => CliRun.Of(
        ["user", .. arguments], "", new Dictionary<string, string?>(StringComparer.Ordinal) { ["ConnectionStrings__Timeline"] = _database.ConnectionString });
}
