using System.Buffers;
using System.Globalization;
using System.Xml;
using Timeline.Export.Text;
using Timeline.Storage;

namespace Timeline.Export.Networks;

/// <summary>A graph as GraphML: an actor a node, a tie of one relation and type an edge.</summary>
internal sealed class GraphMlWriter(ExportAbout about, IBufferWriter<byte> output) : INetworkWriter
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    private readonly XmlWriter _xml = XmlOutput.Open(output);
    private long _ties;

    public void Begin()
    {
        _xml.WriteStartElement("graphml", Namespace);
        _xml.WriteAttributeString("xmlns", "xsi", null, "http://www.w3.org/2001/XMLSchema-instance");
        _xml.WriteAttributeString("schemaLocation", "http://www.w3.org/2001/XMLSchema-instance", $"{Namespace} {Namespace}/1.0/graphml.xsd");
        _xml.Element("desc", string.Join("; ", about.Lines.Where(line => line.Value.Length > 0).Select(line => $"{line.Name}: {line.Value}")));
        Keys("node", "n", TieFields.OfActors);
        Keys("edge", "e", TieFields.OfTies);
        _xml.WriteStartElement("graph");
        _xml.Attribute("id", "timeline");
        _xml.Attribute("edgedefault", "directed");
    }

    public void Write(TiedActor actor)
    {
        _xml.WriteStartElement("node");
        _xml.Attribute("id", string.Create(CultureInfo.InvariantCulture, $"a{actor.Id}"));
        string?[] values = [actor.Name, actor.Kind, actor.Country, actor.Entries.ToString(CultureInfo.InvariantCulture)];
        Data("n", TieFields.OfActors, values);
        _xml.WriteEndElement();
        _xml.Flush();
    }

    public void BeginTies()
    {
        // Nodes and edges stand side by side in one graph.
    }

    public void Write(ActorTie tie)
    {
        _xml.WriteStartElement("edge");
        _xml.Attribute("id", string.Create(CultureInfo.InvariantCulture, $"t{++_ties}"));
        _xml.Attribute("source", string.Create(CultureInfo.InvariantCulture, $"a{tie.SourceId}"));
        _xml.Attribute("target", string.Create(CultureInfo.InvariantCulture, $"a{tie.TargetId}"));
        string?[] values =
        [
            tie.Relation, tie.Type, tie.Weight.ToString(CultureInfo.InvariantCulture), Iso(tie.First), Iso(tie.Last),
            string.Join(' ', tie.Months.Select(month => string.Create(CultureInfo.InvariantCulture, $"{month.Month:yyyy-MM}={month.Weight}"))),
        ];
        Data("e", TieFields.OfTies, values);
        _xml.WriteEndElement();
        _xml.Flush();
    }

    public void End()
    {
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.Flush();
    }

    public void Dispose() => _xml.Dispose();

    private static string? Iso(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private void Keys(string of, string prefix, (string Name, string Type, string Meaning)[] fields)
    {
        foreach (var (name, type, meaning) in fields)
        {
            _xml.WriteStartElement("key");
            _xml.Attribute("id", $"{prefix}-{name}");
            _xml.Attribute("for", of);
            _xml.Attribute("attr.name", name);
            _xml.Attribute("attr.type", type);
            _xml.Element("desc", meaning);
            _xml.WriteEndElement();
        }
    }

    private void Data(string prefix, (string Name, string Type, string Meaning)[] fields, string?[] values)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (values[i] is { Length: > 0 } value)
            {
                _xml.WriteStartElement("data");
                _xml.Attribute("key", $"{prefix}-{fields[i].Name}");
                _xml.WriteString(XmlWords.Clean(value));
                _xml.WriteEndElement();
            }
        }
    }
}
