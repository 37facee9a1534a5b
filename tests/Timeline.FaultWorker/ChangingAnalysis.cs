using Timeline.Ingestion;
using Timeline.Storage;

namespace Timeline.FaultWorker;

/// <summary>
/// The real analysis under rules that differ from version to version: each version overlooks other entries, so that reading again has
/// something to take away, to bring and to leave alone.
/// </summary>
/// <param name="number">The version.</param>
public sealed class ChangingAnalysis(int number) : IArticleAnalysis
{
    private const string Prefix = "fault-";

    private readonly StoredAnalysis _real = new();

    public string Version { get; } = $"{Prefix}{number}";

    /// <summary>The rules of this version.</summary>
    public static ChangingAnalysis Of(string version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return new ChangingAnalysis(int.Parse(version.AsSpan(Prefix.Length), System.Globalization.CultureInfo.InvariantCulture));
    }

    public ArticleDraft Analyze(ArticleDraft prepared)
    {
        var draft = _real.Analyze(prepared);
        return draft with { AnalyzerVersion = Version, Entries = [.. draft.Entries.Where(entry => (entry.Span.Start + number) % 3 != 0)] };
    }
}
