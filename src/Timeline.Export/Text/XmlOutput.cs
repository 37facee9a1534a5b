using System.Buffers;
using System.Text;
using System.Xml;

namespace Timeline.Export.Text;

/// <summary>XML into a buffer.</summary>
internal static class XmlOutput
{
    public static XmlWriter Open(IBufferWriter<byte> output) => XmlWriter.Create(new BufferStream(output), new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        IndentChars = " ",
        NewLineChars = "\n",

        // Line ends in values are kept, which a parser would otherwise turn into blanks.
        NewLineHandling = NewLineHandling.Entitize,
    });

    /// <summary>An attribute of words that came from outside; none when there are none.</summary>
    public static void Attribute(this XmlWriter xml, string name, string? value)
    {
        if (value is not null)
        {
            xml.WriteAttributeString(name, XmlWords.Clean(value));
        }
    }

    /// <summary>An element of words that came from outside; none when there are none.</summary>
    public static void Element(this XmlWriter xml, string name, string? value)
    {
        if (value is not null)
        {
            xml.WriteElementString(name, XmlWords.Clean(value));
        }
    }
}
