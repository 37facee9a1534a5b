using System.Globalization;

namespace Timeline.Storage;

/// <summary>A row of a registry file that was left out.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Message">What was found and what was expected.</param>
public sealed record RegistryProblem(string File, int Line, string Message)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}: {Message}");
}
