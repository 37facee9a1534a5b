using System.Globalization;
using Timeline.Ingestion.Outlets;

namespace Timeline.Ingestion.Tests.Outlets;

public sealed class OutletZonesTests
{
    [Theory]
    [InlineData("BBC", "2018-02-16T00:03:39+00:00", "2018-02-16")]
    [InlineData("skynews", "2018-02-15T20:30:00Z", "2018-02-16")]
    [InlineData("بي بي سي", "2018-07-15T23:30:00Z", "2018-07-16")]
    [InlineData("لا يعرفها أحد", "2018-02-15T22:30:00Z", "2018-02-16")]
    [InlineData("لا يعرفها أحد", "2018-02-15T22:30:00-05:00", "2018-02-15")]
    [InlineData("skynews", "2018-02-15", "2018-02-15")]
    [InlineData("skynews", "2018-02-15T23:59", "2018-02-15")]
    public void DayOf_Publication_IsTheDayOfTheOutletsClock(string outlet, string published, string expected)
    {
        OutletZones.DayOf(Publication.TryParse(published)!, outlet).ToString("O", CultureInfo.InvariantCulture).ShouldBe(expected);
    }

    [Fact]
    public void Of_EveryListedOutlet_HasAZoneThatExists()
    {
        foreach (var outlet in new[] { "سانا", "الجزيرة", "روسيا اليوم", "وفا", "Jawhara FM" })
        {
            TimeZoneInfo.TryFindSystemTimeZoneById(OutletZones.Of(outlet), out _).ShouldBeTrue();
        }
    }
}
