namespace Timeline.Ingestion.Encodings;

/// <summary>Bytes read as text, or the reason why not.</summary>
/// <param name="Text">Null when the bytes could not be read.</param>
/// <param name="Encoding">The name of the encoding that was found.</param>
/// <param name="Problem">What the bytes are instead; null when they could be read.</param>
public sealed record DecodedText(string? Text, string? Encoding, string? Problem)
{
    public static DecodedText Of(string text, string encoding) => new(text, encoding, null);

    public static DecodedText Refused(string problem) => new(null, null, problem);
}
