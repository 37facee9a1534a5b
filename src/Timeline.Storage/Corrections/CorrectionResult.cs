using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>What became of a correction.</summary>
public abstract record CorrectionResult
{
    private CorrectionResult()
    {
    }

    /// <summary>It is stored, and everything that hangs on the mention has moved.</summary>
    /// <param name="Correction">The record made.</param>
    /// <param name="Version">The mention's new version.</param>
    /// <param name="MovedEntries">The entries whose days follow from the mention.</param>
    public sealed record Saved(CorrectionRecord Correction, long Version, IReadOnlyList<long> MovedEntries) : CorrectionResult;

    /// <summary>The mention changed since the caller read it; nothing was stored.</summary>
    /// <param name="Version">The version that holds now.</param>
    /// <param name="Days">The days that hold now.</param>
    /// <param name="Theirs">What the other did last; null when it was a new analysis.</param>
    public sealed record Conflict(long Version, DayRange? Days, CorrectionRecord? Theirs) : CorrectionResult;

    /// <summary>There is no such mention.</summary>
    public sealed record NotFound : CorrectionResult;
}
