using System.Diagnostics;

namespace Timeline.Browser.Tests.Exports;

/// <summary>Libraries of npm read what we write, as <c>./timeline test</c> fetched them. Where they are missing the test is skipped; on the build server it fails.</summary>
internal static class NodeReader
{
    private static readonly string s_packages = Path.Combine(Repository.Root, "artifacts", "npm", "node_modules");

    /// <summary>A file of a package, or the test ends here.</summary>
    public static string Package(string path)
    {
        var file = Path.Combine(s_packages, path);
        if (!Path.Exists(file))
        {
            Environment.GetEnvironmentVariable("CI").ShouldBeNullOrEmpty($"{path} is missing from {s_packages}");
            Assert.Skip($"{path} is not installed; ./timeline test installs it");
        }

        return file;
    }

    /// <summary>Runs a script (CommonJS) that finds the packages; what it prints.</summary>
    public static async Task<string> RunAsync(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo(Node(), ["-e", script, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NODE_PATH"] = s_packages;
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        node.ExitCode.ShouldBe(0, output + await errors);
        return output;
    }

    private static string Node() =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, ".playwright", "node"), "node*", SearchOption.AllDirectories)
            .First(file => Path.GetFileNameWithoutExtension(file) == "node");
}
