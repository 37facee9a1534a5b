namespace Timeline.Web.Accounts.Qr;

/// <summary>The sizes of a code at correction level M.</summary>
internal sealed record QrVersion(int Number, int TotalBytes, int DataBytes, int CorrectionBytesPerBlock, int Blocks, int[] Alignment)
{
    private static readonly QrVersion[] s_all =
    [
        new(1, 26, 16, 10, 1, []),
        new(2, 44, 28, 16, 1, [6, 18]),
        new(3, 70, 44, 26, 1, [6, 22]),
        new(4, 100, 64, 18, 2, [6, 26]),
        new(5, 134, 86, 24, 2, [6, 30]),
        new(6, 172, 108, 16, 4, [6, 34]),
        new(7, 196, 124, 18, 4, [6, 22, 38]),
        new(8, 242, 154, 22, 4, [6, 24, 42]),
        new(9, 292, 182, 22, 5, [6, 26, 46]),
        new(10, 346, 216, 26, 5, [6, 28, 50]),
    ];

    public int Size => (4 * Number) + 17;

    /// <summary>How many bits tell the length of the text.</summary>
    public int CountBits => Number < 10 ? 8 : 16;

    /// <summary>The smallest that holds so many bytes; null when none does.</summary>
    public static QrVersion? For(int bytes) => Array.Find(s_all, version => 4 + version.CountBits + (8 * bytes) <= 8 * version.DataBytes);
}
