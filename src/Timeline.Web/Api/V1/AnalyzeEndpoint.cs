using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Caching.Memory;
using Timeline.Extraction;
using Timeline.Extraction.Json;

namespace Timeline.Web.Api.V1;

/// <summary>
/// Reads one article that is sent along and stores nothing: the same JSON as <c>./timeline analyze</c>. As many at once as there
/// are processors (<see cref="AnalysisThreads"/>); the others wait their turn. Who sends the same again, byte by byte, gets the same again: the latest answers are kept
/// in memory, since nothing but the request and this program's version says what they are.
/// </summary>
internal sealed class AnalyzeEndpoint(ArticleAnalyzer analyzer) : IDisposable
{
    /// <summary>The largest request, in bytes.</summary>
    public const int MostBytes = 256 * 1024;

    private const int MostWaiting = 1_000;
    private const long MostKeptBytes = 8 << 20;

    // Half goes at once: making room puts all that is kept in order, which would cost more than it saves if it came often.
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostKeptBytes, CompactionPercentage = 0.5 });
    private readonly AnalysisThreads _threads = new(Environment.ProcessorCount, MostWaiting);

    public async Task<IResult> RunAsync(HttpContext context)
    {
        if (await ReadAsync(context.Request, context.RequestAborted) is not { } body)
        {
            return Results.Problem($"The request is larger than {MostBytes / 1024} KB.", statusCode: StatusCodes.Status413PayloadTooLarge);
        }

        var key = new Key(SHA256.HashData(body));
        if (_kept.TryGetValue(key, out byte[]? known))
        {
            return Answer(known!);
        }

        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        using var document = Parse(body, faults);
        var (text, published) = document is null ? (null, null) : Read(document.RootElement, faults);
        if (faults.Count > 0 || text is null)
        {
            return Results.ValidationProblem(faults, detail: string.Join(' ', faults.Values.SelectMany(sentences => sentences)));
        }

        var id = document!.RootElement.TryGetProperty("id", out var given) ? given : JsonSerializer.SerializeToElement<string?>(null);
        if (!_threads.TryAdd(() => Analyze(id, text, published), context.RequestAborted, out var reading))
        {
            context.Response.Headers.RetryAfter = "1";
            return Results.Problem("Too many articles wait to be read; send it again in a second.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        var answer = await reading;
        _kept.Set(key, answer, new MemoryCacheEntryOptions { Size = answer.Length });
        return Answer(answer);
    }

    public void Dispose()
    {
        _threads.Dispose();
        _kept.Dispose();
    }

    private static IResult Answer(byte[] answer) => Results.Bytes(answer, "application/json; charset=utf-8");

    private byte[] Analyze(JsonElement id, string text, DateOnly? published)
    {
        var output = new ArrayBufferWriter<byte>(1 << 14);
        using (var writer = new Utf8JsonWriter(output, AnalysisJson.WriterOptions))
        {
            AnalysisJson.WriteAnalysis(writer, id, analyzer.Analyze(text, published));
        }

        return output.WrittenSpan.ToArray();
    }

    // Not more than may come is ever held, whatever the request says of its length.
    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > MostBytes)
        {
            return null;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(MostBytes + 1);
        try
        {
            var length = 0;
            for (var read = -1; read != 0 && length <= MostBytes; length += read)
            {
                read = await request.Body.ReadAsync(buffer.AsMemory(length, MostBytes + 1 - length), cancellation);
            }

            return length > MostBytes ? null : buffer[..length];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static JsonDocument? Parse(byte[] body, Dictionary<string, string[]> faults)
    {
        try
        {
            var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document;
            }

            document.Dispose();
            faults["body"] = ["body must be an object with text and published."];
        }
        catch (JsonException failure)
        {
            faults["body"] = [string.Create(CultureInfo.InvariantCulture, $"body is not JSON (line {failure.LineNumber + 1}, byte {failure.BytePositionInLine + 1}).")];
        }

        return null;
    }

    private static (string? Text, DateOnly? Published) Read(JsonElement root, Dictionary<string, string[]> faults)
    {
        string? text = null;
        DateOnly? published = null;
        if (!root.TryGetProperty("text", out var given) || given.ValueKind != JsonValueKind.String || !TryText(given, out text))
        {
            faults["text"] = ["text must be the text of an article."];
        }

        if (root.TryGetProperty("published", out var day) && day.ValueKind != JsonValueKind.Null)
        {
            if (day.ValueKind == JsonValueKind.String && TryText(day, out var written)
                && DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed))
            {
                published = parsed;
            }
            else
            {
                faults["published"] = ["published must be a day such as 2018-04-11, or null."];
            }
        }

        if (root.TryGetProperty("id", out var id) && id.ValueKind is not (JsonValueKind.String or JsonValueKind.Number or JsonValueKind.Null)
            || id.ValueKind == JsonValueKind.String && !TryText(id, out _))
        {
            faults["id"] = ["id must be text or a number."];
        }

        return (text, published);
    }

    // Half a surrogate pair can be spelt in JSON and is no text.
    private static bool TryText(JsonElement element, out string? text)
    {
        try
        {
            text = element.GetString();
            return text is not null;
        }
        catch (InvalidOperationException)
        {
            text = null;
            return false;
        }
    }

    private readonly struct Key(byte[] hash) : IEquatable<Key>
    {
        private readonly UInt128 _first = BinaryPrimitives.ReadUInt128BigEndian(hash);
        private readonly UInt128 _second = BinaryPrimitives.ReadUInt128BigEndian(hash.AsSpan(16));

        public bool Equals(Key other) => _first == other._first && _second == other._second;

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode() => _first.GetHashCode();
    }
}
