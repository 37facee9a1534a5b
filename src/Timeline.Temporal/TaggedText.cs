namespace Timeline.Temporal;

/// <summary>What the tagger says of one text. Mentions are in text order and do not overlap.</summary>
public sealed record TaggedText(string Text, WriterDay WriterDay, IReadOnlyList<TimeMention> Mentions);
