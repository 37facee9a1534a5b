using System.Text.Json;
using Timeline.Evaluation;
using Timeline.Evaluation.PublicSets;
using Timeline.Extraction.Json;

namespace Timeline.Cli.Output;

/// <summary>Figures for programs: the ones over all at the top, then the same by source, then the confidences.</summary>
internal static class ScoreJson
{
    public static ReadOnlyMemory<byte> Write(ScoreReport report) => Write(writer =>
    {
        WriteFigures(writer, report.All);
        writer.WriteNumber("documents", report.All.Documents);
        writer.WriteNumber("unanswered", report.Unanswered);
        writer.WriteStartObject("sources");
        foreach (var (source, figures) in report.BySource)
        {
            writer.WriteStartObject(source);
            writer.WriteNumber("documents", figures.Documents);
            WriteFigures(writer, figures);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteStartObject("reliability");
        WriteReliability(writer, "times", report.Times);
        WriteReliability(writer, "statements", report.Statements);
        WriteReliability(writer, "events", report.Events);
        writer.WriteEndObject();
    });

    public static ReadOnlyMemory<byte> Write(DateReport report) => Write(writer =>
    {
        foreach (var (kind, figures) in report.ByKind)
        {
            writer.WriteNumber(kind, Rounded(figures.Share));
        }

        writer.WriteNumber("all", Rounded(report.Share));
    });

    public static ReadOnlyMemory<byte> Write(PublicReport report) => Write(writer =>
    {
        writer.WriteString("set", report.Set);
        writer.WriteNumber("fitting", report.Fitting.Of);
        writer.WriteNumber("right", report.Fitting.Right);
        writer.WriteNumber("share", Rounded(report.Fitting.Value));
        writer.WriteStartObject("left_out");
        foreach (var (reason, share) in report.LeftOut)
        {
            writer.WriteNumber(reason, share.Of);
        }

        writer.WriteEndObject();
    });

    private static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> body)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, AnalysisJson.WriterOptions))
        {
            writer.WriteStartObject();
            body(writer);
            writer.WriteEndObject();
        }

        json.WriteByte((byte)'\n');
        return json.ToArray();
    }

    private static void WriteFigures(Utf8JsonWriter writer, Figures figures)
    {
        foreach (var (name, tally) in figures.Tallies)
        {
            writer.WriteNumber(name, Rounded(tally.F1));
        }

        foreach (var (name, share) in figures.Shares)
        {
            writer.WriteNumber(name, Rounded(share.Value));
        }
    }

    private static void WriteReliability(Utf8JsonWriter writer, string name, Reliability reliability)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("expected_calibration_error", Rounded(reliability.ExpectedCalibrationError));
        writer.WriteStartArray("bins");
        foreach (var bin in reliability.Bins.Where(bin => bin.Cases > 0))
        {
            writer.WriteStartObject();
            writer.WriteNumber("from", bin.From);
            writer.WriteNumber("to", bin.To);
            writer.WriteNumber("cases", bin.Cases);
            writer.WriteNumber("mean_confidence", Rounded(bin.MeanConfidence));
            writer.WriteNumber("right", Rounded(bin.ShareRight));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static double Rounded(double value) => Math.Round(value, 4);
}
