using System.Text;
using System.Text.Json;

namespace Timeline.Evaluation.Tests;

/// <summary>
/// Ours and the reference in Python must give one figure for one name. Where the reference is not at hand, a line says so
/// and only what holds without it is asserted.
/// </summary>
public sealed class ReferenceScorerTests
{
    [Fact]
    public async Task Score_SmallCase_SameAsReference() => await CompareAsync(SmallCase.Gold, SmallCase.System);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Score_GeneratedDocuments_SameAsReference(int seed)
    {
        var random = new Random(seed);

        await CompareAsync(Generate(random, documents: 8, gold: true), Generate(random, documents: 7, gold: false));
    }

    private static async Task CompareAsync(string gold, string system)
    {
        var report = Scorer.Score(await Read.Documents(gold), await Read.Documents(system));
        var ours = report.All.Tallies.ToDictionary(figure => figure.Key, figure => figure.Value.F1, StringComparer.Ordinal);
        foreach (var (name, share) in report.All.Shares)
        {
            ours.Add(name, share.Value);
        }

        ours.Values.ShouldAllBe(figure => figure >= 0 && figure <= 1);
        if (await ReferenceScorer.TryScoreAsync(gold, system) is not { } reference)
        {
            TestContext.Current.TestOutputHelper?.WriteLine("../shared/eval/score.py or python3 is missing: not compared.");
            return;
        }

        foreach (var (name, figure) in reference)
        {
            // The reference prints four decimals.
            ours[name].ShouldBe(figure, 0.00005001, name);
        }

        reference.Count.ShouldBe(ours.Count);
    }

    /// <summary>Crowded documents, so that entries compete for one another.</summary>
    private static string Generate(Random random, int documents, bool gold)
    {
        string[] days = ["2018-04-09", "2018-04-10", "2018-04-11"];
        string[] names = ["أمير", "لافروف", "وزارة"];
        string[] types = ["CONSULT", "AGREE"];
        var lines = new StringBuilder();
        for (var i = 0; i < documents; i++)
        {
            var document = new
            {
                id = $"d{i}",
                source = i % 2 == 0 ? "one" : "two",
                text = "…",
                times = Enumerable.Range(0, random.Next(9)).Select(_ => Time()).ToArray(),
                statements = Enumerable.Range(0, random.Next(9)).Select(_ => Statement()).ToArray(),
                events = Enumerable.Range(0, random.Next(9)).Select(_ => Event()).ToArray(),
            };
            lines.Append(JsonSerializer.Serialize(document)).Append('\n');
        }

        return lines.ToString();

        Dictionary<string, object?> Time()
        {
            var (start, end) = Extent("start", "end");
            var day = random.Next(3) == 0 ? null : Any(days);
            return new(StringComparer.Ordinal) { [start.Key] = start.At, [end.Key] = end.At, ["type"] = random.Next(4) == 0 ? "TIME" : "DATE", ["value"] = Any(days), ["from"] = day, ["to"] = day, ["optional"] = Optional() };
        }

        Dictionary<string, object?> Statement()
        {
            var (start, end) = Extent("cue_start", "cue_end");
            var date = random.Next(3) switch { 0 => null, 1 => Any(days), _ => $"{Any(days)}/{Any(days)}" };
            return new(StringComparer.Ordinal) { [start.Key] = start.At, [end.Key] = end.At, ["speaker"] = Any(names).Replace('أ', 'ا'), ["speaker_head"] = Any(names), ["kind"] = random.Next(2) == 0 ? "direct" : "indirect", ["date"] = date, ["optional"] = Optional() };
        }

        Dictionary<string, object?> Event()
        {
            var (start, end) = Extent("trigger_start", "trigger_end");
            var day = random.Next(2) == 0 ? null : Any(days);
            return new(StringComparer.Ordinal) { [start.Key] = start.At, [end.Key] = end.At, ["type"] = Any(types), ["from"] = day, ["to"] = day, ["status"] = random.Next(2) == 0 ? "happened" : "planned" };
        }

        ((string Key, int At) Start, (string Key, int At) End) Extent(string start, string end)
        {
            var at = random.Next(80);
            return ((start, at), (end, at + 1 + random.Next(12)));
        }

        bool Optional() => gold && random.Next(5) == 0;

        string Any(string[] choices) => choices[random.Next(choices.Length)];
    }
}
