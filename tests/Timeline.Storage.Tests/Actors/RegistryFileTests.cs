using Timeline.Storage.Actors;

namespace Timeline.Storage.Tests.Actors;

public sealed class RegistryFileTests
{
    [Fact]
    public void Read_BadRows_AreToldWithTheirLines()
    {
        var file = Read(
            """
            # a comment
            حزب الوسط | الوسط	group	EG		party

            حزب بلا نوع	party	EG
            حزب آخر	party	EG		x
            حزب ثالث	group	Egypt		x
             | 	group	EG		x
            جون سميث	وزير	GB	2017-02-30	..	x
            جون سميث	وزير	GB	2017-03	2017-02	x
            جون سميث	وزير	GB	2017-02	..	x
            """);
        file.Actors.Single().Names.ShouldBe(["حزب الوسط", "الوسط"]);
        file.Terms.Single().Start.ShouldBe("2017-02");
        file.Problems.Select(problem => problem.ToString().Split(',')[0]).ShouldBe(
        [
            "test.tsv:4: found 3 cells",
            "test.tsv:5: found kind 'party'",
            "test.tsv:6: found country 'Egypt'",
            "test.tsv:7: found no name",
            "test.tsv:8: found 2017-02-30 to ..",
            "test.tsv:9: found an end 2017-02 before the beginning 2017-03",
        ]);
    }

    [Fact]
    public void Starter_AllRows_AreGoodAndHoldEveryMemberOfTheUnitedNations()
    {
        var file = StarterRegistry.Read();
        file.Problems.ShouldBeEmpty();
        var states = file.Actors.Where(actor => actor.Kind == ActorKind.State).ToList();
        states.Select(state => state.Country).Distinct(StringComparer.Ordinal).Count().ShouldBe(195);
        states.Count.ShouldBe(195);
        file.Terms.Count.ShouldBeGreaterThan(300);
        RegistryNames.Of(file).Rows.Count(row => row.Kind == ActorKind.Person).ShouldBeGreaterThan(200);
    }

    [Fact]
    public void Resolve_NamesOfSeveral_LeadToNone()
    {
        var names = RegistryNames.Of(StarterRegistry.Read());
        var resolved = names.Resolve().ToDictionary(claim => NameKey.Of(claim.Name), claim => claim.Row.Names[0], StringComparer.Ordinal);
        resolved[NameKey.Of("لافروف")].ShouldBe("سيرغي لافروف");
        resolved[NameKey.Of("موسكو")].ShouldBe("روسيا");
        resolved.ShouldNotContainKey(NameKey.Of("عمان"), "a capital of one, the name of another");
        resolved.ShouldNotContainKey(NameKey.Of("سعيد"), "a given name of many");
        names.Ambiguous.Exists(name => NameKey.Of(name) == NameKey.Of("عمان")).ShouldBeTrue();
    }

    private static RegistryFile Read(string text)
    {
        using var reader = new StringReader(text);
        return new RegistryFile().Read(reader, "test.tsv");
    }
}
