namespace Timeline.Evaluation;

/// <summary>A question whose answer is known for certain, because the journalist told the day twice.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Published">The publication day of the paragraph.</param>
/// <param name="Text">The paragraph.</param>
/// <param name="Kind">Which wording is asked about.</param>
/// <param name="Start">First UTF-16 code unit of the expression.</param>
/// <param name="End">One past its last.</param>
/// <param name="Expression">The expression, for lists of errors.</param>
/// <param name="Day">The day that it means, ISO.</param>
public sealed record DateQuestion(
    string Id, DateOnly? Published, string Text, string Kind, int Start, int End, string? Expression, string Day);
