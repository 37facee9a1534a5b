using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Timeline.Storage;

namespace Timeline.Testing;

/// <summary>A fresh, migrated database on a real PostgreSQL, for one test class or one test.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly TestServer _server;
    private readonly ServiceProvider _services;

    private TestDatabase(TestServer server, string connectionString, TimeProvider time)
    {
        _server = server;
        ConnectionString = connectionString;
        _services = new ServiceCollection().AddSingleton(time).AddTimelineStorage(connectionString).AddTimelineAccounts().Services.BuildServiceProvider();
    }

    public string ConnectionString { get; }

    public TimelineWindowQuery Window => _services.GetRequiredService<TimelineWindowQuery>();

    public EntryQuery Entries => _services.GetRequiredService<EntryQuery>();

    public TieQuery Ties => _services.GetRequiredService<TieQuery>();

    public ChangeQuery Changes => _services.GetRequiredService<ChangeQuery>();

    public MentionQuery TimeMentions => _services.GetRequiredService<MentionQuery>();

    public ArticleQuery Articles => _services.GetRequiredService<ArticleQuery>();

    public FacetQuery Facets => _services.GetRequiredService<FacetQuery>();

    public DecisionStore Decisions => _services.GetRequiredService<DecisionStore>();

    public ConflictQuery Conflicts => _services.GetRequiredService<ConflictQuery>();

    public ReviewWork Queue => _services.GetRequiredService<ReviewWork>();

    public DecisionQuery History => _services.GetRequiredService<DecisionQuery>();

    public ArticleWriter Writer => _services.GetRequiredService<ArticleWriter>();

    public CountUpkeep Counts => _services.GetRequiredService<CountUpkeep>();

    public ActorQuery Actors => _services.GetRequiredService<ActorQuery>();

    public ActorStore ActorDecisions => _services.GetRequiredService<ActorStore>();

    public ActorRegistry Registry => _services.GetRequiredService<ActorRegistry>();

    public EventClusterQuery Clusters => _services.GetRequiredService<EventClusterQuery>();

    public AccountQuery Accounts => _services.GetRequiredService<AccountQuery>();

    public ApiKeys Keys => _services.GetRequiredService<ApiKeys>();

    public AuditLog Audit => _services.GetRequiredService<AuditLog>();

    /// <summary>A query class of the store.</summary>
    public T Query<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public NpgsqlDataSource DataSource => _services.GetRequiredService<NpgsqlDataSource>();

    /// <param name="time">The clock of the store; the system's by default.</param>
    public static async Task<TestDatabase> CreateAsync(TimeProvider? time = null)
    {
        var server = await TestServer.Shared;
        return new TestDatabase(server, await server.CreateDatabaseAsync(), time ?? TimeProvider.System);
    }

    /// <summary>One without any table, for tests of migrations.</summary>
    public static async Task<TestDatabase> CreateEmptyAsync()
    {
        var server = await TestServer.Shared;
        return new TestDatabase(server, await server.CreateEmptyDatabaseAsync(), TimeProvider.System);
    }

    public Task<TimelineDb> ContextAsync() => _services.GetRequiredService<IDbContextFactory<TimelineDb>>().CreateDbContextAsync();

    /// <summary>Stores articles in one pass of the analysis.</summary>
    public async Task<SaveResult> SaveAsync(params ArticleDraft[] drafts)
    {
        var run = await Writer.StartRunAsync(SampleArticle.AnalyzerVersion, "test");
        return await Writer.SaveAsync(run, drafts);
    }

    /// <summary>Changes accounts.</summary>
    public async Task<T> WithAccountsAsync<T>(Func<AccountDirectory, Task<T>> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        await using var scope = _services.CreateAsyncScope();
        return await change(scope.ServiceProvider.GetRequiredService<AccountDirectory>());
    }

    /// <summary>Adds an account that can be used at once.</summary>
    /// <returns>Its id.</returns>
    public Task<long> AddAccountAsync(string name, AccountRole role, string password, string? displayName = null) => WithAccountsAsync(async directory =>
    {
        var added = (AccountResult.Done)await directory.AddAsync(name, displayName ?? name, role, Origin.CommandLine);
        await directory.ChangePasswordAsync(added.Account.Id, added.Secret!, password, Origin.CommandLine);
        return added.Account.Id;
    });

    /// <summary>Runs a statement and returns the first value of its first row.</summary>
    public async Task<object?> ScalarAsync(string sql)
    {
        await using var command = DataSource.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Runs a query and returns the first column, one line a row, as <c>explain</c> gives it.</summary>
    public async Task<string> LinesAsync(string sql)
    {
        await using var command = DataSource.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }

        return string.Join('\n', lines);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _server.DropDatabaseAsync(ConnectionString);
    }
}
