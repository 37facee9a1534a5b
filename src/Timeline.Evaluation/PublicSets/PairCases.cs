using System.Globalization;
using System.Text.Json;

namespace Timeline.Evaluation.PublicSets;

/// <summary>Days that journalists wrote in both calendars.</summary>
internal static class PairCases
{
    public static PublicCase Read(JsonElement root, int number)
    {
        var text = root.GetProperty("context").GetString()!;
        var pair = root.GetProperty("text").GetString()!;
        var start = text.IndexOf(pair, StringComparison.Ordinal);
        var day = root.GetProperty("gregorian").GetString()!;
        var agrees = root.GetProperty("umalqura_day_difference") is { ValueKind: JsonValueKind.Number } difference && difference.GetInt32() == 0;
        return new PublicCase(
            string.Create(CultureInfo.InvariantCulture, $"pairs#{number}"),
            "pairs",
            "pair",
            text,
            PublicSetFile.Day(root, "published"),
            [new Expectation(start, start + pair.Length) { Days = [(day, day)] }],
            agrees ? null : "the two days disagree by Umm al-Qura");
    }
}
