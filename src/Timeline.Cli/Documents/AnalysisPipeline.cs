using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using System.Threading.Channels;
using Timeline.Extraction;
using Timeline.Extraction.Json;

namespace Timeline.Cli.Documents;

/// <summary>What became of one line.</summary>
/// <param name="Number">The line, from 1.</param>
/// <param name="Json">The JSON of its analysis and a line end; empty when it was rejected.</param>
/// <param name="Complaint">Why it was rejected; null when it was not.</param>
/// <param name="NextIsReady">Whether the following outcome can be had without waiting.</param>
internal sealed record LineOutcome(int Number, ReadOnlyMemory<byte> Json, string? Complaint, bool NextIsReady = false);

/// <summary>Analyses lines on all cores. Answers come in the order of the lines; only a few lines are in memory at once.</summary>
internal static class AnalysisPipeline
{
    public static async IAsyncEnumerable<LineOutcome> RunAsync(
        Stream input, ArticleAnalyzer analyzer, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var running = Channel.CreateBounded<Task<LineOutcome>>(new BoundedChannelOptions(Environment.ProcessorCount * 2)
        {
            SingleReader = true,
            SingleWriter = true,
        });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var feeding = FeedAsync(input, analyzer, running.Writer, stop.Token);
        try
        {
            await foreach (var analysis in running.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                var outcome = await analysis.ConfigureAwait(false);
                yield return outcome with { NextIsReady = running.Reader.TryPeek(out var next) && next.IsCompleted };
            }

            await feeding.ConfigureAwait(false);
        }
        finally
        {
            // Whoever reads may stop early, when the output cannot be written; then nobody empties the channel any more.
            await stop.CancelAsync().ConfigureAwait(false);
            await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task FeedAsync(Stream input, ArticleAnalyzer analyzer, ChannelWriter<Task<LineOutcome>> running, CancellationToken cancellation)
    {
        try
        {
            await foreach (var line in LineReader.ReadAsync(input, cancellation).ConfigureAwait(false))
            {
                if (line.Bytes is not { } bytes || !IsBlank(bytes))
                {
                    await running.WriteAsync(Task.Run(() => Analyze(line, analyzer), cancellation), cancellation).ConfigureAwait(false);
                }
            }

            running.Complete();
        }
        catch (Exception failure)
        {
            running.Complete(failure);
            throw;
        }
    }

    private static LineOutcome Analyze(RawLine line, ArticleAnalyzer analyzer)
    {
        if (line.Bytes is not { } bytes)
        {
            return new LineOutcome(line.Number, default, $"longer than {LineReader.LongestLineBytes >> 20} MB");
        }

        if (!Utf8.IsValid(bytes))
        {
            return new LineOutcome(line.Number, default, "not UTF-8");
        }

        try
        {
            var document = SourceDocument.Parse(WithoutMark(bytes));
            var analysis = analyzer.Analyze(document.Text, document.Published);
            return new LineOutcome(line.Number, ToJson(document.Id, analysis), null);
        }
        catch (FormatException failure)
        {
            return new LineOutcome(line.Number, default, failure.Message);
        }
        catch (Exception failure)
        {
            // Nothing should come here; if it does, one article must not cost the others their answers.
            return new LineOutcome(line.Number, default, $"the analysis broke ({failure.GetType().Name}: {failure.Message})");
        }
    }

    private static ReadOnlyMemory<byte> ToJson(JsonElement id, ArticleAnalysis analysis)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, AnalysisJson.WriterOptions))
        {
            AnalysisJson.WriteAnalysis(writer, id, analysis);
        }

        json.WriteByte((byte)'\n');
        return json.GetBuffer().AsMemory(0, (int)json.Length);
    }

    private static ReadOnlyMemory<byte> WithoutMark(byte[] bytes) =>
        bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsMemory(Encoding.UTF8.Preamble.Length) : bytes;

    private static bool IsBlank(byte[] bytes) => !bytes.AsSpan().ContainsAnyExcept(" \t\r"u8);
}
