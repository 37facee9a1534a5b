namespace Timeline.Storage;

/// <summary>How the kept counts compare with the rows.</summary>
/// <param name="Kept">How many counts are kept.</param>
/// <param name="Wrong">How many of them, or of those that are missing, are wrong.</param>
/// <param name="Strays">How many entries or parts carry a copied value that is not that of their entry.</param>
/// <param name="Differences">The first of the wrong ones.</param>
public sealed record CountReport(long Kept, long Wrong, long Strays, IReadOnlyList<CountDifference> Differences)
{
    public bool IsTrue => Wrong == 0 && Strays == 0;
}

/// <summary>One count that is not what the rows say.</summary>
/// <param name="Dimension"><c>a</c>ctor, <c>o</c>utlet, <c>t</c>ype or <c>n</c>one.</param>
/// <param name="Unit"><c>d</c>ay, <c>w</c>eek, <c>m</c>onth or <c>y</c>ear.</param>
/// <param name="Bucket">First day of the unit, or <c>infinity</c> for the undated.</param>
public sealed record CountDifference(
    char Dimension, char Unit, string Lane, string Bucket, long TrueBegun, long KeptBegun, long TrueEnded, long KeptEnded);
