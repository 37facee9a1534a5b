using System.Diagnostics;
using System.Text.Json;

namespace Timeline.Evaluation.Tests;

/// <summary>The scorer in Python whose definitions ours follow, where it lies beside the repository.</summary>
internal static class ReferenceScorer
{
    /// <summary>Null where the script or Python is missing.</summary>
    public static async Task<IReadOnlyDictionary<string, double>?> TryScoreAsync(string gold, string system)
    {
        var script = Path.Combine(Root(), "..", "shared", "eval", "score.py");
        if (!File.Exists(script))
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("timeline-eval-");
        try
        {
            var goldPath = Path.Combine(folder.FullName, "gold.jsonl");
            var systemPath = Path.Combine(folder.FullName, "system.jsonl");
            await File.WriteAllTextAsync(goldPath, gold, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(systemPath, system, TestContext.Current.CancellationToken);
            using var python = Process.Start(new ProcessStartInfo("python3", [script, goldPath, systemPath, "--json"])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            })!;
            var output = await python.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await python.WaitForExitAsync(TestContext.Current.CancellationToken);
            python.ExitCode.ShouldBe(0);
            return JsonSerializer.Deserialize<Dictionary<string, double>>(output);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Timeline.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder;
    }
}
