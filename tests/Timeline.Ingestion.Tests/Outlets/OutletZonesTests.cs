using System.Globalization;
using Timeline.Ingestion.Outlets;

namespace Timeline.Ingestion.Tests.Outlets;

public sealed class OutletZonesTests
{
    [Theory]
    [InlineData("BBC", "2018-02-16T00:03:39+00:00", "2018-02-16")]
    [InlineData("skynews", "2018-02-15T20:30:00Z", "2018-02-16")]
    [InlineData("بي بي سي", "2018-07-15T23:30:00Z", "2018-07-16")]
    [InlineData("سانا", "2017-11-20T23:30:00Z", "2017-11-21")]
    [InlineData("وكالة سانا", "2016-02-19T22:10:00Z", "2016-02-20")]
    [InlineData("aljazeera.net", "2025-11-03T21:30:00Z", "2025-11-04")]
    [InlineData("JawharaFM", "2017-03-22T22:30:00Z", "2017-03-22")]
    [InlineData("أ ف ب", "2018-07-15T21:30:00Z", "2018-07-16")]
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
        foreach (var outlet in new[] { "سانا", "الجزيرة", "روسيا اليوم", "وفا", "Jawhara FM", "رويترز", "أ ف ب", "شينخوا", "سبأ", "وال", "هسبريس", "إرنا", "العمانية", "الحرة" })
        {
            TimeZoneInfo.TryFindSystemTimeZoneById(OutletZones.Of(outlet), out _).ShouldBeTrue();
        }
    }
}
