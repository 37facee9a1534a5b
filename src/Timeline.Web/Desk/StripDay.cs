namespace Timeline.Web.Desk;

/// <summary>One day of the strip.</summary>
/// <param name="IsWritersDay">Relative dates count from it.</param>
/// <param name="Candidates">The numbers of those that mean it.</param>
public sealed record StripDay(DateOnly Day, bool IsWritersDay, IReadOnlyList<int> Candidates);
