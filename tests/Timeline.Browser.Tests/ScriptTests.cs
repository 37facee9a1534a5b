using System.Diagnostics;

namespace Timeline.Browser.Tests;

/// <summary>Runs the tests of the drawing's arithmetic with the Node that comes with the browser driver.</summary>
public sealed class ScriptTests
{
    [Fact]
    public async Task Script_ItsOwnTests_AllPass()
    {
        var tests = Directory.GetFiles(Path.Combine(Repository.Root, "tests", "Timeline.Browser.Tests", "Script"), "*.test.mjs");
        tests.ShouldNotBeEmpty();
        using var node = Process.Start(new ProcessStartInfo(FindNode(), ["--test", .. tests])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);

        node.ExitCode.ShouldBe(0, output + await errors);
    }

    private static string FindNode() =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, ".playwright", "node"), "node*", SearchOption.AllDirectories)
            .First(file => Path.GetFileNameWithoutExtension(file) == "node");
}
