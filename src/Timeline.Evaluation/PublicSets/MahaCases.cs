using System.Globalization;
using System.Text.Json;

namespace Timeline.Evaluation.PublicSets;

/// <summary>Maha's tests: whole utterances, many of them colloquial, counted to the second from a clock.</summary>
internal static class MahaCases
{
    public static PublicCase Read(JsonElement root, int number)
    {
        var text = root.GetProperty("text").GetString()!;
        var words = new CaseText(text);
        var kind = root.GetProperty("test").GetString()!["test_".Length..];
        var told = root.GetProperty("expected");
        return new PublicCase(
            string.Create(CultureInfo.InvariantCulture, $"maha#{number}"),
            "Maha",
            kind,
            text,
            PublicSetFile.Day(root, "reference"),
            told.ValueKind == JsonValueKind.Array ? [.. told.EnumerateArray().Select(item => Expect(item, kind, text, words))] : [],
            Reason(kind, words));
    }

    private static Expectation Expect(JsonElement item, string kind, string text, CaseText words)
    {
        var body = item.GetProperty("body").GetString()!.Trim();
        var start = Math.Max(0, text.IndexOf(body, StringComparison.Ordinal));
        var expectation = new Expectation(start, start + body.Length) { IsYearless = words.HasMonth && !words.HasYear && !words.HasDirection };
        if (item.TryGetProperty("value", out var value))
        {
            return expectation with
            {
                Holds = value.GetString()![..10],
                Clock = value.GetString()![11..16],
                Values = kind == "now" ? ["PRESENT_REF"] : [],
            };
        }

        var from = item.GetProperty("from").GetString();
        var to = item.GetProperty("to").GetString();
        return from is null || to is null
            ? expectation with { Holds = (from ?? to)![..10], Clock = (from ?? to)![11..16] }
            : expectation with { Days = [(from[..16].Replace(' ', 'T'), to[..16].Replace(' ', 'T')), (from[..10], to[..10])] };
    }

    private static string? Reason(string kind, CaseText words) => kind switch
    {
        "after_hours" or "before_hours" or "after_minutes" or "before_minutes" or "specific_minute" => "counted from a clock",
        "next_weeks" or "previous_weeks" => "weeks that begin on Sunday",
        "am" or "pm" => "a part of day alone",
        "predefined_time_intervals" => "hours as bare counting numbers",
        "now" => "a word for now alone, most of them dialect",
        "time_interval" when !words.Has("الساعة", "الساعه") => "spans counted from the same day of a year",
        "negative_cases" when words.Has("ساعة") => "durations, which are no times there",
        "current_year" when words.Tokens.Count == 1 => "a noun alone",
        _ when words.Has("اطنعش", "حدعشر", "اللي") => "numerals and pronouns of dialect",
        _ when words.HasWeekday && !words.HasMonth && !words.HasDirection && !words.Has("الاسبوع", "الأسبوع", "الشهر", "هذا") && !words.HasYear => "always the next one to come",
        _ when words is { HasWeekday: true, HasMonth: true, HasPlace: true, HasYear: false, HasDirection: false } => "always the next one to come",
        _ => null,
    };
}
