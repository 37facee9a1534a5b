using Timeline.Testing;

namespace Timeline.Storage.Tests.Actors;

/// <summary>Names of several articles come together where they are one actor's, and wait for a person where they may be.</summary>
public sealed class ActorLinkerTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task SaveAsync_NamesOfTheRegistry_AreLinkedByAliasSpellingAndMetonym()
    {
        await SaveAsync("ستيفان دي ميستورا", "لافروف", "موسكو", "دونالد ترمب", "الخارجية الروسية", "وزارة الخارجية الروسية");
        (await NameOfAsync("ستيفان دي ميستورا")).ShouldBe("ستافان دي ميستورا");
        (await NameOfAsync("لافروف")).ShouldBe("سيرغي لافروف");
        (await NameOfAsync("موسكو")).ShouldBe("روسيا");
        (await NameOfAsync("دونالد ترمب")).ShouldBe("دونالد ترامب");
        (await NameOfAsync("وزارة الخارجية الروسية")).ShouldBe(await NameOfAsync("الخارجية الروسية"));
        (await _database.Actors.TwinsAsync()).ShouldBeEmpty();
        (await _database.Counts.VerifyAsync()).IsTrue.ShouldBeTrue();
    }

    [Fact]
    public async Task SaveAsync_ASpellingInALaterArticle_LeadsToTheActorAndSaysWhy()
    {
        await SaveAsync("أندرو برانسون");
        await SaveAsync("أندرو برونسون");
        var actor = (await _database.Actors.ListAsync("أندرو")).ShouldHaveSingleItem();
        actor.Entries.ShouldBe(2);
        var view = (await _database.Actors.GetAsync(actor.Id))!;
        var variant = view.Names.Single(name => name.Basis == AliasBasis.Variant);
        variant.Name.ShouldBe("أندرو برونسون");
        variant.Reason.En.ShouldContain("spelling");
        variant.Score.ShouldBeInRange(0.9, 0.95);
    }

    [Fact]
    public async Task SaveAsync_AnAmbiguousName_IsLeftApartAndQueuedOnce()
    {
        await SaveAsync("أحمد الزعيتري الكبير", "خوليو مارتينيز");
        await SaveAsync("خوليان خوليو مارتينيز");
        var twin = (await _database.Actors.TwinsAsync()).ShouldHaveSingleItem();
        new[] { twin.First.Name, twin.Second.Name }.ShouldBe(["خوليو مارتينيز", "خوليان خوليو مارتينيز"]);
        twin.State.ShouldBe(ConflictState.Open);
        (await _database.ActorDecisions.KeepApartAsync(twin.First, twin.Second, new Editor("1", "ليلى"))).ShouldBeOfType<ActorResult.Saved>();
        await SaveAsync("خوليان خوليو مارتينيز");
        (await _database.Actors.TwinsAsync()).ShouldBeEmpty();
        (await _database.Actors.TwinsAsync(ConflictState.Dismissed)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task SaveAsync_ManyLoadersWithSpellingsOfOneName_MakeOneActor()
    {
        // One letter apart: of names that are further apart it would matter which comes first.
        string[][] loads = [["غريغوري بولدوين"], ["جريغوري بولدوين"], ["غريغوري بولدوين", "شوقي الطبيب"], ["جريغوري بولدوين", "نادية مراد"]];
        await Task.WhenAll(loads.Select(names => SaveAsync(names)));
        (await _database.Actors.ListAsync("بولدوين")).ShouldHaveSingleItem().Entries.ShouldBe(4);
    }

    [Fact]
    public async Task ImportAsync_AFileOfOnesOwn_IsReadTwiceWithTheSameResult()
    {
        await SaveAsync("شوقي الطبيب");
        using var folder = new TestFolder();
        var path = folder.Write("own.tsv", "شوقي الطبيب | عميد المحامين\tperson\tTN\t\tlawyer\nشوقي الطبيب\tرئيس الهيئة\tTN\t2016-01\t2020-08\thttps://example.org\nسطر\tمكسور\n");
        var report = await _database.Registry.ImportAsync(path);
        (report.Made, report.Known, report.Names, report.Terms).ShouldBe((0, 1, 1, 1));
        report.Problems.Single().ToString().ShouldBe("own.tsv:3: found 2 cells, expected 5 (an actor) or 6 (a term of office), separated by tabs");
        (await _database.Registry.ImportAsync(path)).Names.ShouldBe(0);
        var view = (await _database.Actors.GetAsync(await IdOfAsync("عميد المحامين")))!;
        (view.Actor.Kind, view.Actor.Country, view.Registered, view.Actor.Entries).ShouldBe((ActorKind.Person, "TN", true, 1));
        view.Terms.ShouldHaveSingleItem().Start.ShouldBe("2016-01");
    }

    private async Task SaveAsync(params string[] names)
    {
        var text = string.Join(' ', names.Select(name => $"قال {name} كلاما."));
        var article = new SampleArticle($"{Guid.NewGuid():N} {text}").Published("2017-05-18").From("سانا");
        foreach (var name in names)
        {
            article.Statement(name, $"قال {name}", "كلاما");
        }

        await _database.SaveAsync(article.Build());
    }

    private async Task<long> IdOfAsync(string name) =>
        (long)(await _database.ScalarAsync($"select actor_id from actor_aliases where name_key = '{NameKey.Of(name)}'"))!;

    private async Task<string> NameOfAsync(string name) => (await _database.Actors.GetAsync(await IdOfAsync(name)))!.Actor.Name;
}
