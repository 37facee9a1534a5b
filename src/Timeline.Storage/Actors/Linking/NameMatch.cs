using Timeline.Temporal;

namespace Timeline.Storage.Actors;

/// <summary>How well two names go together.</summary>
/// <param name="Score">Between 0 and 1.</param>
/// <param name="IsCertain">Good enough to link without asking anybody.</param>
internal readonly record struct NameMatch(double Score, bool IsCertain, Bilingual Reason);
