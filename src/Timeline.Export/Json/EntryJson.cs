using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Timeline.Export.Columns;
using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Export.Json;

/// <summary>An entry as JSON: the columns of the tables, nested. <c>entry.schema.json</c> describes it.</summary>
public static class EntryJson
{
    /// <summary>Arabic stays legible: only what JSON itself forbids is escaped. Not for embedding in HTML.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="writer">Where to write.</param>
    /// <param name="row">The entry.</param>
    /// <param name="address">Its page; null when nobody knows it.</param>
    public static void Write(Utf8JsonWriter writer, EntryRow row, string? address)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(row);
        writer.WriteStartObject();
        writer.WriteNumber("id", row.Id);
        writer.WriteString("url", address);
        writer.WriteString("kind", KebabName.Of(row.Kind));
        writer.WriteString("type", row.Type);
        writer.WriteString("status", KebabName.Of(row.Status));
        writer.WriteString("label", row.Label);
        WriteDays(writer, row);
        WriteTime(writer, row);
        writer.WriteString("rule", row.Rule);
        writer.WriteNumber("confidence", Math.Round(row.Confidence, 4));
        writer.WriteString("speaker", row.Speaker);
        writer.WriteStartArray("actors");
        foreach (var actor in row.Actors)
        {
            writer.WriteStartObject();
            writer.WriteNumber("id", actor.Id);
            writer.WriteString("name", actor.Name);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("quotation", row.Quotation);
        writer.WriteString("content", row.Content);
        writer.WriteString("trigger", row.Trigger);
        writer.WriteString("via", row.Via);
        writer.WriteString("place", row.Place);
        writer.WriteString("sentence", row.Sentence);
        WriteArticle(writer, row);
        writer.WriteString("state", KebabName.Of(row.State));
        writer.WriteString("reviewer", row.CorrectedBy);
        writer.WriteString("updated_at", row.UpdatedAt.ToUniversalTime());
        writer.WriteEndObject();
    }

    private static void WriteDays(Utf8JsonWriter writer, EntryRow row)
    {
        writer.WriteStartObject("days");
        WriteRange(writer, row.Days);
        writer.WriteString("grain", row.Grain.ToName());
        writer.WriteString("edtf", EntryEdtf.Of(row));
        writer.WriteString("basis", KebabName.Of(row.DateBasis));
        writer.WriteStartObject("machine");
        WriteRange(writer, row.MachineDays);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteTime(Utf8JsonWriter writer, EntryRow row)
    {
        if (row.Phrase is null)
        {
            writer.WriteNull("time");
            return;
        }

        writer.WriteStartObject("time");
        writer.WriteString("phrase", row.Phrase);
        writer.WriteString("value", row.Value);
        writer.WriteString("rule", row.TimeRule);
        writer.WriteStartObject("anchor");
        writer.WriteString("kind", row.Anchor.ToName());
        WriteRange(writer, row.AnchorDays);
        writer.WriteEndObject();
        writer.WriteStartObject("explanation");
        writer.WriteString("ar", row.Explanation?.Ar);
        writer.WriteString("en", row.Explanation?.En);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteArticle(Utf8JsonWriter writer, EntryRow row)
    {
        writer.WriteStartObject("article");
        writer.WriteNumber("id", row.ArticleId);
        writer.WriteString("title", row.ArticleTitle);
        writer.WriteString("url", row.ArticleUrl);
        writer.WriteString("outlet", row.Outlet);
        writer.WriteString("published", Iso(row.Published));
        writer.WriteString("writer_day", Iso(row.WriterDay));
        writer.WriteString("writer_day_basis", row.WriterDayBasis);
        writer.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter writer, DayRange? days)
    {
        writer.WriteString("from", Iso(days?.First));
        writer.WriteString("to", Iso(days?.Last));
    }

    private static string? Iso(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
