using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Timeline.Ingestion.Encodings;

namespace Timeline.Ingestion.Reading;

/// <summary>
/// Reads JSON Lines: <c>id, url, outlet, title, text, published</c>, of which only <c>text</c> must be there (<c>source</c> counts
/// as <c>outlet</c>). Files of any size, compressed with gzip or not.
/// </summary>
internal static class JsonLinesReader
{
    // A text of the largest size, each character of which may be written as an escape.
    private const int LongestLine = TextFileReader.LargestText * 2;

    public static async IAsyncEnumerable<SourceItem> ReadAsync(string path, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, useAsync: true);
        await using var stream = await DecodedAsync(path, file, cancellation);
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var lines = 0;
        await foreach (var line in ByteLines.ReadAsync(stream, LongestLine, cancellation))
        {
            if (line.Bytes is not { } bytes)
            {
                lines++;
                yield return SourceItem.Of(new InputProblem(path, line.Number, TextFileReader.TooLarge(line.Length)), file.Position);
            }
            else if (!bytes.All(b => b is (byte)' ' or (byte)'\t' or (byte)'\r'))
            {
                lines++;
                yield return ReadLine(path, line.Number, bytes, ids, file.Position);
            }
        }

        if (lines == 0)
        {
            yield return SourceItem.Of(new InputProblem(path, null, "the file is empty, expected one JSON object a line"), file.Position);
        }
    }

    private static SourceItem ReadLine(string path, int number, byte[] bytes, Dictionary<string, int> ids, long position)
    {
        SourceItem Refuse(string message) => SourceItem.Of(new InputProblem(path, number, message), position);

        var decoded = TextDecoder.Decode(bytes);
        if (decoded.Text is not { } json)
        {
            return Refuse(decoded.Problem!);
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            var fields = new JsonFields(document.RootElement);
            var (id, url, title, text) = (fields.Text("id"), fields.Text("url"), fields.Text("title"), fields.Text("text"));
            var outlet = fields.Text("outlet") ?? fields.Text("source");
            var published = fields.Published("published");
            if (fields.Problem is { } problem)
            {
                return Refuse(problem);
            }

            if (text is null)
            {
                return Refuse("the article has no text, expected \"text\"");
            }

            if (Encoding.UTF8.GetByteCount(text) is var size and > TextFileReader.LargestText)
            {
                return Refuse(TextFileReader.TooLarge(size));
            }

            if (id is not null && !ids.TryAdd(id, number))
            {
                return Refuse($"id '{id}' stands in line {ids[id]} already, expected each id once");
            }

            return SourceItem.Of(new SourceArticle(path, number, id, url, outlet, title, text, published, null), position);
        }
        catch (JsonException exception)
        {
            return Refuse($"this is no JSON (at byte {exception.BytePositionInLine ?? 0} of the line), expected one object");
        }
    }

    // Lines are split as bytes, so that each may be decoded for itself; only UTF-16 must be turned into UTF-8 before.
    private static async Task<Stream> DecodedAsync(string path, FileStream file, CancellationToken cancellation)
    {
        if (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
        {
            return new GZipStream(file, CompressionMode.Decompress);
        }

        var mark = new byte[2];
        var read = await file.ReadAtLeastAsync(mark, 2, throwOnEndOfStream: false, cancellation);
        file.Position = 0;
        var encoding = (read, mark[0], mark[1]) switch
        {
            (2, 0xFF, 0xFE) => Encoding.Unicode,
            (2, 0xFE, 0xFF) => Encoding.BigEndianUnicode,
            _ => null,
        };
        return encoding is null ? file : Encoding.CreateTranscodingStream(file, encoding, Encoding.UTF8, leaveOpen: true);
    }
}
