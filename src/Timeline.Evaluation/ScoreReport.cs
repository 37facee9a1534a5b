namespace Timeline.Evaluation;

/// <summary>How a system did on a gold set.</summary>
/// <param name="All">Over all documents.</param>
/// <param name="BySource">For each source of documents, in order of name.</param>
/// <param name="Unanswered">Gold documents that the system does not have; they count as read and found empty.</param>
/// <param name="Times">Confidence of times against their value being right.</param>
/// <param name="Statements">Confidence of statements against speaker and day being right.</param>
/// <param name="Events">Confidence of events against type and days being right.</param>
/// <param name="Rates">How often times are right, by what decided them; empty for another system's answers.</param>
/// <param name="Errors">What is wrong, document by document.</param>
public sealed record ScoreReport(
    Figures All,
    IReadOnlyDictionary<string, Figures> BySource,
    int Unanswered,
    Reliability Times,
    Reliability Statements,
    Reliability Events,
    Rates Rates,
    IReadOnlyList<ScoreError> Errors);

/// <summary>One difference between gold and system.</summary>
/// <param name="DocumentId">Where.</param>
/// <param name="What">Which kind of difference: <c>time missed</c>.</param>
/// <param name="Gold">What the gold has; null for what is too much. A time, statement or event reading.</param>
/// <param name="System">What the system has; null for what is missed.</param>
public sealed record ScoreError(string DocumentId, string What, object? Gold, object? System);
