using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Timeline.Storage;
using Timeline.Temporal;
using Timeline.Web.Components.Controls;
using Timeline.Web.Components.Pages;
using Timeline.Web.Data;
using Timeline.Web.State;

namespace Timeline.Web.Tests.Pages;

public sealed class SavedViewsPageTests : PageTest
{
    private static readonly ReaderMemory s_reader = new("0123", null);

    [Fact]
    public void Page_WithoutViews_Teaches() => Open().Find(".empty-state h2").TextContent.ShouldBe("لا عروض محفوظة بعد");

    [Fact]
    public void Page_WithViews_CountsWhatIsNewInEachByItsOwnFilter()
    {
        Add("/?actor=4&from=2018-04-01&to=2018-04-30&sel=9");
        Add("/search?q=x&year=2017");

        var page = Open();

        Archive.Counted.ShouldBe(
        [
            (new EntryFilter(new DayRange(new DateOnly(2018, 4, 1), new DateOnly(2018, 4, 30)), ActorId: 4), Sample.Moment),
            (new EntryFilter(new DayRange(new DateOnly(2017, 1, 1), new DateOnly(2017, 12, 31)), Text: "x"), Sample.Moment),
        ]);
        page.FindAll(".chip").Select(chip => chip.TextContent).ShouldBe(["لا جديد", "جديد: 1"]);
    }

    [Fact]
    public void Remove_AView_TakesItAway()
    {
        Add("/?actor=4");
        var page = Open();

        page.Find("button.tool").Click();

        Archive.Views.ShouldBeEmpty();
        page.FindAll(".view-list li").ShouldBeEmpty();
    }

    [Fact]
    public void Save_FromATimeline_KeepsItsAddressWithoutTheChosenEntry()
    {
        var state = new TimelineState(ActorId: 4, Selected: 9);
        var control = Render<SaveView>(parameters => parameters.AddCascadingValue(s_reader).Add(each => each.Address, state.ToViewUri()));
        control.Find("input").Change("موسكو");

        control.Find("form").Submit();

        Archive.Views.Select(view => (view.Name, view.Address)).ShouldBe([("موسكو", "/?actor=4")]);
    }

    private void Add(string address) => Archive.Views.Add(new SavedViewRow(Archive.Views.Count + 1, "x", address, Sample.Moment, Sample.Moment));

    private IRenderedComponent<SavedViewsPage> Open()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/views");
        return Render<SavedViewsPage>(parameters => parameters.AddCascadingValue(s_reader));
    }
}
