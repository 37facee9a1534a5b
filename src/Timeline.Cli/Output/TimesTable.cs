using System.Globalization;
using Spectre.Console;
using Timeline.Temporal;

namespace Timeline.Cli.Output;

/// <summary>Time expressions as a table for people, with the reasons below it on request.</summary>
internal static class TimesTable
{
    private const int MostCandidates = 12;

    public static void Write(TaggedText tagged, bool explain)
    {
        var console = PeopleConsole.Create();
        console.WriteLine(DescribeWriterDay(tagged.WriterDay));
        if (tagged.WriterDay.Conflict is { } conflict)
        {
            console.WriteLine($"conflict: {conflict.En}");
            console.WriteLine(conflict.Ar);
        }

        WriteCandidates(console, tagged.WriterDay);
        foreach (var part in tagged.WriterDay.Parts)
        {
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"from {part.Start} to {part.End}: {part.Reason.En}"));
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
        : writerDay.Candidates.Count > 0
            ? string.Create(CultureInfo.InvariantCulture, $"writer's day: not decided, {writerDay.PossibleDays} days are possible; give it with --date")
            : "writer's day: unknown; give it with --date, relative expressions have no days without it";

    /// <summary>The possible days of a text without a date, the likeliest first, and what leaves them.</summary>
    private static void WriteCandidates(IAnsiConsole console, WriterDay writerDay)
    {
        if (writerDay.Candidates.Count == 0)
        {
            return;
        }

        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"possible days ({writerDay.PossibleDays} in all):"));
        foreach (var candidate in writerDay.Candidates.Take(MostCandidates))
        {
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {candidate.Score:0.000}  {candidate.Days}"));
        }

        if (writerDay.Candidates.Count > MostCandidates)
        {
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  … and {writerDay.Candidates.Count - MostCandidates} less likely; --json lists all"));
        }

        console.WriteLine("because:");
        foreach (var reason in writerDay.Candidates[0].Reasons)
        {
            console.WriteLine($"  {reason.En}");
            console.WriteLine($"  {reason.Ar}");
        }
    }

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
