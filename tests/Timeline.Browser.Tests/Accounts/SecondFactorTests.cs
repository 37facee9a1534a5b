using System.Net;
using System.Text.RegularExpressions;
using Timeline.Storage;

namespace Timeline.Browser.Tests.Accounts;

[Collection(SharedSite.Name)]
public sealed partial class SecondFactorTests(Site site)
{
    [Fact]
    public async Task Code_OfTheApp_OpensOnceAndNotAgainWithinItsTime()
    {
        await site.Database.AddAccountAsync("coded", AccountRole.Editor, Site.Password);
        var (key, step) = await TurnOnAsync(site.Address, "coded");
        using var again = await HalfwayAsync("coded");
        using var thief = await HalfwayAsync("coded");

        (await SendCodeAsync(again, Totp.CodeOf(key, step))).StatusCode.ShouldBe(HttpStatusCode.OK, "the code that turned it on is spent");
        again.SessionCookie.ShouldBeNull();
        var next = Totp.CodeOf(key, StepAfter(step));
        (await SendCodeAsync(again, next)).StatusCode.ShouldBe(HttpStatusCode.Found);
        again.SessionCookie.ShouldNotBeNull();

        await SendCodeAsync(thief, next);
        thief.SessionCookie.ShouldBeNull("somebody read it over a shoulder");
    }

    [Fact]
    public async Task Code_SentByTwoAtOnce_OpensForOne()
    {
        await site.Database.AddAccountAsync("raced", AccountRole.Editor, Site.Password);
        var (key, step) = await TurnOnAsync(site.Address, "raced");
        using var one = await HalfwayAsync("raced");
        using var other = await HalfwayAsync("raced");

        var code = Totp.CodeOf(key, StepAfter(step));
        await Task.WhenAll(SendCodeAsync(one, code), SendCodeAsync(other, code));

        new[] { one, other }.Count(session => session.SessionCookie is not null).ShouldBe(1);
    }

    [Fact]
    public async Task Page_ThatOffersAKey_SignsNobodyOut()
    {
        await site.Database.AddAccountAsync("curious", AccountRole.Editor, Site.Password);
        using var elsewhere = new Session(site.Address);
        await elsewhere.SignInAsync("curious", Site.Password);
        using var here = new Session(site.Address);
        await here.SignInAsync("curious", Site.Password);

        var first = Key().Match(await here.Client.GetStringAsync("/account/two-factor", TestContext.Current.CancellationToken)).Groups["key"].Value;
        var second = Key().Match(await here.Client.GetStringAsync("/account/two-factor", TestContext.Current.CancellationToken)).Groups["key"].Value;

        second.ShouldBe(first, "whoever has read it into the app and reloads is shown the same");
        (await elsewhere.StatusAsync("/account")).ShouldBe(HttpStatusCode.OK);
        (await here.StatusAsync("/account")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Code_GuessedTooOften_LocksTheAccount()
    {
        await site.Database.AddAccountAsync("tried", AccountRole.Editor, Site.Password);
        await TurnOnAsync(site.Address, "tried");
        for (var i = 0; i < TimelineAccounts.AttemptsUntilLockout; i++)
        {
            using var session = await HalfwayAsync("tried");
            await SendCodeAsync(session, "000000");
        }

        (await site.Database.Accounts.FindAsync("tried"))!.LockedUntil.ShouldNotBeNull();
    }

    private static Task<HttpResponseMessage> SendCodeAsync(Session session, string code) =>
        session.SendAsync("/account/code?stays=false&back=%2F", "code", ("code", code));

    /// <summary>A session that has given the password and is asked for a code.</summary>
    private async Task<Session> HalfwayAsync(string name)
    {
        var session = new Session(site.Address);
        (await session.SignInAsync(name, Site.Password)).Headers.Location!.ToString().ShouldContain("/account/code");
        session.SessionCookie.ShouldBeNull();
        return session;
    }

    // Not spent, and within what clocks may be off.
    internal static long StepAfter(long spent) => Math.Max(spent + 1, Totp.StepOf(DateTimeOffset.UtcNow));

    /// <summary>Turns codes on.</summary>
    /// <returns>The key, and the step whose code did it.</returns>
    internal static async Task<(string Key, long Step)> TurnOnAsync(string address, string name)
    {
        using var session = new Session(address);
        await session.SignInAsync(name, Site.Password);
        var html = await session.Client.GetStringAsync("/account/two-factor", TestContext.Current.CancellationToken);
        var key = Key().Match(html).Groups["key"].Value;
        key.ShouldNotBeEmpty();
        var step = Totp.StepOf(DateTimeOffset.UtcNow);
        var answer = await session.SendAsync("/account/two-factor", "on", ("code", Totp.CodeOf(key, step)));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (key, step);
    }

    [GeneratedRegex("class=\"secret\">(?<key>[a-z2-7 ]+)<", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();
}
