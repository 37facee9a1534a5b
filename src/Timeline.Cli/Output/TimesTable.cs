using System.Globalization;
using Spectre.Console;
using Timeline.Temporal;

namespace Timeline.Cli.Output;

/// <summary>Time expressions as a table for people, with the reasons below it on request.</summary>
internal static class TimesTable
{
    public static void Write(TaggedText tagged, bool explain)
    {
        var console = PeopleConsole.Create();
        console.WriteLine(DescribeWriterDay(tagged.WriterDay));
        if (tagged.WriterDay.Conflict is { } conflict)
        {
            console.WriteLine($"conflict: {conflict.En}");
            console.WriteLine(conflict.Ar);
        }

        if (tagged.Mentions.Count == 0)
        {
            console.WriteLine("No time expressions.");
            return;
        }

        var table = new Table().Border(TableBorder.Rounded);
        foreach (var heading in (string[])["at", "expression", "type", "value", "days", "rule", "sure"])
        {
            table.AddColumn(heading);
        }

        foreach (var mention in tagged.Mentions)
        {
            table.AddRow(Row(mention));
        }

        console.Write(table);
        if (explain)
        {
            foreach (var mention in tagged.Mentions)
            {
                Explain(console, mention);
            }
        }
    }

    private static string DescribeWriterDay(WriterDay writerDay) => writerDay.Day is { } day
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"writer's day: {day:yyyy-MM-dd, dddd} ({writerDay.Basis.ToName()}, sure {writerDay.Confidence:0.00})")
        : "writer's day: unknown; give it with --date, relative expressions have no days without it";

    private static Text[] Row(TimeMention mention)
    {
        var value = mention.Modifier is { } modifier ? $"{mention.Value} {modifier.ToTimeMl()}" : mention.Value;
        string[] cells =
        [
            mention.Start.ToString(CultureInfo.InvariantCulture),
            OneLine(mention.Text),
            mention.Type.ToTimeMl(),
            value,
            mention.Days?.ToString() ?? "",
            mention.Derivation.Rule,
            mention.Confidence.ToString("0.00", CultureInfo.InvariantCulture),
        ];
        return [.. cells.Select(cell => new Text(cell))];
    }

    private static void Explain(IAnsiConsole console, TimeMention mention)
    {
        console.WriteLine();
        console.WriteLine($"{OneLine(mention.Text)} = {mention.Value}");
        console.WriteLine($"  why: {mention.Derivation.Explanation.En}");
        console.WriteLine($"       {mention.Derivation.Explanation.Ar}");
        var anchor = mention.Derivation.Anchor;
        console.WriteLine($"  counted from: {anchor.Kind.ToName()}{(anchor.Days is { } days ? $" {days}" : "")}");
        console.WriteLine($"  decided by: {mention.Evidence.ToName()}{(Edtf.Of(mention) is { } edtf ? $"; EDTF {edtf}" : "")}");
        foreach (var alternative in mention.Derivation.Alternatives)
        {
            var score = alternative.Score.ToString("0.00", CultureInfo.InvariantCulture);
            console.WriteLine($"  or {alternative.Value} ({score}): {alternative.Reason.En}");
        }
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
