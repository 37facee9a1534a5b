using System.Diagnostics;
using System.Text;

namespace Timeline.Cli.Tests;

/// <summary>What one run of the real program answered.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Errors)
{
    /// <summary>Its answer, line by line.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Its complaints, line by line.</summary>
    public string[] ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Starts the program, gives it <paramref name="input"/> and waits for its end.</summary>
    public static Task<CliRun> Of(string[] arguments, string input = "", IReadOnlyDictionary<string, string?>? environment = null) =>
        Of(arguments, Encoding.UTF8.GetBytes(input), environment);

    public static async Task<CliRun> Of(string[] arguments, byte[] input, IReadOnlyDictionary<string, string?>? environment = null)
    {
        using var process = Start(arguments, environment);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await FeedAsync(process, input);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new CliRun(process.ExitCode, await output, await errors);
    }

    /// <summary>Starts the program with all three streams in the caller's hands.</summary>
    public static Process Start(string[] arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ExitCodes).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static async Task FeedAsync(Process process, byte[] input)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, TestContext.Current.CancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It did not want the input: a wrong option ends it before it reads.
        }
    }
}
