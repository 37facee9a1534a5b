using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;
using Timeline.Export.Text;
using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Export.TimeMl;

/// <summary>
/// An article as TimeML 1.2.1: its text with a TIMEX3 element around each time expression, and one for the writer's day, which the
/// others are anchored to. An expression within another is left to the outer one: elements cannot overlap.
/// </summary>
public static class ArticleTimeMl
{
    private const string WriterDayId = "t0";

    public static byte[] Of(ArticleView article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var output = new ArrayBufferWriter<byte>(article.Text.Length * 3);
        using (var xml = XmlWriter.Create(new BufferStream(output), new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize }))
        {
            xml.WriteStartElement("TimeML");
            xml.WriteAttributeString("xmlns", "xsi", null, "http://www.w3.org/2001/XMLSchema-instance");
            xml.WriteAttributeString("noNamespaceSchemaLocation", "http://www.w3.org/2001/XMLSchema-instance", "http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd");
            xml.Element("DOCID", string.Create(CultureInfo.InvariantCulture, $"article-{article.Id}"));
            xml.WriteStartElement("DCT");
            WriteWriterDay(xml, article.WriterDay);
            xml.WriteEndElement();
            xml.WriteStartElement("TEXT");
            WriteText(xml, article);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return output.WrittenSpan.ToArray();
    }

    private static void WriteWriterDay(XmlWriter xml, WriterDay day)
    {
        xml.WriteStartElement("TIMEX3");
        xml.Attribute("tid", WriterDayId);
        xml.Attribute("type", "DATE");
        xml.Attribute("value", day.Day?.ToString("O", CultureInfo.InvariantCulture) ?? "XXXX-XX-XX");
        xml.Attribute("functionInDocument", "PUBLICATION_TIME");
        xml.Attribute("comment", $"writer's day: {day.Basis.ToName()}");
        xml.WriteString(day.Day?.ToString("O", CultureInfo.InvariantCulture) ?? string.Empty);
        xml.WriteEndElement();
    }

    private static void WriteText(XmlWriter xml, ArticleView article)
    {
        // Only what is written can be pointed to.
        var written = new List<MentionView>();
        foreach (var mention in article.Mentions.OrderBy(mention => mention.Span.Start).ThenByDescending(mention => mention.Span.End))
        {
            if (written.Count == 0 || mention.Span.Start >= written[^1].Span.End)
            {
                written.Add(mention);
            }
        }

        var ids = written.Select((mention, index) => (mention.Span.Start, Id: string.Create(CultureInfo.InvariantCulture, $"t{index + 1}"))).ToDictionary(pair => pair.Start, pair => pair.Id);
        var at = 0;
        foreach (var mention in written)
        {
            xml.WriteString(XmlWords.Clean(article.Text[at..mention.Span.Start]));
            Write(xml, mention, ids, article.Text);
            at = mention.Span.End;
        }

        xml.WriteString(XmlWords.Clean(article.Text[at..]));
    }

    private static void Write(XmlWriter xml, MentionView mention, Dictionary<int, string> ids, string text)
    {
        xml.WriteStartElement("TIMEX3");
        xml.Attribute("tid", ids[mention.Span.Start]);
        xml.Attribute("type", mention.Type);

        // What a person decided is the value now; what the machine said stands in the comment.
        var corrected = mention.Corrected && mention.Days is { } days ? Edtf.Of(days, mention.Grain) : null;
        xml.Attribute("value", corrected ?? mention.Value);
        xml.Attribute("mod", mention.Modifier);
        xml.Attribute("temporalFunction", mention.Anchor == AnchorKind.None ? "false" : "true");
        xml.Attribute("functionInDocument", "NONE");
        xml.Attribute("anchorTimeID", mention.Anchor switch
        {
            AnchorKind.WriterDay => WriterDayId,
            AnchorKind.Mention => ids.GetValueOrDefault(mention.AnchorStart),
            _ => null,
        });
        xml.Attribute("comment", $"{mention.Rule}; {mention.Explanation.En}{(corrected is null ? "" : $"; corrected, the machine said {mention.Value}")}");
        xml.WriteString(XmlWords.Clean(text[mention.Span.Start..mention.Span.End]));
        xml.WriteEndElement();
    }
}
