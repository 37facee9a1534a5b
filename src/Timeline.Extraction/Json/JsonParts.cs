using System.Globalization;
using System.Text.Json;
using Timeline.Temporal;

namespace Timeline.Extraction.Json;

/// <summary>The pieces that all findings share, spelled one way.</summary>
internal static class JsonParts
{
    public static void WriteDay(Utf8JsonWriter writer, string name, DateOnly? day)
    {
        if (day is { } value)
        {
            writer.WriteString(name, value.ToString("O", CultureInfo.InvariantCulture));
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    /// <summary><c>from</c> and <c>to</c>, both inclusive; null where there are no days.</summary>
    public static void WriteFromTo(Utf8JsonWriter writer, DayRange? days)
    {
        WriteDay(writer, "from", days?.First);
        WriteDay(writer, "to", days?.Last);
    }

    /// <summary><c>reasons</c>: each with what it is about and its words in both languages.</summary>
    public static void WriteReasons(Utf8JsonWriter writer, IReadOnlyList<Reason> reasons)
    {
        writer.WriteStartArray("reasons");
        foreach (var reason in reasons)
        {
            writer.WriteStartObject();
            writer.WriteString("about", reason.About.ToName());
            writer.WriteString("ar", reason.Words.Ar);
            writer.WriteString("en", reason.Words.En);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static void WriteBilingual(Utf8JsonWriter writer, string name, Bilingual text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("ar", text.Ar);
        writer.WriteString("en", text.En);
        writer.WriteEndObject();
    }

    /// <summary>Four decimals: more would claim a certainty that no confidence has.</summary>
    public static void WriteShare(Utf8JsonWriter writer, string name, double share) =>
        writer.WriteNumber(name, Math.Round(share, 4));
}
