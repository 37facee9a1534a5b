using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Timeline.Ingestion.Reading;

/// <summary>
/// Reads a <c>manifest.json</c>: a list of <c>{"file", "published", "basis", "outlet", "title", "url"}</c> about the text files
/// beside it. All but <c>file</c> may be missing.
/// </summary>
internal static class ManifestReader
{
    private const string ExpectedList = "expected a list such as [{\"file\": \"a.txt\", \"published\": \"2018-04-11\"}]";

    public static async IAsyncEnumerable<SourceItem> ReadAsync(string path, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (text, problem) = await TextFileReader.ReadTextAsync(path, cancellation);
        if (text is null)
        {
            yield return SourceItem.Of(new InputProblem(path, null, problem!));
            yield break;
        }

        var (entries, broken) = Parse(text);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (entry, line) in entries)
        {
            yield return await ReadEntryAsync(path, entry, line, seen, cancellation);
        }

        if (broken is var (brokenLine, what))
        {
            yield return SourceItem.Of(new InputProblem(path, brokenLine, what));
        }
    }

    // Goes as far as the file is sound: what stands before a broken place is good.
    private static (List<(JsonElement Entry, int Line)> Entries, (int Line, string What)? Broken) Parse(string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        var entries = new List<(JsonElement, int)>();
        var options = new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
        var reader = new Utf8JsonReader(bytes, options);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
            {
                return (entries, (1, ExpectedList));
            }

            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var line = 1 + bytes.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n');
                entries.Add((JsonElement.ParseValue(ref reader), line));
            }

            return (entries, null);
        }
        catch (JsonException exception)
        {
            return (entries, ((int)(exception.LineNumber ?? 0) + 1, $"the manifest is no JSON from here on, {ExpectedList}"));
        }
    }

    private static async Task<SourceItem> ReadEntryAsync(
        string path, JsonElement entry, int line, HashSet<string> seen, CancellationToken cancellation)
    {
        SourceItem Refuse(string message) => SourceItem.Of(new InputProblem(path, line, message));

        var fields = new JsonFields(entry);
        var file = fields.Text("file");
        if (fields.Problem is null && file is null)
        {
            return Refuse("the entry names no file, expected \"file\"");
        }

        var (outlet, title, url, basis) = (fields.Text("outlet"), fields.Text("title"), fields.Text("url"), fields.Text("basis"));
        var published = fields.Published("published");
        if (fields.Problem is { } problem)
        {
            return Refuse(problem);
        }

        if (!seen.Add(file!))
        {
            return Refuse($"'{file}' is named twice, expected each file once");
        }

        var textPath = Path.Combine(Path.GetDirectoryName(path) ?? "", file!);
        var (text, unreadable) = await TextFileReader.ReadTextAsync(textPath, cancellation);
        return text is null
            ? Refuse($"'{file}': {unreadable}")
            : SourceItem.Of(new SourceArticle(textPath, null, null, url, outlet, title, text, published, basis), 0);
    }
}
