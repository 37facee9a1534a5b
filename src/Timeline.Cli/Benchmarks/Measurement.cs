namespace Timeline.Cli.Benchmarks;

/// <summary>What one round cost.</summary>
/// <param name="Bytes">UTF-8 bytes read in it.</param>
/// <param name="CpuSeconds">Processor time of the whole process, collector and compiler included.</param>
/// <param name="WallSeconds">Time on the clock.</param>
/// <param name="Found">What was found in one pass over the documents.</param>
/// <param name="Allocated">Bytes allocated; null where the runtime does not tell.</param>
internal sealed record Measurement(long Bytes, double CpuSeconds, double WallSeconds, long Found, long? Allocated)
{
    public double MegabytesPerCpuSecond => Bytes / 1e6 / CpuSeconds;

    public double MegabytesPerWallSecond => Bytes / 1e6 / WallSeconds;

    /// <summary>Bytes allocated for each byte read.</summary>
    public double? AllocatedPerByte => Allocated / (double)Bytes;
}
