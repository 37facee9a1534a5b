using Timeline.Storage.Actors;
using Timeline.Testing;

namespace Timeline.Storage.Tests.Actors;

/// <summary>Which names are one actor's without asking, which are asked about, and which have nothing to do with each other.</summary>
public sealed class NameMatcherTests
{
    public static TheoryData<string, string, string> Names()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "tests/Timeline.Storage.Tests/Corpus/names.txt")))
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var cells = line.Split('\t');
                data.Add(cells[0], cells[1], cells[2]);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Compare_TwoNames_GivesWhatTheCorpusSays(string expected, string first, string second)
    {
        var registered = second.EndsWith('!');
        var (a, b) = (NameShape.Of(first), NameShape.Of(second.TrimEnd('!')));
        Verdict(a, b, registered).ShouldBe(expected);
        if (!registered)
        {
            Verdict(b, a, registered).ShouldBe(expected);
        }

        if (expected != "two")
        {
            string[] blocks = registered && a.Words.Length == 1 ? [.. b.Blocks, NameShape.SurnameBlock(b.Words[^1])] : b.Blocks;
            a.Blocks.Intersect(blocks, StringComparer.Ordinal).ShouldNotBeEmpty("names that go together are sought under one key");
        }
    }

    [Theory]
    [InlineData("سيرغي لافروف", ActorKind.Person, null)]
    [InlineData("وزارة الخارجية الروسية", ActorKind.Organisation, "RU")]
    [InlineData("وزير الخارجية البحريني", ActorKind.Office, "BH")]
    [InlineData("حركة النهضة", ActorKind.Group, null)]
    [InlineData("وكالة \"بلومبرج\"", ActorKind.Outlet, null)]
    [InlineData("مصدر مطلع", ActorKind.Unknown, null)]
    [InlineData("تقرير أممي", ActorKind.Document, null)]
    public void Of_AName_TellsWhatItIs(string name, ActorKind kind, string? country)
    {
        var shape = NameShape.Of(name);
        shape.Kind.ShouldBe(kind);
        shape.Country.ShouldBe(country);
    }

    private static string Verdict(NameShape name, NameShape known, bool registered) =>
        NameMatcher.Compare(name, known, known.Kind, registered) is not { } match || match.Score < NameMatcher.Least ? "two" : match.IsCertain ? "one" : "ask";
}
