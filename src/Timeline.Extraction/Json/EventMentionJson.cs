using System.Text.Json;

namespace Timeline.Extraction.Json;

internal static class EventMentionJson
{
    public static void Write(Utf8JsonWriter writer, EventMention mention, ArticleAnalysis analysis)
    {
        var text = analysis.Text;
        writer.WriteStartObject();
        writer.WriteNumber("trigger_start", mention.TriggerStart);
        writer.WriteNumber("trigger_end", mention.TriggerEnd);
        writer.WriteString("trigger", text.AsSpan(mention.TriggerStart, mention.TriggerEnd - mention.TriggerStart));
        writer.WriteString("type", mention.Type.ToPlover());
        writer.WriteString("mode", mention.Mode.ToName());
        writer.WriteStartArray("participants");
        foreach (var participant in mention.Participants)
        {
            writer.WriteStringValue(participant);
        }

        writer.WriteEndArray();
        writer.WriteString("place", mention.Place);
        JsonParts.WriteFromTo(writer, mention.Days);
        writer.WriteString("status", mention.Status.ToName());
        writer.WriteString("rule", mention.Rule);
        JsonParts.WriteShare(writer, "confidence", mention.Confidence);
        JsonParts.WriteReasons(writer, EventReasons.Of(mention, analysis));
        writer.WriteEndObject();
    }
}
