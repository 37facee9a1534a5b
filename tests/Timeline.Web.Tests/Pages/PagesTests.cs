using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Timeline.Storage;
using Timeline.Web.Components.Controls;
using Timeline.Web.Components.Pages;

namespace Timeline.Web.Tests.Pages;

public sealed class PagesTests : PageTest
{
    private readonly NavigationManager _navigation;

    public PagesTests()
    {
        _navigation = Services.GetRequiredService<NavigationManager>();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void Timeline_WithASelectionInItsAddress_ShowsTheEntry()
    {
        Archive.Entries[1] = Sample.Entry(mention: Sample.Mention());
        _navigation.NavigateTo("/?sel=1");

        Render<TimelinePage>().FindComponent<EntryPanel>().Instance.Entry.Entry.Id.ShouldBe(1);
    }

    [Fact]
    public void Timeline_ClosingDetails_LeavesTheRestOfTheAddress()
    {
        Archive.Entries[1] = Sample.Entry(mention: Sample.Mention());
        _navigation.NavigateTo("/?sel=1&q=x&dir=ltr");
        var page = Render<TimelinePage>();

        page.Find(".panel-close").Click();

        _navigation.Uri.ShouldEndWith("/?q=x&dir=ltr");
        page.FindComponents<EntryPanel>().ShouldBeEmpty();
    }

    [Fact]
    public void Timeline_AFilter_GoesIntoTheAddress()
    {
        var page = Render<TimelinePage>();

        page.FindAll("select")[0].Change("Event");

        _navigation.Uri.ShouldEndWith("/?kind=event");
    }

    [Fact]
    public void Timeline_AnActorByName_GoesIntoTheAddressByNumber()
    {
        Archive.Actors.Add(new ActorFacet(4, "سيرغي لافروف", 12));
        var page = Render<TimelinePage>();

        page.Find("input[list]").Change("لافروف");

        _navigation.Uri.ShouldEndWith("/?actor=4");
    }

    [Fact]
    public void Timeline_AnActorNobodyKnows_IsSaidSo()
    {
        var page = Render<TimelinePage>();

        page.Find("input[list]").Change("فلان");

        page.Find("#actor-unknown").HasAttribute("hidden").ShouldBeFalse();
    }

    [Fact]
    public void Timeline_AsATable_AsksForTheSameWindowAndFilter()
    {
        Archive.Entries[1] = Sample.Entry(mention: Sample.Mention());
        _navigation.NavigateTo("/?view=table&from=2018-04-01&to=2018-04-30&kind=statement");

        var page = Render<TimelinePage>();

        Archive.Filters.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            filter => filter.Kind.ShouldBe(EntryKind.Statement),
            filter => filter.Window?.ToString().ShouldBe("2018-04-01/2018-04-30"));
        page.FindAll("tbody tr").Count.ShouldBe(1);
    }

    [Fact]
    public void Timeline_AsATableWhenSomethingChanges_IsReadAgain()
    {
        _navigation.NavigateTo("/?view=table");
        var page = Render<TimelinePage>();
        page.FindAll("tbody tr").ShouldBeEmpty();
        Archive.Entries[1] = Sample.Entry(mention: Sample.Mention());

        Feed.Announce();

        page.WaitForAssertion(() => page.FindAll("tbody tr").Count.ShouldBe(1));
    }

    [Fact]
    public void Timeline_WhileTheDatabaseIsAway_SaysSoAndStays()
    {
        Archive.Failure = new NpgsqlException("gone", new TimeoutException());

        Render<TimelinePage>().Find("[role=alert]").TextContent.ShouldContain("قاعدة البيانات لا تجيب");
    }

    [Fact]
    public async Task Timeline_AfterItWasLeft_HearsOfNoChange()
    {
        Render<TimelinePage>();

        await DisposeComponentsAsync();

        Should.NotThrow(Feed.Announce);
        Feed.HasListeners.ShouldBeFalse();
    }

