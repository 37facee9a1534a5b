using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Timeline.Storage;
using Timeline.Web.Components.Pages;
using Timeline.Web.State;

namespace Timeline.Web.Tests.Pages;

public sealed class SearchPageTests : PageTest
{
    private readonly NavigationManager _navigation;

    public SearchPageTests() => _navigation = Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Page_WithoutWords_TeachesAndAsksNothing()
    {
        var page = Open("/search");

        page.Find(".teach").TextContent.ShouldContain("كيف تبحث");
        Archive.Searches.ShouldBeEmpty();
    }

    [Fact]
    public void Page_WithAnAddress_AsksForAllOfIt()
    {
        Open("/search?q=%D8%AC%D9%86%D9%8A%D9%81&kind=event&type=consult&outlet=3&actor=4&year=2018");

        Archive.Searches.ShouldBe([(new SearchRequest("جنيف", EntryKind.Event, "CONSULT", 3, 4, 2018), null)]);
    }

    [Fact]
    public void Page_WithAnAddressThatWasMangled_AsksForWhatIsLeft()
    {
        Open("/search?q=x&kind=cake&outlet=-1&year=99999");

        Archive.Searches.ShouldBe([(new SearchRequest("x"), null)]);
    }

    [Fact]
    public void Hit_Always_ShowsItsWordsAsWrittenAndMarked()
    {
        var entry = Sample.Entry(mention: Sample.Mention()).Entry;
        var start = entry.Sentence.IndexOf("القرار", StringComparison.Ordinal);
        Archive.Found = new FoundEntries([new SearchHit(entry, [new TextSpan(start, start + 6)])], null, 1);

        var page = Open("/search?q=x");

        page.Find("blockquote").TextContent.ShouldContain(entry.Sentence);
        page.FindAll("mark.hit").Select(mark => mark.TextContent).ShouldBe(["القرار"]);
    }

    [Fact]
    public void Facet_Followed_NarrowsAndFollowedAgainWidens()
    {
        Archive.Aside = new SearchAside([new SearchFacet(FacetKind.Year, "2018", "2018", 5)], [], [], null);
        var page = Open("/search?q=x");
        page.Find(".facets a").GetAttribute("href").ShouldBe("/search?q=x&year=2018");

        page = Open("/search?q=x&year=2018");

        page.Find(".facets a").GetAttribute("href").ShouldBe("/search?q=x");
        page.Find(".facets a").GetAttribute("aria-current").ShouldBe("true");
    }

    [Fact]
    public void More_Always_GoesOnWhereThePageEnded()
    {
        var entry = Sample.Entry(mention: Sample.Mention()).Entry;
        Archive.Found = new FoundEntries([new SearchHit(entry, [])], "after", 2);
        var page = Open("/search?q=x");
        Archive.Found = new FoundEntries([new SearchHit(entry with { Id = 2 }, [])], null, 2);

        page.Find("button.tool").Click();

        Archive.Searches[^1].Cursor.ShouldBe("after");
        page.FindAll(".entry-item").Count.ShouldBe(2);
        page.FindAll("button.tool").ShouldBeEmpty();
    }

    [Fact]
    public void Suggestion_OfAName_IsALink()
    {
        Archive.Aside = new SearchAside([], [], [], "لافروف");

        Open("/search?q=x").Find(".notice a").GetAttribute("href").ShouldBe(new SearchState("لافروف").ToUri());
    }

    [Fact]
    public void Page_WithoutADatabase_SaysSo()
    {
        Archive.Failure = new Npgsql.NpgsqlException("away", new System.Net.Sockets.SocketException());

        Open("/search?q=x").Find("[role=alert]").TextContent.ShouldContain("قاعدة البيانات");
    }

    private IRenderedComponent<SearchPage> Open(string address)
    {
        _navigation.NavigateTo(address);
        return Render<SearchPage>();
    }
}
