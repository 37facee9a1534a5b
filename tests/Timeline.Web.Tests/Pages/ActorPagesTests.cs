using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Timeline.Storage;
using Timeline.Temporal;
using Timeline.Web.Components.Pages;

namespace Timeline.Web.Tests.Pages;

public sealed class ActorPagesTests : PageTest
{
    private readonly NavigationManager _navigation;

    public ActorPagesTests() => _navigation = Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Actor_Always_ShowsNamesOfficesCompanyAndWords()
    {
        Archive.Profiles[4] = Profile(4);

        var page = Render<ActorPage>(parameters => parameters.Add(each => each.Id, 4));

        page.Find("h1").TextContent.ShouldBe("سيرغي لافروف");
        page.Find(".term-list").TextContent.ShouldContain("منذ الثلاثاء 9 آذار 2004");
        page.FindAll(".companion-list a").Select(link => link.GetAttribute("href")).ShouldBe(["/actors/5", "/compare?a=4&b=5"]);
        page.FindAll(".year-links a").Select(link => link.GetAttribute("href")).ShouldBe(["/?from=2018-01-01&to=2018-12-31&actor=4"]);
    }

    [Fact]
    public void Actor_MergedIntoAnother_MovesToItsAddress()
    {
        Archive.Profiles[9] = Profile(4);
        Archive.Profiles[4] = Profile(4);

        Render<ActorPage>(parameters => parameters.Add(each => each.Id, 9));

        _navigation.Uri.ShouldEndWith("/actors/4");
    }

    [Fact]
    public void Actor_Nobody_IsSaidSo() =>
        Render<ActorPage>(parameters => parameters.Add(each => each.Id, 1)).Find("h1").TextContent.ShouldBe("لا يوجد هذا الفاعل");

    [Fact]
    public void Actors_AChoice_GoesIntoTheAddress()
    {
        _navigation.NavigateTo("/actors?q=x");
        var page = Render<ActorsPage>();
        Archive.ActorLists.ShouldBe([("x", null, null)]);

        page.Find("select[name=kind]").Change("Person");

        _navigation.Uri.ShouldEndWith("/actors?q=x&kind=person");
    }

    [Fact]
    public void Compare_Two_ShowsContactsAndSilences()
    {
        var activity = new Activity("month", [new ActivityCount(new DateOnly(2018, 1, 1), new DateOnly(2018, 1, 31), 1, 2), new ActivityCount(new DateOnly(2018, 9, 1), new DateOnly(2018, 9, 30), 1, 0)], 0);
        Contact On(long id, DateOnly day) => new(id, EntryKind.Event, EntryStatus.Happened, "لقاء", DayRange.Of(day));
        Archive.Comparison = new Comparison(
            new ActorName(4, "لافروف"), new ActorName(5, "تيلرسون"), activity, Activity.None,
            [On(1, new DateOnly(2018, 1, 5)), On(2, new DateOnly(2018, 9, 5))], 0, []);
        _navigation.NavigateTo("/compare?a=4&b=5");

        var page = Render<ComparePage>();

        page.FindAll("svg .contact").Count.ShouldBe(2);
        page.FindAll("svg .silence").Count.ShouldBe(1);
        page.Find(".silence-list li").TextContent.ShouldContain("6 كانون الثاني 2018 – 4 أيلول 2018");
    }

    [Fact]
    public void Compare_OneOnly_AsksForTheOther()
    {
        _navigation.NavigateTo("/compare?a=4");

        Render<ComparePage>().Find(".empty-state h2").TextContent.ShouldBe("اختر اثنين");
    }

    private static ActorProfile Profile(long id) => new(
        new ActorView(
            new ActorRow(id, "سيرغي لافروف", ActorKind.Person, "RU", 3, 1), null, true,
            [new ActorNameView("لافروف", AliasBasis.Registry, 1, new Bilingual("ر", "r"))],
            [new ActorTermView("وزير الخارجية", "RU", "2004-03-09", "..", "https://example.org/")], []),
        new Activity("month", [new ActivityCount(new DateOnly(2018, 4, 1), new DateOnly(2018, 4, 30), 2, 1)], 0),
        [new Companion(5, "ريكس تيلرسون", ActorKind.Person, 3, null)], [], [new TypeFacet(EntryKind.Statement, "WARN", 2)], [], [], []);
}
