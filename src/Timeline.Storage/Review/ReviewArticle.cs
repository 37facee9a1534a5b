namespace Timeline.Storage;

/// <summary>The article of a <see cref="ReviewItem"/>.</summary>
/// <param name="Text">All of it; offsets count in it.</param>
/// <param name="WriterDay">The day that its relative dates count from.</param>
/// <param name="Version">To be given back with a decision about that day.</param>
public sealed record ReviewArticle(long Id, string? Title, string? Outlet, string Text, DateOnly? WriterDay, string WriterDayBasis, long Version);
