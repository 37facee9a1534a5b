namespace Timeline.Temporal.Tests;

public sealed class DayRangeTests
{
    private static readonly DateOnly s_first = new(2018, 5, 9);

    [Fact]
    public void Length_OfOneDay_IsOne() => DayRange.Of(s_first).Length.ShouldBe(1);

    [Fact]
    public void Constructor_LastBeforeFirst_Throws() => Should.Throw<ArgumentException>(() => new DayRange(s_first, s_first.AddDays(-1)));

    [Fact]
    public void ToString_Range_IsIso() => new DayRange(s_first, s_first.AddDays(1)).ToString().ShouldBe("2018-05-09/2018-05-10");

    [Fact]
    public void Overlaps_TouchingDay_IsTrue() => new DayRange(s_first, s_first.AddDays(1)).Overlaps(DayRange.Of(s_first.AddDays(1))).ShouldBeTrue();
}
