namespace Timeline.Storage;

/// <summary>Which stored articles are read again. Null asks for everything; what is given must hold all at once.</summary>
/// <param name="Outlet">Name of an outlet, in any spelling variant.</param>
/// <param name="ArticleId">This article.</param>
/// <param name="From">Articles whose writer's day is this or later.</param>
/// <param name="To">Articles whose writer's day is this or earlier.</param>
/// <param name="Rule">Articles in which this rule found a time expression or an entry.</param>
/// <param name="Outdated">Articles that another version of the rules read last.</param>
public sealed record ReanalysisFilter(
    string? Outlet = null, long? ArticleId = null, DateOnly? From = null, DateOnly? To = null, string? Rule = null, bool Outdated = false);
