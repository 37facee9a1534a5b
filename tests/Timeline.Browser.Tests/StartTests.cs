using System.Net;
using System.Net.Sockets;

namespace Timeline.Browser.Tests;

[Collection(SharedSite.Name)]
public sealed class StartTests(Site site)
{
    [Fact]
    public async Task Start_OnATakenPort_SaysSoAndExitsWith3()
    {
        var (code, error) = await WebProcess.RunAsync(site.Database.ConnectionString, site.Address);

        code.ShouldBe(3);
        error.Trim().ShouldStartWith("The port is taken");
        error.Trim().Split('\n').Length.ShouldBe(1);
    }

    [Fact]
    public async Task Start_WithoutDatabase_SaysSoAndExitsWith3()
    {
        var (code, error) = await WebProcess.RunAsync($"Host=127.0.0.1;Port={FreePort()};Username=nobody;Database=none", "http://127.0.0.1:0");

        code.ShouldBe(3);
        error.Trim().Split('\n').Length.ShouldBe(1);
    }

    [Fact]
    public async Task Start_WithoutConnectionString_SaysHowToSetItAndExitsWith2()
    {
        var (code, error) = await WebProcess.RunAsync(string.Empty, "http://127.0.0.1:0");

        code.ShouldBe(2);
        error.ShouldContain("ConnectionStrings__Timeline");
    }

    [Fact]
    public async Task Start_StarterIsGone_EndsByItself()
    {
        await using var web = await WebProcess.StartAsync(site.Database.ConnectionString);

        (await web.AbandonAsync()).ShouldBe(0);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
