namespace Timeline.Storage;

/// <summary>How far editors agree about one kind of value.</summary>
/// <param name="Field">Days, type, status or quotation.</param>
/// <param name="Units">How many things two or more of them decided about.</param>
/// <param name="Editors">How many of them decided.</param>
/// <param name="Same">The share of the things about which all of them said the same, 0 to 1.</param>
/// <param name="Alpha">See <see cref="KrippendorffAlpha"/>.</param>
public sealed record Agreement(DecisionField Field, int Units, int Editors, double Same, double? Alpha);
