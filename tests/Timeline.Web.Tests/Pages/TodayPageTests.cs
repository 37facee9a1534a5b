using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Timeline.Storage;
using Timeline.Web.Components.Pages;
using Timeline.Web.Data;

namespace Timeline.Web.Tests.Pages;

public sealed class TodayPageTests : PageTest
{
    private readonly NavigationManager _navigation;

    public TodayPageTests() => _navigation = Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Page_WithoutADay_ShowsTheWeekThatEndsToday()
    {
        Open("/today");

        Archive.Days.ShouldBe([new DateOnly(2018, 4, 15)]);
    }

    [Fact]
    public void Page_OfAnEmptyWeek_OffersTheNearestDays()
    {
        Archive.Digest = Archive.Digest with { Before = new DateOnly(2017, 11, 21), After = new DateOnly(2018, 5, 2) };

        var links = Open("/today?day=2018-01-01").FindAll(".quiet-week a").Select(link => link.GetAttribute("href"));

        links.ShouldBe(["/today?day=2017-11-21", "/today?day=2018-05-02"]);
    }

    [Fact]
    public void Page_AtTheEndsOfTheCalendar_StaysWithinThem()
    {
        Open("/today?day=0001-01-03").Markup.ShouldContain("/today?day=0001-01-01");
        Open("/today?day=9999-12-31").Markup.ShouldContain("/today?day=9999-12-31");
    }

    [Fact]
    public void Page_OnASecondVisit_ShowsWhatChanged()
    {
        Archive.Changes = new ChangesView(1, [Sample.Entry(mention: Sample.Mention()).Entry]);

        Open("/today").Find("#changed").ParentElement!.ParentElement!.TextContent.ShouldContain("هذه زيارتك الأولى");
        Open("/today", new ReaderMemory("x", DateTimeOffset.UnixEpoch)).FindAll("[aria-labelledby=changed] .entry-item").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Page_Left_ListensNoMore()
    {
        Open("/today");
        Feed.HasListeners.ShouldBeTrue();

        await DisposeComponentsAsync();

        Feed.HasListeners.ShouldBeFalse();
    }

    private IRenderedComponent<TodayPage> Open(string address, ReaderMemory? memory = null)
    {
        _navigation.NavigateTo(address);
        return Render<TodayPage>(parameters => parameters.AddCascadingValue(memory ?? ReaderMemory.Nobody));
    }
}
