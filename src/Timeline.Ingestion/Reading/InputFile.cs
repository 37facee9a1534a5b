namespace Timeline.Ingestion.Reading;

internal enum InputKind
{
    Text,
    Manifest,
    JsonLines,
}

/// <summary>One file to read.</summary>
/// <param name="Path">Where it is, as the caller named it.</param>
/// <param name="Length">Its size in bytes, for the progress display.</param>
internal sealed record InputFile(string Path, InputKind Kind, long Length);
