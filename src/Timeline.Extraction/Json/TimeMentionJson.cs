using System.Text.Json;
using Timeline.Temporal;

namespace Timeline.Extraction.Json;

internal static class TimeMentionJson
{
    public static void Write(Utf8JsonWriter writer, TimeMention mention)
    {
        writer.WriteStartObject();
        writer.WriteNumber("start", mention.Start);
        writer.WriteNumber("end", mention.End);
        writer.WriteString("text", mention.Text);
        writer.WriteString("type", mention.Type.ToTimeMl());
        writer.WriteString("value", mention.Value);
        writer.WriteString("mod", mention.Modifier?.ToTimeMl());
        JsonParts.WriteFromTo(writer, mention.Days);
        writer.WriteString("edtf", Edtf.Of(mention));
        writer.WriteString("grain", mention.Grain.ToName());
        writer.WriteString("rule", mention.Derivation.Rule);
        WriteAnchor(writer, mention.Derivation.Anchor);
        writer.WriteString("evidence", mention.Evidence.ToName());
        JsonParts.WriteShare(writer, "confidence", mention.Confidence);
        JsonParts.WriteBilingual(writer, "explanation", mention.Derivation.Explanation);
        writer.WriteStartArray("alternatives");
        foreach (var alternative in mention.Derivation.Alternatives)
        {
            writer.WriteStartObject();
            writer.WriteString("value", alternative.Value);
            JsonParts.WriteFromTo(writer, alternative.Days);
            JsonParts.WriteShare(writer, "score", alternative.Score);
            JsonParts.WriteBilingual(writer, "reason", alternative.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteAnchor(Utf8JsonWriter writer, Anchor anchor)
    {
        writer.WriteStartObject("anchor");
        writer.WriteString("kind", anchor.Kind.ToName());
        JsonParts.WriteFromTo(writer, anchor.Days);
        if (anchor.Start >= 0)
        {
            writer.WriteNumber("start", anchor.Start);
        }

        writer.WriteEndObject();
    }
}
