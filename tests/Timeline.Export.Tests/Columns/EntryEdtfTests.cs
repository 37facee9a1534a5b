using Timeline.Export.Columns;
using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Export.Tests.Columns;

public sealed class EntryEdtfTests
{
    [Fact]
    public void Of_OnlyTheWritersDay_IsMarkedUncertain()
    {
        EntryEdtf.Of(Rows.Statement() with { DateBasis = DateBasis.WriterDay }).ShouldBe("2018-04-10?");
    }

    [Fact]
    public void Of_Week_IsItsFirstAndLastDay() =>
        EntryEdtf.Of(Rows.Over(new DateOnly(2018, 4, 9), new DateOnly(2018, 4, 15), Grain.Week)).ShouldBe("2018-04-09/2018-04-15");

    [Fact]
    public void Of_Undated_IsNothing() => EntryEdtf.Of(Rows.Undated()).ShouldBeNull();
}
