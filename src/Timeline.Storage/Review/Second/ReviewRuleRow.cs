namespace Timeline.Storage;

/// <summary>What two people have to look at: all that is set must fit.</summary>
/// <param name="Outlet">The outlet's name.</param>
/// <param name="Actor">The actor's name.</param>
/// <param name="Rule">A rule of the tagger.</param>
/// <param name="LeastDependants">How many entries at least hang on the expression.</param>
/// <param name="EditorName">Who asked for it.</param>
public sealed record ReviewRuleRow(long Id, string? Outlet, string? Actor, string? Rule, int LeastDependants, string EditorName, DateTimeOffset AddedAt);
