namespace Timeline.Storage;

/// <summary>That somebody decided otherwise about what an editor had decided.</summary>
/// <param name="Own">What they had decided.</param>
/// <param name="Theirs">What was decided since.</param>
/// <param name="IsNew">They have not seen it.</param>
public sealed record NoticeView(long Id, DecisionRecord Own, DecisionRecord Theirs, bool IsNew);
