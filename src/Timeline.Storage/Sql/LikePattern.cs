namespace Timeline.Storage.Sql;

/// <summary>What a person typed, as a pattern for a column of folded text.</summary>
internal static class LikePattern
{
    /// <summary>Null when nothing was typed.</summary>
    public static string? Of(string? typed)
    {
        var key = NameKey.Of((typed ?? "").Replace("\0", "", StringComparison.Ordinal));
        return key.Length == 0
            ? null
            : $"%{key.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
    }
}
