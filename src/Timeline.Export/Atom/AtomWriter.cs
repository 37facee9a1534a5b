using System.Buffers;
using System.Globalization;
using System.Xml;
using Timeline.Export.Columns;
using Timeline.Export.Text;
using Timeline.Export.Words;
using Timeline.Storage;

namespace Timeline.Export.Atom;

/// <summary>Entries as a feed (RFC 4287), in the order in which they come; those that are no more as deleted ones (RFC 6721).</summary>
internal sealed class AtomWriter(ExportRequest request, IBufferWriter<byte> output) : IGoneWriter
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    private const string Tombstones = "http://purl.org/atompub/tombstones/1.0";

    /// <summary>For the provenance: each column of the tables is an element here.</summary>
    private const string Ours = "urn:timeline:entry";

    private readonly XmlWriter _xml = XmlOutput.Open(output);
    private readonly EntryWords _words = new(request.About.IsArabic);

    public void Begin()
    {
        var about = request.About;
        var filter = FilterWords.Of(about.Filter);
        _xml.WriteStartElement("feed", Namespace);
        _xml.WriteAttributeString("xmlns", "t", null, Ours);
        _xml.WriteAttributeString("xml", "lang", null, about.IsArabic ? "ar" : "en");
        _xml.Element("id", $"tag:{about.Authority},2017:{Uri.EscapeDataString(filter)}");
        _xml.Element("title", $"Timeline: {filter}");
        _xml.Element("subtitle", string.Join("; ", about.Lines.Where(line => line.Value.Length > 0).Select(line => $"{line.Name}: {line.Value}")));
        _xml.Element("updated", about.Moment);
        _xml.WriteStartElement("author");
        _xml.Element("name", "Timeline");
        _xml.WriteEndElement();
        _xml.WriteStartElement("generator");
        _xml.Attribute("version", ExportAbout.Version);
        _xml.WriteString("Timeline");
        _xml.WriteEndElement();
        _xml.Element("rights", about.Licence ?? ExportAbout.NoLicence);
        if (about.Feed is { } self)
        {
            Link("self", self.AbsoluteUri, "application/atom+xml");
        }

        if (about.View is { } view)
        {
            Link("alternate", view.AbsoluteUri, "text/html");
        }
    }

    public void Write(EntryRow row)
    {
        var address = request.About.EntryAddress(row.Id);
        _xml.WriteStartElement("entry");
        _xml.Element("id", Id(row.Id));
        _xml.Element("title", row.Label);
        _xml.Element("updated", Moment(row.UpdatedAt));
        if (row.Published is { } published)
        {
            _xml.Element("published", published.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture));
        }

        if ((row.Speaker ?? row.Outlet) is { } author)
        {
            _xml.WriteStartElement("author");
            _xml.Element("name", author);
            _xml.WriteEndElement();
        }

        if (address is not null)
        {
            Link("alternate", address, "text/html");
        }

        if (Uri.TryCreate(row.ArticleUrl, UriKind.Absolute, out var source) && source.Scheme is "http" or "https")
        {
            Link("via", source.AbsoluteUri, "text/html");
        }

        foreach (var term in (string[])[KebabName.Of(row.Kind), row.Type])
        {
            _xml.WriteStartElement("category");
            _xml.Attribute("term", term);
            _xml.WriteEndElement();
        }

        _xml.Element("summary", $"{_words.Days(row)} — {row.Sentence}");
        _xml.Element("content", string.Join('\n', _words.Chain(row).Prepend(_words.Days(row))));
        foreach (var column in EntryColumns.All)
        {
            var text = CellText.Of(column.Value(row, request.About));
            if (text.Length > 0)
            {
                _xml.WriteElementString("t", column.Name, Ours, XmlWords.Clean(text));
            }
        }

        _xml.WriteEndElement();
        _xml.Flush();
    }

    public void WriteGone(GoneEntry gone)
    {
        _xml.WriteStartElement("at", "deleted-entry", Tombstones);
        _xml.Attribute("ref", Id(gone.Tomb.EntryId));
        _xml.Attribute("when", Moment(gone.Tomb.At));
        _xml.WriteElementString("at", "comment", Tombstones, KebabName.Of(gone.Tomb.Reason));
        if (gone.Tomb.MovedTo is { } successor && request.About.EntryAddress(successor) is { } address)
        {
            Link("related", address, "text/html");
        }

        _xml.WriteEndElement();
        _xml.Flush();
    }

    public void End()
    {
        _xml.WriteEndElement();
        _xml.Flush();
    }

    public void Dispose() => _xml.Dispose();

    private string Id(long entry) => string.Create(CultureInfo.InvariantCulture, $"tag:{request.About.Authority},2017:entry/{entry}");

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString(CellText.MomentFormat, CultureInfo.InvariantCulture);

    private void Link(string relation, string address, string type)
    {
        _xml.WriteStartElement("link");
        _xml.Attribute("rel", relation);
        _xml.Attribute("type", type);
        _xml.Attribute("href", address);
        _xml.WriteEndElement();
    }
}
