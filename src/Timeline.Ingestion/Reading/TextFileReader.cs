using System.Globalization;
using Timeline.Ingestion.Encodings;

namespace Timeline.Ingestion.Reading;

/// <summary>Reads one text file whole.</summary>
internal static class TextFileReader
{
    /// <summary>No newspaper article comes near it; what is larger is some other kind of file.</summary>
    public const int LargestText = 8 * 1024 * 1024;

    public static async Task<SourceItem> ReadAsync(string path, CancellationToken cancellation)
    {
        var (text, problem) = await ReadTextAsync(path, cancellation);
        return problem is not null
            ? SourceItem.Of(new InputProblem(path, null, problem))
            : SourceItem.Of(new SourceArticle(path, null, null, null, null, null, text!, null, null), 0);
    }

    /// <summary>The text of a file, or what is wrong with it.</summary>
    public static async Task<(string? Text, string? Problem)> ReadTextAsync(string path, CancellationToken cancellation)
    {
        try
        {
            var length = new FileInfo(path).Length;
            if (length > LargestText)
            {
                return (null, TooLarge(length));
            }

            var decoded = TextDecoder.Decode(await File.ReadAllBytesAsync(path, cancellation));
            return decoded.Text is { } text && string.IsNullOrWhiteSpace(text)
                ? (null, "the file is empty, expected the text of an article")
                : (decoded.Text, decoded.Problem);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, "there is no such file");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, $"cannot be read: {exception.Message}");
        }
    }

    public static string TooLarge(long bytes) => string.Create(
        CultureInfo.InvariantCulture, $"the text is too large ({bytes / 1048576.0:0.#} MB), expected at most {LargestText / 1048576} MB");
}
