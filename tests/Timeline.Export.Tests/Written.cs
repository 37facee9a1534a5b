using System.Runtime.CompilerServices;
using System.Text;
using Timeline.Storage;

namespace Timeline.Export.Tests;

/// <summary>What a format makes of entries.</summary>
internal static class Written
{
    public static ExportAbout About { get; } = new(
        EntryFilter.All with { Kind = EntryKind.Statement, Text = "محادثات" },
        new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero),
        new Uri("https://timeline.example/"),
        new Uri("https://timeline.example/?kind=statement"),
        "CC BY 4.0");

    public static async Task<byte[]> AsBytes(ExportFormat format, params EntryRow[] rows) =>
        await AsBytes(new ExportRequest(format, About), new Source(rows));

    public static async Task<string> AsText(ExportFormat format, params EntryRow[] rows) => Encoding.UTF8.GetString(await AsBytes(format, rows));

    public static async Task<byte[]> AsBytes(ExportRequest request, IExportSource source)
    {
        using var output = new MemoryStream();
        await EntryExport.WriteAsync(request, source, output, null, TestContext.Current.CancellationToken);
        return output.ToArray();
    }

    /// <summary>Rows in memory.</summary>
    internal sealed class Source(params EntryRow[] rows) : IExportSource
    {
        public IReadOnlyList<TiedActor> Actors { get; init; } = [];

        public IReadOnlyList<ActorTie> Ties { get; init; } = [];

        public IReadOnlyList<GoneEntry> Gone { get; init; } = [];

        public IAsyncEnumerable<EntryRow> EntriesAsync(EntryFilter filter, CancellationToken cancellation) => Each(rows, cancellation);

        public IAsyncEnumerable<GoneEntry> GoneAsync(EntryFilter filter, CancellationToken cancellation) => Each(Gone, cancellation);

        public IAsyncEnumerable<TiedActor> TiedActorsAsync(EntryFilter filter, CancellationToken cancellation) => Each(Actors, cancellation);

        public IAsyncEnumerable<ActorTie> TiesAsync(EntryFilter filter, CancellationToken cancellation) => Each(Ties, cancellation);

        private static async IAsyncEnumerable<T> Each<T>(IEnumerable<T> items, [EnumeratorCancellation] CancellationToken cancellation)
        {
            await Task.Yield();
            foreach (var item in items)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return item;
            }
        }
    }
}
