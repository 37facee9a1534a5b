using Timeline.Storage;
using Timeline.Temporal;
using Timeline.Web.Localisation;
using Timeline.Web.State;

namespace Timeline.Web.Tests.State;

/// <summary>What pages draw, without a page.</summary>
public sealed class PageModelsTests
{
    [Theory]
    [InlineData(true, 75, 25)]
    [InlineData(false, 0, 25)]
    public void TimeScale_AQuarter_LiesWhereTimeRuns(bool runsLeft, double x, double width)
    {
        var scale = new TimeScale(new DayRange(new DateOnly(2018, 1, 1), new DateOnly(2018, 4, 10)), 100, runsLeft);

        scale.Span(new DayRange(new DateOnly(2018, 1, 1), new DateOnly(2018, 1, 25))).ShouldBe((x, width));
    }

    [Theory]
    [InlineData("2018-01-01", "2018-04-10", 4)]
    [InlineData("2018-01-15", "2018-04-10", 3)]
    [InlineData("0001-01-01", "9999-12-31", 99)]
    [InlineData("9999-12-01", "9999-12-31", 1)]
    public void TimeScale_Ticks_AreFirstDaysWithinTheWhole(string from, string to, int most)
    {
        var scale = new TimeScale(TimelineState.ParseWindow(from, to)!.Value, 100, false);

        var ticks = scale.Ticks().ToList();

        ticks.Count.ShouldBeInRange(1, most);
        ticks.ShouldAllBe(tick => tick.Day == 1 && tick >= scale.Days.First && tick <= scale.Days.Last);
    }

    [Fact]
    public void ArticleAxis_MarksAroundTheWritersDay_StandOnItsSidesAndNeverOnEachOther()
    {
        var day = Sample.WriterDay;
        int[] away = [-4000, -30, -1, -1, 0, 1, 365];
        var mentions = away.Select((days, i) => Sample.Mention(i, days: DayRange.Of(day.AddDays(days)))).ToArray();

        var axis = ArticleAxis.Of(Sample.Article(mentions: mentions)).ShouldNotBeNull();

        axis.Marks.Count.ShouldBe(away.Distinct().Count(), "the same days are one mark");
        axis.Marks.Select(mark => mark.X).ShouldBeInOrder();
        foreach (var mark in axis.Marks)
        {
            var away0 = mark.Days.First.DayNumber - day.DayNumber;
            Math.Sign(Math.Round(mark.X + (mark.Length / 2) - 0.5, 3)).ShouldBe(Math.Sign(away0));
            mark.X.ShouldBeInRange(0, 1);
            axis.Marks.Where(other => other != mark && other.Row == mark.Row)
                .ShouldAllBe(other => other.X >= mark.X + mark.Length || other.X + other.Length <= mark.X);
        }
    }

    [Fact]
    public void ArticleAxis_WithoutAWritersDay_IsNone() =>
        ArticleAxis.Of(Sample.Article(mentions: Sample.Mention()) with { WriterDay = WriterDay.Unknown }).ShouldBeNull();

    [Fact]
    public void CompanionLayout_Nodes_StayInsideAndApart()
    {
        var companions = Enumerable.Range(1, 12).Select(i => new Companion(i, "فلان", ActorKind.Person, 13 - i, null)).ToList();

        var layout = CompanionLayout.Of(companions, [new Tie(1, 2, 3), new Tie(1, 12, 1)]);

        layout.Nodes.Count.ShouldBe(8);
        layout.Lines.Count(line => !line.ToCentre).ShouldBe(1, "nobody is tied to whom is not drawn");
        layout.Nodes.ShouldAllBe(node => node.X > 0 && node.X < CompanionLayout.Width && node.Y > 0 && node.Y < CompanionLayout.Height);
        (from a in layout.Nodes from b in layout.Nodes where a != b select Math.Sqrt(Math.Pow(a.X - b.X, 2) + Math.Pow(a.Y - b.Y, 2)) - a.Radius - b.Radius)
            .Min().ShouldBeGreaterThan(20);
    }

    [Theory]
    [InlineData("ar", "2018-04-11", "2018-04-11", "25 رجب 1439 هـ")]
    [InlineData("ar", "2018-04-11", "2018-04-18", "25 رجب – 2 شعبان 1439 هـ")]
    [InlineData("en", "2018-04-11", "2018-04-11", "25 Rajab 1439 AH")]
    [InlineData("ar", "0622-07-16", "0622-07-16", null)]
    public void HijriWords_Days_AreThoseOfUmmAlQura(string language, string from, string to, string? expected) =>
        HijriWords.Days(TimelineState.ParseWindow(from, to)!.Value, new Reading(language)).ShouldBe(expected);

    [Theory]
    [InlineData("RU", "ar", "روسيا")]
    [InlineData("SY", "en", "Syria")]
    [InlineData("NATO", "ar", "NATO")]
    public void CountryNames_Of_AreInTheReadersLanguage(string code, string language, string name) =>
        CountryNames.Of(code, new Reading(language)).ShouldBe(name);

    [Fact]
    public void Silences_AreLongForThePairAndLongAtAll()
    {
        var day = new DateOnly(2018, 1, 1);
        int[] at = [0, 10, 20, 30, 200];
        var contacts = at.Select((days, i) => new Contact(i, EntryKind.Event, EntryStatus.Happened, "x", DayRange.Of(day.AddDays(days)))).ToList();
        var comparison = new Comparison(new ActorName(1, "a"), new ActorName(2, "b"), Activity.None, Activity.None, contacts, 0, []);

        comparison.Silences().ShouldBe([new Silence(new DayRange(day.AddDays(31), day.AddDays(199)))]);
        (comparison with { Contacts = [.. contacts.Take(4)] }).Silences().ShouldBeEmpty();
        (comparison with { Contacts = [] }).Silences().ShouldBeEmpty();
    }
}
