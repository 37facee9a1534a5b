using System.Text;
using Timeline.Ingestion.Reading;

namespace Timeline.Cli.Benchmarks;

/// <summary>A document as benchmarks read it: in memory, as a string, with the day that its relative dates count from.</summary>
/// <param name="Text">Headline first, if there is one.</param>
/// <param name="Published">The publication day, where it is known.</param>
internal sealed record BenchDocument(string Text, DateOnly? Published)
{
    /// <summary>News from outlets, where a checkout has it beside it. It is other people's text and no part of the program.</summary>
    private const string BesideTheCheckout = "../shared/articles/news.jsonl";

    /// <summary>Its size in UTF-8, the unit of all figures: programs differ in how they keep strings, not in what they read.</summary>
    public int Bytes { get; } = Encoding.UTF8.GetByteCount(Text);

    /// <summary>The documents at <paramref name="path"/>; without one, news beside the checkout, or else the articles that come with the program.</summary>
    /// <exception cref="CommandException">Nothing there can be read.</exception>
    public static async Task<(IReadOnlyList<BenchDocument> Documents, string Source)> ReadAsync(string? path, CancellationToken cancellation)
    {
        var source = path ?? (File.Exists(BesideTheCheckout) ? BesideTheCheckout : Path.Combine(AppContext.BaseDirectory, "seeds"));
        var (files, problems) = InputFiles.Find([source]);
        if (problems.Count > 0)
        {
            throw CommandException.WrongUsage($"{problems[0]}.");
        }

        var documents = new List<BenchDocument>();
        await foreach (var item in new ArticleSource(files).ReadAsync(cancellation).ConfigureAwait(false))
        {
            if (item.Article is { } article)
            {
                var text = article.Title is { Length: > 0 } title ? $"{title}\n{article.Text}" : article.Text;
                documents.Add(new BenchDocument(text, article.Published?.Day));
            }
        }

        return documents.Count > 0
            ? (documents, source)
            : throw CommandException.WrongUsage($"{source} holds no document to measure with.");
    }
}
