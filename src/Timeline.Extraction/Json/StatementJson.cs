using System.Text.Json;

namespace Timeline.Extraction.Json;

internal static class StatementJson
{
    public static void Write(Utf8JsonWriter writer, Statement statement, ArticleAnalysis analysis)
    {
        var text = analysis.Text;
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
        writer.WriteString("occasion", statement.Occasion == Occasion.Unknown ? null : statement.Occasion.ToName());
        writer.WriteString("addressee", statement.Addressee);
        writer.WriteString("topic", statement.TopicStart < 0 ? null : text[statement.TopicStart..statement.TopicEnd]);
        writer.WriteString("rule", statement.Rule);
        writer.WriteString("speaker_source", statement.SpeakerSource.ToName());
        writer.WriteString("date_rule", statement.DayRule.ToName());
        JsonParts.WriteShare(writer, "confidence", statement.Confidence);
        JsonParts.WriteReasons(writer, StatementReasons.Of(statement, analysis));
        writer.WriteEndObject();
    }
}
