using System.Globalization;
using System.Text.RegularExpressions;

namespace Timeline.Evaluation.PublicSets;

/// <summary>A TIMEX3 duration by how long it is, so that P2DE is P20Y and PT1.5H is PT1H30M.</summary>
internal readonly partial record struct DurationAmount(decimal Months, decimal Days, decimal Seconds)
{
    public static DurationAmount? Parse(string value)
    {
        var match = Pattern().Match(value);
        if (!match.Success || value.Length < 3)
        {
            return null;
        }

        decimal Part(string name) => match.Groups[name] is { Success: true } group ? decimal.Parse(group.Value, CultureInfo.InvariantCulture) : 0;
        return new DurationAmount(
            (Part("ce") * 1200) + (Part("de") * 120) + (Part("y") * 12) + Part("m"),
            (Part("w") * 7) + Part("d"),
            (Part("h") * 3600) + (Part("min") * 60) + Part("s"));
    }

    [GeneratedRegex(@"^P(?:(?<ce>[\d.]+)CE)?(?:(?<de>[\d.]+)DE)?(?:(?<y>[\d.]+)Y)?(?:(?<m>[\d.]+)M)?(?:(?<w>[\d.]+)W)?(?:(?<d>[\d.]+)D)?(?:T(?:(?<h>[\d.]+)H)?(?:(?<min>[\d.]+)M)?(?:(?<s>[\d.]+)S)?)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
