using Timeline.Export.Addresses;
using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Export.Tests.Addresses;

public sealed class ViewAddressTests
{
    private static readonly DayRange s_window = new(new DateOnly(2017, 11, 1), new DateOnly(2017, 12, 5));

    public static TheoryData<string, EntryFilter> Views => new()
    {
        { "/", EntryFilter.All },
        { "/?lane=type&sel=3&view=table", EntryFilter.All },
        { "/?from=2017-11-01&to=2017-12-05&actor=4&outlet=3&type=warn&kind=statement&status=planned&q=%22%D8%B1%D9%88%D8%B3%D9%8A%D8%A7%22+x#top",
            new EntryFilter(s_window, 4, 3, null, "WARN", EntryKind.Statement, EntryStatus.Planned, "\"روسيا\" x") },
        { "/?from=2017-11-01&to=2017-12-05&view=undated", new EntryFilter(Undated: true) },
        { "/?as_of=2018-03-01T12:00:00Z&kind=event", new EntryFilter(Kind: EntryKind.Event) { AsOf = new DateTimeOffset(2018, 3, 1, 12, 0, 0, TimeSpan.Zero) } },
        { "/search?q=x&year=2017&kind=event", new EntryFilter(new DayRange(new DateOnly(2017, 1, 1), new DateOnly(2017, 12, 31)), Kind: EntryKind.Event, Text: "x") },
        { "/actors/4", new EntryFilter(ActorId: 4) },
        { "/articles/7?entry=3#t3", new EntryFilter(ArticleId: 7) },
    };

    [Theory]
    [MemberData(nameof(Views))]
    public void FilterOf_AView_IsWhatItShows(string address, EntryFilter filter) => ViewAddress.FilterOf(address).ShouldBe(filter);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/entries/4")]
    [InlineData("/actors")]
    [InlineData("/actors/x")]
    [InlineData("/search")]
    [InlineData("//elsewhere.example/")]
    public void FilterOf_WhatIsNoView_IsNone(string? address) => ViewAddress.FilterOf(address).ShouldBeNull();

    [Theory]
    [InlineData("https://timeline.example/?kind=event", "/?kind=event")]
    [InlineData("http://localhost:5080/actors/4", "/actors/4")]
    [InlineData(" /?kind=event ", "/?kind=event")]
    [InlineData("?kind=event", "/?kind=event")]
    [InlineData("kind=event", "/?kind=event")]
    [InlineData("https://timeline.example", "/")]
    public void Local_AnAddressAsPeopleHaveIt_BeginsWithItsPath(string typed, string local) => ViewAddress.Local(typed).ShouldBe(local);

    [Fact]
    public void ViewOf_AFilter_LeadsBackToIt()
    {
        var filter = new EntryFilter(s_window, 4, 3, null, "WARN", EntryKind.Statement, EntryStatus.Planned, "روسيا & تركيا") { AsOf = AddressText.ParseMoment("2018-03-01") };

        ViewAddress.FilterOf(ViewAddress.Local(new ExportSite(new Uri("https://timeline.example/")).ViewOf(filter).AbsoluteUri)).ShouldBe(filter);
    }

    [Theory]
    [InlineData("2018-03-01", "2018-03-01T23:59:59.9999990+00:00")]
    [InlineData("2018-03-01T12:00Z", "2018-03-01T12:00:00.0000000+00:00")]
    [InlineData("2018-03-01T12:00:00.5+03:00", "2018-03-01T09:00:00.5000000+00:00")]
    [InlineData("2018-03-01T12:00:00 03:00", "2018-03-01T09:00:00.0000000+00:00")]
    [InlineData("9999-12-31", "9999-12-31T23:59:59.9999990+00:00")]
    public void ParseMoment_ADayOrAMoment_IsInUniversalTimeAndWrittenBackTheSame(string text, string moment)
    {
        var read = AddressText.ParseMoment(text)!.Value;

        read.ToString("O").ShouldBe(moment);
        AddressText.ParseMoment(AddressText.Write(read)).ShouldBe(read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("yesterday")]
    [InlineData("2018-13-01")]
    [InlineData("2018-03-01T12:00:00")]
    [InlineData("1")]
    public void ParseMoment_WhatIsNone_IsNone(string? text) => AddressText.ParseMoment(text).ShouldBeNull();
}
