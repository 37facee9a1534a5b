using System.Diagnostics;
using System.Text;

namespace Timeline.Export.Tests.Readers;

/// <summary>Programs that are not ours read what we write. Where one is missing the test is skipped; on the build server it fails.</summary>
internal static class ForeignReader
{
    private const string Python = "/usr/bin/python3";

    /// <summary>Runs a script that finds the file's path in <c>path</c>; what it prints.</summary>
    /// <param name="module">The library that reads; it must be there.</param>
    /// <param name="file">What was written.</param>
    /// <param name="extension">With its dot.</param>
    /// <param name="script">Python.</param>
    public static async Task<string[]> PythonAsync(string module, byte[] file, string extension, string script)
    {
        if (!File.Exists(Python) || (await RunAsync(Python, ["-c", $"import {module}"])).ExitCode != 0)
        {
            Missing($"python3-{module}");
        }

        return await WithFileAsync(file, extension, path => RunAsync(Python, ["-c", $"import sys, {module}\npath = sys.argv[1]\n{script}", path]));
    }

    /// <summary>Runs a program with the file's path as its last argument; what it prints.</summary>
    public static async Task<string[]> ProgramAsync(string program, byte[] file, string extension, params string[] arguments)
    {
        if (!File.Exists(program))
        {
            Missing(program);
        }

        return await WithFileAsync(file, extension, path => RunAsync(program, [.. arguments, path]));
    }

    /// <summary>The same, for a program whose refusal is an answer: its exit code, and what it complains of.</summary>
    public static async Task<(int ExitCode, string Errors)> TryProgramAsync(string program, byte[] file, string extension, params string[] arguments)
    {
        if (!File.Exists(program))
        {
            Missing(program);
        }

        var (exitCode, _, errors) = await OnFileAsync(file, extension, path => RunAsync(program, [.. arguments, path]));
        return (exitCode, errors);
    }

    private static async Task<string[]> WithFileAsync(byte[] file, string extension, Func<string, Task<(int ExitCode, string Output, string Errors)>> read)
    {
        var (exitCode, output, errors) = await OnFileAsync(file, extension, read);
        exitCode.ShouldBe(0, errors);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static async Task<T> OnFileAsync<T>(byte[] file, string extension, Func<string, Task<T>> read)
    {
        var path = Path.Combine(Path.GetTempPath(), $"timeline-{Guid.NewGuid():N}{extension}");
        await File.WriteAllBytesAsync(path, file);
        try
        {
            return await read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Missing(string what)
    {
        var sentence = $"{what} is not installed; ./timeline test installs it where it may (apt-get, as root).";
        Environment.GetEnvironmentVariable("CI").ShouldBeNullOrEmpty(sentence);
        Assert.Skip(sentence);
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
