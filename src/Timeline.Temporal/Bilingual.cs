namespace Timeline.Temporal;

/// <summary>One text in the two languages of the interface.</summary>
public readonly record struct Bilingual(string Ar, string En);
