using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Timeline.Cli.Benchmarks;

/// <summary>
/// chrono-node's Arabic locale, the fastest reader of Arabic time expressions besides ours, in a node process that keeps the
/// documents in memory and reads them when told.
/// </summary>
internal sealed class ChronoNode : IContestant, IAsyncDisposable
{
    /// <summary>The first version with an Arabic locale.</summary>
    private const string Version = "2.10.3";

    private static readonly NodePackages s_packages = new($"chrono-node-{Version}", $"chrono-node@{Version}");

    private readonly Process _node;

    private readonly string _documents;

    private readonly long _bytes;

    private ChronoNode(Process node, string documents, long bytes)
    {
        _node = node;
        _documents = documents;
        _bytes = bytes;
    }

    public string Name => $"chrono-node {Version}, ar";

    /// <summary>Starts it on the documents; null, and why, where it is not installed.</summary>
    /// <exception cref="CommandException">It was to be installed and could not be.</exception>
    public static async Task<(ChronoNode? Rival, string? WhyNot)> StartAsync(
        IReadOnlyList<BenchDocument> documents, BenchRequest request, CancellationToken cancellation)
    {
        if (await s_packages.RequireAsync(request, cancellation).ConfigureAwait(false) is { } whyNot)
        {
            return (null, $"There is no rival. {whyNot}");
        }

        var file = Path.GetTempFileName();
        await File.WriteAllLinesAsync(
            file,
            documents.Select(document => JsonSerializer.Serialize(new { text = document.Text, published = document.Published?.ToString("O", CultureInfo.InvariantCulture) })),
            cancellation).ConfigureAwait(false);
        return (new ChronoNode(s_packages.Run("chrono.cjs", [file], redirectInput: true), file, documents.Sum(document => (long)document.Bytes)), null);
    }

    public async Task<Measurement> RunAsync(int passes, CancellationToken cancellation)
    {
        await _node.StandardInput.WriteLineAsync(passes.ToString(CultureInfo.InvariantCulture).AsMemory(), cancellation).ConfigureAwait(false);
        await _node.StandardInput.FlushAsync(cancellation).ConfigureAwait(false);
        if (await _node.StandardOutput.ReadLineAsync(cancellation).ConfigureAwait(false) is not { } answer)
        {
            throw CommandException.WorldFailed($"{Name} broke off: {NodePackages.FirstLine(await _node.StandardError.ReadToEndAsync(cancellation).ConfigureAwait(false))}");
        }

        using var parsed = JsonDocument.Parse(answer);
        var told = parsed.RootElement;
        return new Measurement(
            _bytes * passes, told.GetProperty("cpu").GetDouble(), told.GetProperty("wall").GetDouble(), told.GetProperty("found").GetInt64(), null);
    }

    public async ValueTask DisposeAsync()
    {
        // It ends with its input.
        _node.StandardInput.Close();
        await _node.WaitForExitAsync().ConfigureAwait(false);
        _node.Dispose();
        File.Delete(_documents);
    }
}
