using System.Runtime.CompilerServices;

namespace Timeline.Ingestion.Reading;

/// <summary>Reads files one after the other. A file that breaks off costs one line, and the next goes on.</summary>
internal sealed class ArticleSource(IReadOnlyList<InputFile> files)
{
    /// <summary>The size of all files in bytes.</summary>
    public long TotalBytes { get; } = files.Sum(file => file.Length);

    /// <summary>Articles and problems in the order of the files; <see cref="SourceItem.Bytes"/> counts through all of them.</summary>
    public async IAsyncEnumerable<SourceItem> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        long before = 0;
        foreach (var file in files)
        {
            await using var items = Open(file, cancellation).GetAsyncEnumerator(cancellation);
            while (true)
            {
                SourceItem item;
                try
                {
                    if (!await items.MoveNextAsync())
                    {
                        break;
                    }

                    item = items.Current;
                }
                catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
                {
                    item = SourceItem.Of(new InputProblem(file.Path, null, $"cannot be read any further: {exception.Message}"));
                }

                yield return item with { Bytes = before + Math.Min(item.Bytes, file.Length) };
            }

            before += file.Length;
        }
    }

    private static IAsyncEnumerable<SourceItem> Open(InputFile file, CancellationToken cancellation) => file.Kind switch
    {
        InputKind.Manifest => ManifestReader.ReadAsync(file.Path, cancellation),
        InputKind.JsonLines => JsonLinesReader.ReadAsync(file.Path, cancellation),
        _ => OneAsync(TextFileReader.ReadAsync(file.Path, cancellation)),
    };

    private static async IAsyncEnumerable<SourceItem> OneAsync(Task<SourceItem> item)
    {
        yield return await item;
    }
}
