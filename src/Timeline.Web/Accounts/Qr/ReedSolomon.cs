namespace Timeline.Web.Accounts.Qr;

/// <summary>Error correction over GF(256) with the polynomial x⁸ + x⁴ + x³ + x² + 1.</summary>
internal static class ReedSolomon
{
    private const int Polynomial = 0x11D;

    /// <summary>The coefficients of (x − 2⁰)(x − 2¹)… without the leading one, the highest power first.</summary>
    public static byte[] Generator(int degree)
    {
        var result = new byte[degree];
        result[^1] = 1;
        byte root = 1;
        for (var i = 0; i < degree; i++)
        {
            for (var j = 0; j < degree; j++)
            {
                result[j] = (byte)(Multiply(result[j], root) ^ (j + 1 < degree ? result[j + 1] : 0));
            }

            root = Multiply(root, 2);
        }

        return result;
    }

    /// <summary>What is appended to a block so that the whole is divisible by the generator.</summary>
    public static byte[] Remainder(byte[] block, byte[] generator)
    {
        var result = new byte[generator.Length];
        foreach (var each in block)
        {
            var factor = (byte)(each ^ result[0]);
            Array.Copy(result, 1, result, 0, result.Length - 1);
            result[^1] = 0;
            for (var i = 0; i < result.Length; i++)
            {
                result[i] ^= Multiply(generator[i], factor);
            }
        }

        return result;
    }

    private static byte Multiply(byte left, byte right)
    {
        var result = 0;
        for (var i = 7; i >= 0; i--)
        {
            result = (result << 1) ^ ((result >> 7) * Polynomial);
            result ^= ((right >> i) & 1) * left;
        }

        return (byte)result;
    }
}
