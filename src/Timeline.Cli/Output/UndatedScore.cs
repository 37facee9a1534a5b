using System.Globalization;
using System.Text;
using System.Text.Json;
using Timeline.Evaluation;
using Timeline.Extraction.Json;

namespace Timeline.Cli.Output;

/// <summary>How well articles are dated from their text, for people and for programs.</summary>
internal static class UndatedScore
{
    public static ReadOnlyMemory<byte> WriteText(UndatedReport report, int errors)
    {
        var text = new StringBuilder();
        Line(text, $"{report.Articles.Count} articles with their dates hidden");
        Figures(text, "all", report);
        foreach (var source in report.Articles.GroupBy(article => article.Article.Source ?? "", StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Figures(text, source.Key, new UndatedReport([.. source]));
        }

        var seeds = report.Articles.Where(article => article.Article.Source == "seed");
        foreach (var article in seeds.Concat(report.Articles.Where(article => !article.IsCovered || (article.Decided is not null && !article.IsRight)).Take(errors)))
        {
            Line(text, $"{article.Article.Id}: day {article.Article.Days}, {article.Width} possible days{(article.IsCovered ? "" : ", its own not among them")}, its run scores {article.ShareOfDay:0.000}, decided {article.Decided?.ToString("O", CultureInfo.InvariantCulture) ?? "none"}");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static ReadOnlyMemory<byte> WriteJson(UndatedReport report)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, AnalysisJson.WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteNumber("articles", report.Articles.Count);
            writer.WriteNumber("covered", Math.Round(report.Covered.Value, 4));
            writer.WriteNumber("narrowed", Math.Round(report.Narrowed.Value, 4));
            writer.WriteNumber("median_width_days", report.Width(0.5));
            writer.WriteNumber("decided", Math.Round(report.Decided.Value, 4));
            writer.WriteNumber("right_when_decided", Math.Round(report.RightWhenDecided.Value, 4));
            writer.WriteEndObject();
        }

        json.WriteByte((byte)'\n');
        return json.ToArray();
    }

    private static void Figures(StringBuilder text, string name, UndatedReport report) => Line(
        text,
        $"{name,-14} {report.Articles.Count,4}  day among the possible {report.Covered.Value:0.000}  narrowed {report.Narrowed.Value:0.000}  width: median {report.Width(0.5)}, quartiles {report.Width(0.25)} and {report.Width(0.75)}  decided {report.Decided.Right}, right {report.RightWhenDecided.Right}");

    private static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
