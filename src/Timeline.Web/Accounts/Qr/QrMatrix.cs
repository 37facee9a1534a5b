namespace Timeline.Web.Accounts.Qr;

/// <summary>Puts patterns and codewords in their places.</summary>
internal sealed class QrMatrix
{
    public const int Masks = 8;

    private const int FormatGenerator = 0x537;
    private const int FormatMask = 0x5412;
    private const int VersionGenerator = 0x1F25;

    private readonly QrVersion _version;
    private readonly int _size;
    private readonly bool[,] _dark;
    private readonly bool[,] _fixed;

    private QrMatrix(QrVersion version)
    {
        _version = version;
        _size = version.Size;
        _dark = new bool[_size, _size];
        _fixed = new bool[_size, _size];
    }

    public static bool[,] Draw(QrVersion version, byte[] codewords, int mask)
    {
        var matrix = new QrMatrix(version);
        matrix.DrawPatterns();
        matrix.DrawFormat(mask);
        matrix.DrawVersion();
        matrix.DrawCodewords(codewords, mask);
        return matrix._dark;
    }

    private static bool IsInverted(int mask, int x, int y) => mask switch
    {
        0 => (x + y) % 2 == 0,
        1 => y % 2 == 0,
        2 => x % 3 == 0,
        3 => (x + y) % 3 == 0,
        4 => ((x / 3) + (y / 2)) % 2 == 0,
        5 => (x * y % 2) + (x * y % 3) == 0,
        6 => ((x * y % 2) + (x * y % 3)) % 2 == 0,
        _ => (((x + y) % 2) + (x * y % 3)) % 2 == 0,
    };

    private void Set(int x, int y, bool dark)
    {
        _dark[y, x] = dark;
        _fixed[y, x] = true;
    }

    private void DrawPatterns()
    {
        for (var i = 0; i < _size; i++)
        {
            Set(6, i, i % 2 == 0);
            Set(i, 6, i % 2 == 0);
        }

        DrawFinder(3, 3);
        DrawFinder(_size - 4, 3);
        DrawFinder(3, _size - 4);
        var centres = _version.Alignment;
        for (var i = 0; i < centres.Length; i++)
        {
            for (var j = 0; j < centres.Length; j++)
            {
                // Three corners hold finders.
                if (!((i == 0 && j == 0) || (i == 0 && j == centres.Length - 1) || (i == centres.Length - 1 && j == 0)))
                {
                    DrawAlignment(centres[i], centres[j]);
                }
            }
        }
    }

    private void DrawFinder(int x, int y)
    {
        for (var dy = -4; dy <= 4; dy++)
        {
            for (var dx = -4; dx <= 4; dx++)
            {
                var ring = Math.Max(Math.Abs(dx), Math.Abs(dy));
                if (x + dx >= 0 && x + dx < _size && y + dy >= 0 && y + dy < _size)
                {
                    Set(x + dx, y + dy, ring is not (2 or 4));
                }
            }
        }
    }

    private void DrawAlignment(int x, int y)
    {
        for (var dy = -2; dy <= 2; dy++)
        {
            for (var dx = -2; dx <= 2; dx++)
            {
                Set(x + dx, y + dy, Math.Max(Math.Abs(dx), Math.Abs(dy)) != 1);
            }
        }
    }

    private void DrawFormat(int mask)
    {
        // Level M is 00, so the data are the mask's number alone.
        var remainder = mask;
        for (var i = 0; i < 10; i++)
        {
            remainder = (remainder << 1) ^ ((remainder >> 9) * FormatGenerator);
        }

        var bits = ((mask << 10) | remainder) ^ FormatMask;
        bool Bit(int i) => ((bits >> i) & 1) != 0;
        for (var i = 0; i <= 5; i++)
        {
            Set(8, i, Bit(i));
        }

        Set(8, 7, Bit(6));
        Set(8, 8, Bit(7));
        Set(7, 8, Bit(8));
        for (var i = 9; i < 15; i++)
        {
            Set(14 - i, 8, Bit(i));
        }

        for (var i = 0; i < 8; i++)
        {
            Set(_size - 1 - i, 8, Bit(i));
        }

        for (var i = 8; i < 15; i++)
        {
            Set(8, _size - 15 + i, Bit(i));
        }

        Set(8, _size - 8, true);
    }

    private void DrawVersion()
    {
        if (_version.Number < 7)
        {
            return;
        }

        var remainder = _version.Number;
        for (var i = 0; i < 12; i++)
        {
            remainder = (remainder << 1) ^ ((remainder >> 11) * VersionGenerator);
        }

        var bits = (_version.Number << 12) | remainder;
        for (var i = 0; i < 18; i++)
        {
            var (far, near) = (_size - 11 + (i % 3), i / 3);
            Set(far, near, ((bits >> i) & 1) != 0);
            Set(near, far, ((bits >> i) & 1) != 0);
        }
    }

    private void DrawCodewords(byte[] codewords, int mask)
    {
        var bit = 0;
        for (var right = _size - 1; right >= 1; right -= 2)
        {
            // The column of the timing pattern is stepped over.
            right = right == 6 ? 5 : right;
            for (var step = 0; step < _size; step++)
            {
                for (var column = 0; column < 2; column++)
                {
                    var x = right - column;
                    var y = ((right + 1) & 2) == 0 ? _size - 1 - step : step;
                    if (!_fixed[y, x])
                    {
                        var dark = bit < codewords.Length * 8 && ((codewords[bit / 8] >> (7 - (bit % 8))) & 1) != 0;
                        _dark[y, x] = dark ^ IsInverted(mask, x, y);
                        bit++;
                    }
                }
            }
        }
    }
}
