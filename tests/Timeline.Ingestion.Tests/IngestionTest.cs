using Timeline.Testing;

namespace Timeline.Ingestion.Tests;

/// <summary>A fresh database and a fresh folder for each test.</summary>
public abstract class IngestionTest : IAsyncLifetime
{
    protected TestDatabase Database { get; private set; } = null!;

    protected TestFolder Folder { get; } = new();

    /// <summary>What was rejected, one line each, with the folder's own path taken off.</summary>
    protected IList<string> Problems { get; } = new List<string>();

    public async ValueTask InitializeAsync() => Database = await TestDatabase.CreateAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Folder.Dispose();
        await Database.DisposeAsync();
    }

    protected Task<IngestResult> IngestAsync(params string[] paths) => new IngestPipeline(Database.Writer).RunAsync(
        paths, problem => Problems.Add(Folder.Strip(problem.ToString())), cancellation: TestContext.Current.CancellationToken);
}
