using System.Globalization;
using System.Text;
using Timeline.Evaluation;
using Timeline.Evaluation.PublicSets;
using Timeline.Evaluation.Readings;

namespace Timeline.Cli.Output;

/// <summary>Figures for people, one a line.</summary>
internal static class ScoreText
{
    public static ReadOnlyMemory<byte> Write(ScoreReport report, int errors)
    {
        var text = new StringBuilder();
        Line(text, $"{report.All.Documents} documents, {report.Unanswered} of them not answered");
        foreach (var (name, tally) in report.All.Tallies)
        {
            Line(text, $"{name,-12} {tally.F1,6:0.000}   precision {tally.Precision:0.000}  recall {tally.Recall:0.000}   (gold {tally.Gold}, system {tally.System})");
        }

        foreach (var (name, share) in report.All.Shares)
        {
            Line(text, $"{name,-12} {share.Value,6:0.000}   of {share.Of}");
        }

        WriteSources(text, report);
        WriteReliability(text, "times (value right)", report.Times);
        WriteUnseen(text, report.Rates);
        WriteReliability(text, "statements (speaker and day right)", report.Statements);
        WriteReliability(text, "events (type and days right)", report.Events);
        foreach (var error in report.Errors.Take(errors))
        {
            Line(text, $"{error.DocumentId}: {error.What}: gold {Brief(error.Gold)}, system {Brief(error.System)}");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static ReadOnlyMemory<byte> Write(DateReport report, int errors)
    {
        var text = new StringBuilder();
        if (report.Times.Bins.Any(bin => bin.Cases > 0))
        {
            WriteReliability(text, "times (day right)", report.Times);
            WriteUnseen(text, report.Rates);
            Line(text, $"");
        }

        foreach (var (kind, figures) in report.ByKind)
        {
            Line(text, $"{kind,-34} {figures.Share,6:0.000}   {figures.Right} of {figures.Questions}, {figures.Silent} with no mention at the place");
        }

        Line(text, $"{"all",-34} {report.Share,6:0.000}   {report.Right} of {report.Questions}");
        foreach (var (question, answers) in report.Errors.Take(errors))
        {
            var got = answers.Count == 0 ? "nothing" : string.Join(", ", answers.Select(Brief));
            Line(text, $"{question.Id}: {question.Expression} (published {question.Published:yyyy-MM-dd}) is {question.Day}, got {got}");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static ReadOnlyMemory<byte> Write(PublicReport report, int errors)
    {
        var text = new StringBuilder();
        foreach (var (kind, share) in report.ByKind)
        {
            Line(text, $"{kind,-44} {share.Value,6:0.000}   {share.Right} of {share.Of}");
        }

        Line(text, $"{"fit news reading",-44} {report.Fitting.Value,6:0.000}   {report.Fitting.Right} of {report.Fitting.Of}");
        Line(text, $"");
        Line(text, $"left out, with how many are right all the same");
        foreach (var (reason, share) in report.LeftOut)
        {
            Line(text, $"  {reason,-58} {share.Of,5}   {share.Right} right");
        }

        foreach (var (wrong, found) in report.Errors.Take(errors))
        {
            var wanted = wrong.Expected.Select(expected => $"«{wrong.Text[expected.Start..expected.End]}» {string.Join('|', expected.Values)} {string.Join('|', expected.Days.Select(days => $"{days.From}..{days.To}"))} {expected.Holds}");
            Line(text, $"{wrong.Id}: {wrong.Text} ({wrong.Day:yyyy-MM-dd}): expected {string.Join(", ", wanted)}, got {found}");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void WriteSources(StringBuilder text, ScoreReport report)
    {
        Line(text, $"");
        var width = Math.Max(10, report.BySource.Keys.Select(source => source.Length).DefaultIfEmpty(0).Max());
        Line(text, $"{"by source".PadRight(width)}  documents  {string.Join("  ", report.All.Tallies.Keys)}");
        foreach (var (source, figures) in report.BySource)
        {
            var cells = figures.Tallies.Select(tally =>
                tally.Value.F1.ToString("0.000", CultureInfo.InvariantCulture).PadLeft(tally.Key.Length));
            Line(text, $"{source.PadRight(width)}  {figures.Documents,9}  {string.Join("  ", cells)}");
        }
    }

    /// <summary>The measured rates that confidences are made from are partly those of the same documents: what they would be without each.</summary>
    private static void WriteUnseen(StringBuilder text, Rates rates)
    {
        if (rates.Cases > 0)
        {
            WriteReliability(text, "times, each document from the rates of the others", rates.LeaveOneOut());
        }
    }

    private static void WriteReliability(StringBuilder text, string what, Reliability reliability)
    {
        Line(text, $"");
        Line(text, $"confidence of {what}; expected calibration error {reliability.ExpectedCalibrationError:0.000}");
        foreach (var bin in reliability.Bins.Where(bin => bin.Cases > 0))
        {
            Line(text, $"{bin.From:0.0}-{bin.To:0.0}   said {bin.MeanConfidence:0.000}   right {bin.ShareRight:0.000}   of {bin.Cases}");
        }
    }

    private static string Brief(object? finding) => finding switch
    {
        TimeReading time => $"«{time.Text}» {time.Value} {time.From}..{time.To}",
        StatementReading statement => $"«{statement.Cue}» {statement.Speaker} {statement.Date}",
        EventReading mention => $"«{mention.Trigger}» {mention.Type} {mention.From}..{mention.To} {mention.Status}",
        _ => "nothing",
    };

    private static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
