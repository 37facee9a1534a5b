using System.Globalization;

namespace Timeline.Temporal.Dating;

internal enum LandmarkKind : byte
{
    /// <summary>A meeting, a round, a battle: it can be told before, during and after.</summary>
    Event,

    /// <summary>A resolution, an agreement, a thing that is there since: nobody names it before.</summary>
    Text,

    /// <summary>Something that is missed or demanded until it comes.</summary>
    Awaited,

    /// <summary>Rounds of one conference by number.</summary>
    Series,
}

/// <summary>Something whose days are known, by which a text that names it can be dated.</summary>
/// <param name="Forms">The ways to name it; each is one phrase or several that stand in one sentence.</param>
/// <param name="Kind">How it lies in time.</param>
/// <param name="Days">Its days by number; those without a number are numbered -1.</param>
/// <param name="KnownSince">The day since which it was spoken of as a plan, where that is known.</param>
/// <param name="Label">What to call it in reasons.</param>
internal sealed record Landmark(Phrase[][] Forms, LandmarkKind Kind, ILookup<int, DayRange> Days, DateOnly? KnownSince, Bilingual Label)
{
    private const string ExpectedKind = "expected event, text, awaited or series, with \"since 2017-10\" behind it where a plan was known before";

    /// <summary>Adds the landmark of a row; says what is wrong with it, or null.</summary>
    public static string? TryParse(string[] cells, List<Landmark> landmarks)
    {
        var forms = Term.Split(cells[0]);
        if (forms.Length == 0)
        {
            return "expected at least one form";
        }

        if (!forms.SelectMany(form => form.Split('&')).All(Phrase.IsValid))
        {
            return Phrase.Expected;
        }

        var kindAndSince = cells[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        DateOnly? since = null;
        if (kindAndSince.Length is not (1 or 3) || !Enum.TryParse<LandmarkKind>(kindAndSince[0], ignoreCase: true, out var kind) || char.IsDigit(kindAndSince[0][0]))
        {
            return ExpectedKind;
        }

        if (kindAndSince.Length == 3)
        {
            if (kindAndSince[1] != "since" || !EdtfDay.TryParse(kindAndSince[2], out var known))
            {
                return ExpectedKind;
            }

            since = known.First;
        }

        var days = new List<(int Number, DayRange Days)>();
        foreach (var entry in cells[2].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = entry.IndexOf(':', StringComparison.Ordinal);
            var number = -1;
            if ((colon >= 0 && !int.TryParse(entry[..colon], NumberStyles.None, CultureInfo.InvariantCulture, out number))
                || !EdtfDay.TryParseInterval(entry[(colon + 1)..].Trim(), out var told) || (colon >= 0) != (kind == LandmarkKind.Series))
            {
                return $"{EdtfDay.Expected}, an interval 2017-01-23/2017-01-24, several with ; between, numbered 1:2017-01-23 in a series; found '{entry}'";
            }

            days.Add((number, told));
        }

        if (days.Count == 0)
        {
            return EdtfDay.Expected;
        }

        var arabic = forms[0].Replace("&", "و", StringComparison.Ordinal).Replace("..", "…", StringComparison.Ordinal);
        landmarks.Add(new Landmark(
            [.. forms.Select(form => form.Split('&', StringSplitOptions.TrimEntries).Select(Phrase.Parse).ToArray())],
            kind,
            days.ToLookup(day => day.Number, day => day.Days),
            since,
            new Bilingual(arabic, cells[3])));
        return null;
    }
}
