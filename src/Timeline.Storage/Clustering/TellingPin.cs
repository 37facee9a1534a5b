namespace Timeline.Storage.Clustering;

/// <summary>What a person said of two tellings: that they tell one event, or that they tell two.</summary>
internal readonly record struct TellingPin(long A, long B, bool Together);
