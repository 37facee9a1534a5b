using System.Globalization;
using System.Text.Json;

namespace Timeline.Evaluation.PublicSets;

/// <summary>Duckling's Arabic corpus: whole utterances, resolved to the next time to come.</summary>
internal static class DucklingCases
{
    public static PublicCase Read(JsonElement root, int number)
    {
        var text = root.GetProperty("text").GetString()!;
        var words = new CaseText(text);
        var told = root.GetProperty("expected");
        var kind = root.GetProperty("dim").GetString() + (told.ValueKind == JsonValueKind.Object ? " " + told.GetProperty("kind").GetString() : " none");
        return new PublicCase(
            string.Create(CultureInfo.InvariantCulture, $"duckling#{number}"),
            "Duckling",
            kind,
            text,
            PublicSetFile.Day(root, "reference"),
            told.ValueKind == JsonValueKind.Object ? [Expect(told, text, words)] : [],
            told.ValueKind == JsonValueKind.Object ? Reason(told, words) : null);
    }

    private static Expectation Expect(JsonElement told, string text, CaseText words)
    {
        var expectation = new Expectation(0, text.Length) { IsYearless = words.HasMonth && !words.HasYear && !words.HasDirection };
        var grain = told.GetProperty("grain").GetString()!;
        if (told.GetProperty("kind").GetString() == "duration")
        {
            var count = told.GetProperty("value").GetDouble().ToString(CultureInfo.InvariantCulture);
            return expectation with
            {
                Values = [grain switch { "second" => $"PT{count}S", "minute" => $"PT{count}M", "hour" => $"PT{count}H", "day" => $"P{count}D", "week" => $"P{count}W", "month" => $"P{count}M", _ => $"P{count}Y" }],
            };
        }

        var start = told.GetProperty("start").GetString()!;
        if (told.TryGetProperty("end_exclusive", out var end))
        {
            // Its spans of hours end with the hour that the last one fills.
            return grain == "hour"
                ? expectation with { Days = [(start[..16], Hour(end.GetString()!, -1)), (start[..16], end.GetString()![..16])], Holds = start[..10] }
                : grain == "second" ? expectation with { Days = [(start[..16], end.GetString()![..16])], Holds = end.GetString()![..10] }
                : expectation with { Days = [(start[..10], end.GetString()![..10])] };
        }

        return grain is "hour" or "minute"
            ? expectation with { Holds = start[..10], Clock = start[11..16] }
            : grain == "second" ? expectation with { Values = ["PRESENT_REF", start], Holds = start[..10], Clock = start[11..16] }
            : expectation with { Holds = start[..10] };
    }

    private static string Hour(string told, int shift) =>
        DateTime.ParseExact(told[..19], "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture).AddHours(shift).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    private static string? Reason(JsonElement told, CaseText words) => told.GetProperty("kind").GetString() switch
    {
        "duration" when words.Words.Count == 1 && !words.Has("دقيقتان", "دقيقتين", "شهرين", "سنتين", "سنتان", "عامين", "عامان") => "a unit's name alone",
        "datetimeHoliday" when !words.HasYear => "always the next one to come",
        _ when words.Has("gmt", "GMT") => "moved to the asker's time zone",
        _ when words.Has("أوائل", "اوائل", "أواخر", "اواخر") => "a part of a month as a third of it",
        "datetimeInterval" when words.Has("خلال", "الاسابيع") => "amounts, which the guidelines read as durations",
        _ when words.Has("بحدود", "حوالي") && !words.HasMonth && !words.HasWeekday => "always the next one to come",
        _ when words.HasWeekday && !words.HasMonth && !words.HasDirection && !words.Has("الاسبوع", "الأسبوع", "الشهر") => "always the next one to come",
        _ when words is { HasWeekday: true, HasMonth: true, HasPlace: true, HasYear: false, HasDirection: false } => "always the next one to come",
        _ => null,
    };
}
