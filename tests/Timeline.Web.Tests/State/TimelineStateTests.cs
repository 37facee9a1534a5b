using Timeline.Storage;
using Timeline.Temporal;
using Timeline.Web.State;

namespace Timeline.Web.Tests.State;

public sealed class TimelineStateTests
{
    private static readonly TimelineState s_full = new(
        new DayRange(new DateOnly(2018, 1, 1), new DateOnly(2018, 2, 1)), LaneKind.Outlet, 4, 3, "WARN", EntryKind.Statement, EntryStatus.Planned,
        "روسيا & تركيا", 9, false, true, Pinned: "3,7", Folded: "none", AsOf: new DateTimeOffset(2018, 3, 1, 12, 0, 0, TimeSpan.Zero), Hours: "06:00-12:30");

    [Fact]
    public void Uri_OfEveryPart_ReadsBackTheSame() => TimelineState.Parse("http://localhost" + s_full.ToUri()).ShouldBe(s_full);

    [Fact]
    public void Uri_OfTheUndatedTray_ReadsBackTheSameAndAsksForNoWindow()
    {
        var tray = s_full with { Undated = true };

        TimelineState.Parse("http://localhost" + tray.ToUri()).ShouldBe(tray);
        tray.FilterInWindow.ShouldBe(s_full.Filter with { Undated = true });
        new TimelineState(s_full.Window, Table: true, Undated: true).ToExportUri("csv").ShouldBe("/api/v1/export?format=csv&undated=true");
    }

    [Fact]
    public void Uri_OfTheUsualView_IsShort() => new TimelineState().ToUri().ShouldBe("/");

    [Theory]
    [InlineData("/?from=2018-13-01&to=2018-02-01")]
    [InlineData("/?from=2018-02-01")]
    [InlineData("/?from=2018-02-01&to=2018-01-01")]
    [InlineData("/?lane=7&kind=1&status=x&actor=-3&sel=abc&dir=up&view=list&q=%00%20")]
    [InlineData("/?hours=06:00-12:00")]
    [InlineData("/?actor=99999999999999999999")]
    [InlineData("/#?sel=4")]
    public void Parse_WhatCannotBeRead_IsLeftOut(string uri) => TimelineState.Parse("http://localhost" + uri).ShouldBe(new TimelineState());

    [Fact]
    public void Parse_RepeatedName_TakesTheFirst() => TimelineState.Parse("http://localhost/?sel=1&sel=2").Selected.ShouldBe(1);

    [Fact]
    public void ApiQuery_OfAView_HasLaneAndFilterButNoWindow() =>
        (s_full with { Text = null }).ToApiQuery().ShouldBe("lane=outlet&pin=3,7&actor=4&outlet=3&type=WARN&kind=statement&status=planned&as_of=2018-03-01T12%3A00%3A00Z");

    [Fact]
    public void ExportUri_OfAView_HasFormatWindowAndFilter() =>
        new TimelineState(s_full.Window, ActorId: 4).ToExportUri("csv").ShouldBe("/api/v1/export?format=csv&from=2018-01-01&to=2018-02-01&actor=4");
}
