using System.Buffers;
using System.Globalization;
using System.Xml;
using Timeline.Export.Text;
using Timeline.Storage;

namespace Timeline.Export.Networks;

/// <summary>A graph as GEXF 1.2, dynamic: the weight of a tie changes by month, and a tie that has no days holds always.</summary>
internal sealed class GexfWriter(ExportAbout about, IBufferWriter<byte> output) : INetworkWriter
{
    private const string Namespace = "http://www.gexf.net/1.2draft";

    // Their numbers in the lists of attributes; the weight by month is the last of the dynamic ones.
    private const string MonthlyWeight = "monthly";

    private readonly XmlWriter _xml = XmlOutput.Open(output);
    private long _ties;

    public void Begin()
    {
        _xml.WriteStartElement("gexf", Namespace);
        _xml.Attribute("version", "1.2");
        _xml.WriteStartElement("meta");
        _xml.Attribute("lastmodifieddate", about.Moment[..10]);
        _xml.Element("creator", $"Timeline {ExportAbout.Version}");
        _xml.Element("description", string.Join("; ", about.Lines.Where(line => line.Value.Length > 0).Select(line => $"{line.Name}: {line.Value}")));
        _xml.WriteEndElement();
        _xml.WriteStartElement("graph");
        _xml.Attribute("mode", "dynamic");
        _xml.Attribute("defaultedgetype", "directed");
        _xml.Attribute("timeformat", "date");
        Attributes("node", "static", TieFields.OfActors.Where(field => field.Name != "name"));
        Attributes("edge", "static", TieFields.OfTies.Where(field => field.Name is not ("weight" or "months")));
        Attributes("edge", "dynamic", [(MonthlyWeight, "long", "")]);
        _xml.WriteStartElement("nodes");
    }

    public void Write(TiedActor actor)
    {
        _xml.WriteStartElement("node");
        _xml.Attribute("id", string.Create(CultureInfo.InvariantCulture, $"a{actor.Id}"));
        _xml.Attribute("label", actor.Name);
        _xml.WriteStartElement("attvalues");
        Value("kind", actor.Kind);
        Value("country", actor.Country);
        Value("entries", actor.Entries.ToString(CultureInfo.InvariantCulture));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.Flush();
    }

    public void BeginTies()
    {
        _xml.WriteEndElement();
        _xml.WriteStartElement("edges");
    }

    public void Write(ActorTie tie)
    {
        _xml.WriteStartElement("edge");
        _xml.Attribute("id", string.Create(CultureInfo.InvariantCulture, $"t{++_ties}"));
        _xml.Attribute("source", string.Create(CultureInfo.InvariantCulture, $"a{tie.SourceId}"));
        _xml.Attribute("target", string.Create(CultureInfo.InvariantCulture, $"a{tie.TargetId}"));
        _xml.Attribute("label", tie.Type);
        _xml.Attribute("weight", tie.Weight.ToString(CultureInfo.InvariantCulture));
        _xml.Attribute("start", Iso(tie.First));
        _xml.Attribute("end", Iso(tie.Last));
        _xml.WriteStartElement("attvalues");
        Value("relation", tie.Relation);
        Value("type", tie.Type);
        Value("first", Iso(tie.First));
        Value("last", Iso(tie.Last));
        foreach (var (month, weight) in tie.Months)
        {
            Value(MonthlyWeight, weight.ToString(CultureInfo.InvariantCulture), month, month.AddDays(DateTime.DaysInMonth(month.Year, month.Month) - 1));
        }

        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.Flush();
    }

    public void End()
    {
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.Flush();
    }

    public void Dispose() => _xml.Dispose();

    private static string? Iso(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private void Attributes(string of, string mode, IEnumerable<(string Name, string Type, string Meaning)> fields)
    {
        _xml.WriteStartElement("attributes");
        _xml.Attribute("class", of);
        _xml.Attribute("mode", mode);
        foreach (var (name, type, _) in fields)
        {
            _xml.WriteStartElement("attribute");
            _xml.Attribute("id", name);
            _xml.Attribute("title", name);
            _xml.Attribute("type", type);
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private void Value(string name, string? value, DateOnly? start = null, DateOnly? end = null)
    {
        if (value is not { Length: > 0 })
        {
            return;
        }

        _xml.WriteStartElement("attvalue");
        _xml.Attribute("for", name);
        _xml.Attribute("value", value);
        _xml.Attribute("start", Iso(start));
        _xml.Attribute("end", Iso(end));
        _xml.WriteEndElement();
    }
}
