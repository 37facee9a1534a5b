using System.Text;
using Timeline.Web.Accounts.Qr;

namespace Timeline.Web.Tests.Accounts;

public sealed class QrCodeTests
{
    [Fact]
    public void Remainder_OfTheStandardsExample_IsTheStandards()
    {
        // "01234567" as version 1-M: the worked example of ISO/IEC 18004, annex I.
        byte[] data = [0x10, 0x20, 0x0C, 0x56, 0x61, 0x80, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11];

        ReedSolomon.Remainder(data, ReedSolomon.Generator(10)).ShouldBe([0xA5, 0x24, 0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55]);
    }

    [Theory]
    [InlineData(1, 21)]
    [InlineData(14, 21)]
    [InlineData(15, 25)]
    [InlineData(106, 41)]
    [InlineData(107, 45)]
    [InlineData(213, 57)]
    public void Encode_OfSoManyBytes_TakesTheSmallestSquareWithThreeFinders(int bytes, int side)
    {
        var modules = QrCode.Encode(new string('a', bytes));

        modules.GetLength(0).ShouldBe(side);
        foreach (var (x, y) in new[] { (0, 0), (side - 7, 0), (0, side - 7) })
        {
            Row(modules, y, x).ShouldBe("#######");
            Row(modules, y + 1, x).ShouldBe("#.....#");
            Row(modules, y + 3, x).ShouldBe("#.###.#");
        }
    }

    [Fact]
    public void Encode_OfTooMuch_IsRefused() => Should.Throw<ArgumentException>(() => QrCode.Encode(new string('a', QrCode.LongestBytes + 1)));

    private static string Row(bool[,] modules, int y, int x)
    {
        var row = new StringBuilder();
        for (var i = 0; i < 7; i++)
        {
            row.Append(modules[y, x + i] ? '#' : '.');
        }

        return row.ToString();
    }
}
