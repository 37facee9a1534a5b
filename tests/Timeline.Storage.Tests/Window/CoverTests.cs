using Timeline.Temporal;

namespace Timeline.Storage.Tests.Window;

public sealed class CoverTests
{
    [Fact]
    public void Of_AWindowOfYears_TakesWholeYearsInTheMiddleAndFinerUnitsAtTheEdges() =>
        Cover.Of(new DayRange(new DateOnly(2015, 11, 29), new DateOnly(2018, 2, 3)), BucketUnit.Year).ShouldBe(
        [
            new CoverPiece(BucketUnit.Day, new DateOnly(2015, 11, 29), new DateOnly(2015, 11, 30)),
            new CoverPiece(BucketUnit.Month, new DateOnly(2015, 12, 1), new DateOnly(2015, 12, 1)),
            new CoverPiece(BucketUnit.Year, new DateOnly(2016, 1, 1), new DateOnly(2017, 1, 1)),
            new CoverPiece(BucketUnit.Month, new DateOnly(2018, 1, 1), new DateOnly(2018, 1, 1)),
            new CoverPiece(BucketUnit.Day, new DateOnly(2018, 2, 1), new DateOnly(2018, 2, 3)),
        ]);

    [Fact]
    public void Of_AnyWindow_CoversEachDayOnce()
    {
        var random = new Random(1);
        for (var i = 0; i < 2000; i++)
        {
            var first = new DateOnly(2000, 1, 1).AddDays(random.Next(9000));
            var days = new DayRange(first, first.AddDays(random.Next(1 << random.Next(1, 13))));
            var pieces = Cover.Of(days, (BucketUnit)random.Next(4));
            pieces.Count.ShouldBeLessThanOrEqualTo(5);
            var next = days.First;
            foreach (var piece in pieces)
            {
                piece.First.ShouldBe(next);
                piece.Unit.FirstDay(piece.First).ShouldBe(piece.First);
                piece.Unit.FirstDay(piece.Last).ShouldBe(piece.Last);
                next = piece.Unit.LastDay(piece.Last).AddDays(1);
            }

            next.ShouldBe(days.Last.AddDays(1));
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(9999, 12)]
    public void Of_TheEndsOfTheCalendar_StayInIt(int year, int month)
    {
        var days = new DayRange(new DateOnly(year, month, 1), new DateOnly(year, month, 31));
        foreach (var unit in Enum.GetValues<BucketUnit>())
        {
            var pieces = Cover.Of(days, unit);
            pieces[0].First.ShouldBe(days.First);
            pieces[^1].Unit.LastDay(pieces[^1].Last).ShouldBe(days.Last);
        }
    }
}
