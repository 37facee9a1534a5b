namespace Timeline.Ingestion;

/// <summary>One piece of input that was left out, and why. Everything else goes on.</summary>
/// <param name="File">The file or folder, as the caller named it.</param>
/// <param name="Line">Counted from 1; null where the file as a whole is meant.</param>
/// <param name="Message">What is wrong, and what was expected.</param>
public sealed record InputProblem(string File, int? Line, string Message)
{
    /// <summary>One line: <c>file:line: message</c>.</summary>
    public override string ToString() => Line is { } line
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{line}: {Message}")
        : $"{File}: {Message}";
}
