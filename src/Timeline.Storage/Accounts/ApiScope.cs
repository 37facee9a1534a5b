namespace Timeline.Storage;

/// <summary>What a program may do with a key: never more than the key's owner.</summary>
public enum ApiScope
{
    /// <summary>Ask the reading part of the API.</summary>
    Read,

    /// <summary>Take entries away as files and feeds.</summary>
    Export,

    /// <summary>Decide, one value or many, and take that back.</summary>
    Decide,
}
