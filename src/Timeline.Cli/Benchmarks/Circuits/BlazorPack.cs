using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Timeline.Cli.Benchmarks.Circuits;

/// <summary>
/// The little of MessagePack that Blazor's circuits speak: nothing, booleans, whole numbers, texts, bytes, lists and empty maps. A message is
/// led by its length, seven bits to a byte, the lowest first.
/// </summary>
internal static class BlazorPack
{
    /// <summary>A call of the server without an answer of its own: what it says comes back as calls from there.</summary>
    public static byte[] Invocation(string? id, string target, params object?[] arguments)
    {
        using var body = new MemoryStream();
        Write(body, new object?[] { 1, new Dictionary<string, string>(StringComparer.Ordinal), id, target, arguments, Array.Empty<object?>() });
        return Framed(body.ToArray());
    }

    /// <summary>What keeps a connection open on which nothing is said.</summary>
    public static byte[] Ping()
    {
        using var body = new MemoryStream();
        Write(body, new object?[] { 6 });
        return Framed(body.ToArray());
    }

    /// <summary>Takes the first whole message from the bytes; null when there is none yet.</summary>
    /// <param name="bytes">What was received and not read.</param>
    /// <param name="taken">How many bytes the message and its length are.</param>
    public static object?[]? Read(ReadOnlySpan<byte> bytes, out int taken)
    {
        taken = 0;
        var length = 0;
        var at = 0;
        while (true)
        {
            if (at == bytes.Length)
            {
                return null;
            }

            var part = bytes[at];
            length |= (part & 0x7f) << (7 * at);
            at++;
            if ((part & 0x80) == 0)
            {
                break;
            }
        }

        if (bytes.Length - at < length)
        {
            return null;
        }

        taken = at + length;
        var body = bytes.Slice(at, length);
        return (object?[]?)ReadValue(ref body);
    }

    private static byte[] Framed(byte[] body)
    {
        using var framed = new MemoryStream(body.Length + 5);
        var rest = body.Length;
        do
        {
            framed.WriteByte((byte)((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0)));
            rest >>= 7;
        }
        while (rest > 0);
        framed.Write(body);
        return framed.ToArray();
    }

    private static void Write(MemoryStream to, object? value)
    {
        switch (value)
        {
            case null:
                to.WriteByte(0xc0);
                break;
            case bool truth:
                to.WriteByte(truth ? (byte)0xc3 : (byte)0xc2);
                break;
            case int or long:
                to.WriteByte(0xd3);
                Span<byte> number = stackalloc byte[8];
                BinaryPrimitives.WriteInt64BigEndian(number, Convert.ToInt64(value, CultureInfo.InvariantCulture));
                to.Write(number);
                break;
            case string text:
                var letters = Encoding.UTF8.GetBytes(text);
                WriteLength(to, 0xdb, letters.Length);
                to.Write(letters);
                break;
            case object?[] list:
                WriteLength(to, 0xdd, list.Length);
                foreach (var item in list)
                {
                    Write(to, item);
                }

                break;
            case Dictionary<string, string>:
                to.WriteByte(0x80);
                break;
            default:
                throw new ArgumentException($"A circuit is never told a {value.GetType().Name}.", nameof(value));
        }
    }

    private static void WriteLength(MemoryStream to, byte kind, int length)
    {
        to.WriteByte(kind);
        Span<byte> size = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(size, length);
        to.Write(size);
    }

    private static object? ReadValue(ref ReadOnlySpan<byte> from)
    {
        var kind = from[0];
        from = from[1..];
        return kind switch
        {
            <= 0x7f => (long)kind,
            >= 0xe0 => (long)(sbyte)kind,
            <= 0x8f => ReadMap(ref from, kind & 0x0f),
            <= 0x9f => ReadList(ref from, kind & 0x0f),
            <= 0xbf => Encoding.UTF8.GetString(Take(ref from, kind & 0x1f)),
            0xc0 => null,
            0xc2 => false,
            0xc3 => true,
            0xc4 => Take(ref from, (int)Number(ref from, 1)).ToArray(),
            0xc5 => Take(ref from, (int)Number(ref from, 2)).ToArray(),
            0xc6 => Take(ref from, (int)Number(ref from, 4)).ToArray(),
            0xcc or 0xd0 => Number(ref from, 1),
            0xcd or 0xd1 => Number(ref from, 2),
            0xce or 0xd2 => Number(ref from, 4),
            0xcf or 0xd3 => Number(ref from, 8),
            0xd9 => Encoding.UTF8.GetString(Take(ref from, (int)Number(ref from, 1))),
            0xda => Encoding.UTF8.GetString(Take(ref from, (int)Number(ref from, 2))),
            0xdb => Encoding.UTF8.GetString(Take(ref from, (int)Number(ref from, 4))),
            0xdc => ReadList(ref from, (int)Number(ref from, 2)),
            0xdd => ReadList(ref from, (int)Number(ref from, 4)),
            _ => throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"The server sent a value of kind 0x{kind:x2}, which circuits have no use for.")),
        };
    }

    private static object?[] ReadList(ref ReadOnlySpan<byte> from, int length)
    {
        var list = new object?[length];
        for (var i = 0; i < length; i++)
        {
            list[i] = ReadValue(ref from);
        }

        return list;
    }

    private static object? ReadMap(ref ReadOnlySpan<byte> from, int length)
    {
        for (var i = 0; i < length * 2; i++)
        {
            ReadValue(ref from);
        }

        return null;
    }

    private static long Number(ref ReadOnlySpan<byte> from, int size)
    {
        long number = 0;
        foreach (var part in Take(ref from, size))
        {
            number = (number << 8) | part;
        }

        return number;
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> from, int length)
    {
        var taken = from[..length];
        from = from[length..];
        return taken;
    }
}
