using Timeline.Export.Tests.Readers;
using Timeline.Storage;

namespace Timeline.Export.Tests.Networks;

public sealed class NetworkWriterTests
{
    private static readonly Written.Source s_source = new()
    {
        Actors = [new TiedActor(1, "بوتين <\"&>", "person", "RU", 4), new TiedActor(2, HardText.Broken, "unknown", null, 4)],
        Ties =
        [
            new ActorTie(1, 2, "together", "CONSULT", 3, new DateOnly(2017, 11, 20), new DateOnly(2017, 12, 1), [new(new DateOnly(2017, 11, 1), 2), new(new DateOnly(2017, 12, 1), 1)]),
            new ActorTie(2, 1, "spoke-of", "STATE", 1, null, null, []),
        ],
    };

    [Fact]
    public async Task GraphMl_NetworkxReads()
    {
        var lines = await ReadAsync(ExportFormats.GraphMl, """
            g = networkx.read_graphml(path)
            print(g.is_directed(), sorted(g.nodes))
            print(g.nodes['a1'])
            e = {d['relation']: (s, t, d) for s, t, d in g.edges(data=True)}
            print(e['together'][:2], e['together'][2]['weight'], e['together'][2]['months'], e['together'][2]['first'])
            print(e['spoke-of'][:2], e['spoke-of'][2].get('first'))
            """);

        lines[0].ShouldBe("True ['a1', 'a2']");
        lines[1].ShouldBe("{'name': 'بوتين <\"&>', 'kind': 'person', 'country': 'RU', 'entries': 4}");
        lines[2].ShouldBe("('a1', 'a2') 3 2017-11=2 2017-12=1 2017-11-20");
        lines[3].ShouldBe("('a2', 'a1') None");
    }

    [Fact]
    public async Task GraphMl_FitsTheGrammarOfTheFormat()
    {
        var file = await Written.AsBytes(new ExportRequest(ExportFormats.GraphMl, Written.About), s_source);

        (await Grammar.FaultsAsync("Networks/graphml.rng", file)).ShouldBeEmpty();
        var text = System.Text.Encoding.UTF8.GetString(file);
        (await Grammar.FaultsAsync("Networks/graphml.rng", System.Text.Encoding.UTF8.GetBytes(text.Replace(" source=", " from=", StringComparison.Ordinal)))).ShouldNotBeEmpty("an edge from nowhere");
    }

    [Fact]
    public async Task Gexf_NetworkxReadsWeightsByTime()
    {
        var lines = await ReadAsync(ExportFormats.Gexf, """
            g = networkx.read_gexf(path)
            print(g.is_directed(), sorted(g.nodes), g.nodes['a1']['label'], g.nodes['a1']['entries'])
            e = {d['relation']: d for s, t, d in g.edges(data=True)}
            print(e['together']['weight'], e['together']['monthly'], e['together']['start'])
            """);

        lines[0].ShouldBe("True ['a1', 'a2'] بوتين <\"&> 4");
        lines[1].ShouldBe("3.0 [(2, '2017-11-01', '2017-11-30'), (1, '2017-12-01', '2017-12-31')] 2017-11-20");
    }

    [Fact]
    public async Task GraphMlAndGexf_XmllintReads()
    {
        foreach (var format in (ExportFormat[])[ExportFormats.GraphMl, ExportFormats.Gexf])
        {
            var bytes = await Written.AsBytes(new ExportRequest(format, Written.About), s_source);
            (await ForeignReader.ProgramAsync("/usr/bin/xmllint", bytes, format.FileExtension, "--noout")).ShouldBeEmpty();
        }
    }

    private static async Task<string[]> ReadAsync(ExportFormat format, string script) =>
        await ForeignReader.PythonAsync("networkx", await Written.AsBytes(new ExportRequest(format, Written.About), s_source), format.FileExtension, script);
}
