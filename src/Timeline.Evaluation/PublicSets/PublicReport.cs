namespace Timeline.Evaluation.PublicSets;

/// <summary>How the tagger did on one project's own cases.</summary>
/// <param name="Set">The project.</param>
/// <param name="Fitting">Cases that fit news reading.</param>
/// <param name="ByKind">The same by the project's own groups, in order of name.</param>
/// <param name="LeftOut">Cases that were left out, by reason, with how many are right all the same.</param>
/// <param name="Errors">Fitting cases that are wrong, with what was found.</param>
public sealed record PublicReport(
    string Set,
    Share Fitting,
    IReadOnlyDictionary<string, Share> ByKind,
    IReadOnlyDictionary<string, Share> LeftOut,
    IReadOnlyList<(PublicCase Case, string Found)> Errors);
