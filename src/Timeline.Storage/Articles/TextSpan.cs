namespace Timeline.Storage;

/// <summary>A piece of an article's text, in UTF-16 code units; <paramref name="End"/> is exclusive.</summary>
public readonly record struct TextSpan(int Start, int End);
