using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>Which part of the queue an editor works on.</summary>
/// <param name="OutletId">Only articles of this outlet.</param>
/// <param name="ActorId">Only what dates entries of this actor.</param>
/// <param name="Rule">Only what this rule read.</param>
/// <param name="Doubt">Only doubts of this kind.</param>
/// <param name="Period">Only articles whose writer's day lies within.</param>
public sealed record ReviewFilter(long? OutletId = null, long? ActorId = null, string? Rule = null, ReviewDoubt? Doubt = null, DayRange? Period = null)
{
    public static ReviewFilter All { get; } = new();
}
