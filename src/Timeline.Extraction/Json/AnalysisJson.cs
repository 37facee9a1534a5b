using System.Text.Encodings.Web;
using System.Text.Json;
using Timeline.Temporal;

namespace Timeline.Extraction.Json;

/// <summary>
/// The JSON of an analysis, in one place for everything that emits it. It stands beside the records that it spells out, so
/// that a program which only reads text needs neither a database nor a web server to say what it found.
/// </summary>
public static class AnalysisJson
{
    /// <summary>Arabic stays legible: only what JSON itself forbids is escaped. Not for embedding in HTML.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One object with all that was found in an article.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="id">The article's id, given back as it came.</param>
    /// <param name="analysis">What was found.</param>
    public static void WriteAnalysis(Utf8JsonWriter writer, JsonElement id, ArticleAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(analysis);
        writer.WriteStartObject();
        writer.WritePropertyName("id");
        id.WriteTo(writer);
        WriteWriterDay(writer, analysis.WriterDay);
        WriteTimes(writer, analysis.Times);
        writer.WriteStartArray("statements");
        foreach (var statement in analysis.Statements)
        {
            StatementJson.Write(writer, statement, analysis);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("events");
        foreach (var mention in analysis.Events)
        {
            EventMentionJson.Write(writer, mention, analysis);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>One object with the time expressions of a text.</summary>
    public static void WriteTagged(Utf8JsonWriter writer, TaggedText tagged)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(tagged);
        writer.WriteStartObject();
        WriteWriterDay(writer, tagged.WriterDay);
        WriteTimes(writer, tagged.Mentions);
        writer.WriteEndObject();
    }

    private static void WriteTimes(Utf8JsonWriter writer, IReadOnlyList<TimeMention> mentions)
    {
        writer.WriteStartArray("times");
        foreach (var mention in mentions)
        {
            TimeMentionJson.Write(writer, mention);
        }

        writer.WriteEndArray();
    }

    private static void WriteWriterDay(Utf8JsonWriter writer, WriterDay writerDay)
    {
        JsonParts.WriteDay(writer, "writer_day", writerDay.Day);
        writer.WriteString("writer_day_basis", writerDay.Basis.ToName());
        if (writerDay.Conflict is { } conflict)
        {
            JsonParts.WriteBilingual(writer, "writer_day_conflict", conflict);
        }

        WriteCandidates(writer, writerDay.Candidates);
        WriteParts(writer, writerDay.Parts);
    }

    /// <summary>The days that the text of an undated article leaves; nothing where the day came with the article.</summary>
    private static void WriteCandidates(Utf8JsonWriter writer, IReadOnlyList<WriterDayCandidate> candidates)
    {
        if (candidates.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("writer_day_candidates");
        foreach (var candidate in candidates)
        {
            writer.WriteStartObject();
            JsonParts.WriteFromTo(writer, candidate.Days);
            JsonParts.WriteShare(writer, "score", candidate.Score);
            writer.WriteStartArray("reasons");
            foreach (var reason in candidate.Reasons)
            {
                writer.WriteStartObject();
                writer.WriteString("ar", reason.Ar);
                writer.WriteString("en", reason.En);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteParts(Utf8JsonWriter writer, IReadOnlyList<WriterDayPart> parts)
    {
        if (parts.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("writer_day_parts");
        foreach (var part in parts)
        {
            writer.WriteStartObject();
            writer.WriteNumber("start", part.Start);
            writer.WriteNumber("end", part.End);
            JsonParts.WriteDay(writer, "writer_day", part.Day);
            JsonParts.WriteBilingual(writer, "reason", part.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
