using System.Text.Json;

namespace Timeline.Extraction.Json;

internal static class StatementJson
{
    public static void Write(Utf8JsonWriter writer, Statement statement, string text)
    {
        writer.WriteStartObject();
        writer.WriteNumber("cue_start", statement.CueStart);
        writer.WriteNumber("cue_end", statement.CueEnd);
        writer.WriteString("cue", text.AsSpan(statement.CueStart, statement.CueEnd - statement.CueStart));
        writer.WriteString("speaker", statement.Speaker);
        writer.WriteString("kind", statement.Kind.ToName());
        writer.WriteString("content", text.AsSpan(statement.ContentStart, statement.ContentEnd - statement.ContentStart));
        writer.WriteNumber("content_start", statement.ContentStart);
        writer.WriteNumber("content_end", statement.ContentEnd);
        writer.WriteString("date", statement.Days?.ToString());
        writer.WriteString("via", statement.Via);
        writer.WriteString("speech_act", statement.SpeechAct.ToName());
        writer.WriteString("rule", statement.Rule);
        JsonParts.WriteShare(writer, "confidence", statement.Confidence);
        writer.WriteEndObject();
    }
}