    [Fact]
    public void Article_WithAMention_ExplainsItAndShowsTheConflictOfItsDay()
    {
        Archive.Articles[2] = Sample.Article(2, Sample.Text, Sample.Mention());
        _navigation.NavigateTo("/articles/2?mention=7");

        var page = Render<ArticlePage>(parameters => parameters.Add(each => each.Id, 2));

        page.FindComponent<WhyThisDate>().Instance.Mention.Id.ShouldBe(7);
        page.Find(".notice.warning").TextContent.ShouldContain("اليوم الأربعاء لا السبت");
        page.Markup.ShouldNotContain("javascript:");
    }

    [Fact]
    public void Article_ALegendToggle_HidesItsHighlights()
    {
        Archive.Articles[2] = Sample.Article(2, Sample.Text, Sample.Mention());
        var page = Render<ArticlePage>(parameters => parameters.Add(each => each.Id, 2));

        page.FindAll(".toggles input")[0].Change(false);

        page.Find(".article-text").ClassName.ShouldNotBeNull().ShouldContain("hide-time");
    }

    [Fact]
    public void Article_OfNoSuchNumber_SaysSo() =>
        Render<ArticlePage>(parameters => parameters.Add(each => each.Id, 404)).Find("h1").TextContent.ShouldBe("المقال غير موجود");

    [Fact]
    public void Entry_OfNoSuchNumber_SaysSo() =>
        Render<EntryPage>(parameters => parameters.Add(each => each.Id, 404)).Find("h1").TextContent.ShouldBe("المدخل غير موجود");

    [Fact]
    public void Entry_ThatIsNoMore_SaysWhyAndWhen()
    {
        Archive.Tombs[8] = new Tomb(8, 2, EntryKind.Statement, TombstoneReason.Rejected, new DateTimeOffset(2026, 1, 3, 0, 0, 0, TimeSpan.Zero), null);

        var page = Render<EntryPage>(parameters => parameters.Add(each => each.Id, 8));

        page.Find("h1").TextContent.ShouldBe("لم يعد هذا المدخل موجودًا");
        page.Markup.ShouldContain("رأى أحد المحررين");
        page.Find("a.button").GetAttribute("href").ShouldBe("/articles/2");
    }

    [Fact]
    public void Entry_ThatAnotherTellsNow_LeadsToIt()
    {
        Archive.Tombs[8] = new Tomb(8, 2, EntryKind.Statement, TombstoneReason.Gone, DateTimeOffset.UnixEpoch, 9);

        Render<EntryPage>(parameters => parameters.Add(each => each.Id, 8));

        _navigation.Uri.ShouldEndWith("/entries/9");
    }

    [Fact]
    public void Timeline_OfAMomentThatHasPassed_SaysSoDecidesNothingAndLeadsBack()
    {
        Archive.Entries[1] = Sample.Entry(mention: Sample.Mention());
        _navigation.NavigateTo("/?sel=1&as_of=2018-03-01");
        var page = Render<TimelinePage>();

        page.FindComponents<CorrectionForm>().ShouldBeEmpty();
        page.Find(".window-line .chip").TextContent.ShouldStartWith("كما عُرف في");
        page.Find(".window-line .chip").Click();

        _navigation.Uri.ShouldEndWith("/?sel=1");
    }

    [Fact]
    public void Entry_WithDays_LinksToTheTimelineAroundThem()
    {
        Archive.Entries[1] = Sample.Entry(mention: Sample.Mention());

        var page = Render<EntryPage>(parameters => parameters.Add(each => each.Id, 1));

        page.Find(".panel-links a").GetAttribute("href").ShouldBe("/?from=2018-03-20&to=2018-05-01&sel=1");
    }

    [Fact]
    public void Articles_WithoutAny_TellHowToGetSome() => Render<ArticlesPage>().Find(".notice").TextContent.ShouldContain("./timeline ingest");
}
