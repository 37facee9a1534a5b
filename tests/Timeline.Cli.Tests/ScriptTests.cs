using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;

namespace Timeline.Cli.Tests;

/// <summary>
/// The ./timeline script in a repository of its own, with a dotnet in front of it that writes down what it is asked for and
/// builds in no time. What is tested is when the script builds, and what it hands on.
/// </summary>
[UnsupportedOSPlatform("windows")]
public sealed class ScriptTests : IDisposable
{
    private const string Dotnet = """
        #!/bin/sh
        case "$1" in
          --list-sdks) echo "10.0.401 [/sdk]" ;;
          build)
            echo "noise of the build"
            echo "$2" >>"$RECORD/builds"
            [ ! -e "$RECORD/broken" ] || { echo "A.cs(1,1): error CS0001: broken"; exit 1; }
            name=$(basename "$2")
            mkdir -p "artifacts/bin/$name/release"
            : >"artifacts/bin/$name/release/$name.dll" ;;
          *)
            shift
            printf '%s|' "$PWD" "$@"
            exit 42 ;;
        esac
        """;

    private readonly TempFolder _folder = new();

    public ScriptTests()
    {
        Directory.CreateDirectory(_folder["repository/src/Timeline.Cli"]);
        Directory.CreateDirectory(_folder["repository/src/Timeline.Web"]);
        Directory.CreateDirectory(_folder["repository/migrations"]);
        Directory.CreateDirectory(_folder["bin"]);
        Directory.CreateDirectory(_folder["record"]);
        _folder.Write("repository/src/Timeline.Cli/A.cs", "");
        _folder.Write("repository/src/Timeline.Web/B.cs", "");
        File.Copy(Path.Combine(RepositoryRoot(), "timeline"), _folder["repository/timeline"]);
        Executable(_folder["repository/timeline"]);
        _folder.Write("bin/dotnet", Dotnet);
        Executable(_folder["bin/dotnet"]);
        Age();
    }

    [Fact]
    public async Task FirstCall_BuildsQuietlyThenHandsOnArgumentsAndFolder()
    {
        var run = await RunAsync("tag", "a file.txt", "--json");

        run.ExitCode.ShouldBe(42);
        run.Output.ShouldBe($"{_folder.Path}|tag|a file.txt|--json|");
        run.Errors.ShouldBe("building Timeline.Cli…\n");
        Builds().ShouldBe(["src/Timeline.Cli"]);
    }

    [Fact]
    public async Task SecondCall_DoesNotBuild()
    {
        await RunAsync("tag");

        var second = await RunAsync("tag");

        second.Errors.ShouldBeEmpty();
        Builds().Length.ShouldBe(1);
    }

    [Fact]
    public async Task ChangedSource_BuildsAgain()
    {
        await RunAsync("tag");
        Age();
        _folder.Write("repository/src/Timeline.Cli/A.cs", "changed");

        await RunAsync("tag");

        Builds().Length.ShouldBe(2);
    }

    [Fact]
    public async Task DeletedSource_BuildsAgain()
    {
        await RunAsync("tag");
        Age();
        File.Delete(_folder["repository/src/Timeline.Cli/A.cs"]);

        await RunAsync("tag");

        Builds().Length.ShouldBe(2);
    }

    [Fact]
    public async Task ChangedDashboard_MattersOnlyToWhoServesIt()
    {
        await RunAsync("up");
        Age();
        _folder.Write("repository/src/Timeline.Web/B.cs", "changed");

        await RunAsync("tag");
        await RunAsync("up");

        Builds().ShouldBe(["src/Timeline.Cli", "src/Timeline.Web", "src/Timeline.Web"]);
    }

    [Fact]
    public async Task TwoCallsAtOnce_BuildOnce()
    {
        var runs = await Task.WhenAll(RunAsync("tag"), RunAsync("tag"), RunAsync("tag"));

        runs.ShouldAllBe(run => run.ExitCode == 42);
        Builds().Length.ShouldBe(1);
    }

    [Fact]
    public async Task LockOfADeadProcess_IsTakenAway()
    {
        Directory.CreateDirectory(_folder["repository/artifacts/built/lock"]);
        _folder.Write("repository/artifacts/built/lock/pid", "999999999");

        (await RunAsync("tag")).ExitCode.ShouldBe(42);
        Directory.Exists(_folder["repository/artifacts/built/lock"]).ShouldBeFalse();
    }

    [Fact]
    public async Task BuildThatFails_ShowsItsErrorsAndTriesAgainNextTime()
    {
        _folder.Write("record/broken", "");

        var failed = await RunAsync("tag");
        File.Delete(_folder["record/broken"]);
        var repaired = await RunAsync("tag");

        failed.ExitCode.ShouldBe(3);
        failed.Output.ShouldBeEmpty();
        failed.Errors.ShouldContain("error CS0001: broken");
        repaired.ExitCode.ShouldBe(42);
    }

    [Fact]
    public async Task SdkOfAnotherVersion_IsOneSentence()
    {
        _folder.Write("bin/dotnet", Dotnet.Replace("10.0.401", "8.0.100", StringComparison.Ordinal));

        var run = await RunAsync("tag");

        run.ExitCode.ShouldBe(3);
        run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith("timeline: The .NET 10 SDK is needed");
    }

    public void Dispose() => _folder.Dispose();

    private async Task<CliRun> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(_folder["repository/timeline"], arguments)
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        start.Environment["PATH"] = _folder["bin"] + ":" + Environment.GetEnvironmentVariable("PATH");
        start.Environment["RECORD"] = _folder["record"];
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new CliRun(process.ExitCode, await output, await errors);
    }

    private string[] Builds() => File.Exists(_folder["record/builds"]) ? File.ReadAllLines(_folder["record/builds"]) : [];

    /// <summary>Makes everything an hour older, so that what changes next is newer whatever the clock of the file system.</summary>
    private void Age()
    {
        var entries = new DirectoryInfo(_folder["repository"]).EnumerateFileSystemInfos("*", SearchOption.AllDirectories).ToList();
        foreach (var entry in entries)
        {
            entry.LastWriteTimeUtc -= TimeSpan.FromHours(1);
        }
    }

    private static void Executable(string file) =>
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    private static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Timeline.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder;
    }
}
