namespace Timeline.Storage;

/// <summary>Which articles are meant.</summary>
/// <param name="Text">Words of the headline or the text, in any form and spelling; between quotation marks, next to each other.</param>
public sealed record ArticleFilter(string? Text = null, long? OutletId = null);
