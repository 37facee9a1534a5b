namespace Timeline.Storage;

/// <summary>Which articles are meant.</summary>
/// <param name="Text">Words of the headline or the text, in any spelling variant.</param>
public sealed record ArticleFilter(string? Text = null, long? OutletId = null);
