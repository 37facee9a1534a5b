using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using Timeline.Storage.Sql;

namespace Timeline.Storage;

/// <summary>Registers the store.</summary>
public static class TimelineStorage
{
    /// <summary>
    /// Adds the query and decision classes, one connection pool, and <see cref="IDbContextFactory{TContext}"/> of
    /// <see cref="TimelineDb"/>. Nothing connects before the first query.
    /// </summary>
    /// <param name="services">Where to add them.</param>
    /// <param name="connectionString">An Npgsql connection string.</param>
    public static IServiceCollection AddTimelineStorage(this IServiceCollection services, string connectionString)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => NpgsqlDataSource.Create(connectionString));
        services.AddDbContextFactory<TimelineDb>((provider, options) => Configure(options, provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddSingleton<TimelineWindowQuery>();
        services.AddSingleton<EntryQuery>();
        services.AddSingleton<TieQuery>();
        services.AddSingleton<MentionQuery>();
        services.AddSingleton<ChangeQuery>();
        services.AddSingleton<ArticleQuery>();
        services.AddSingleton<FacetQuery>();
        services.AddKeyedSingleton(PreparedSource.Decisions, (_, _) => PreparedSource.Create(connectionString));
        services.AddKeyedSingleton(PreparedSource.Accounts, (_, _) => PreparedSource.Create(connectionString));
        services.AddSingleton(provider => new DecisionStore(
            provider.GetRequiredKeyedService<NpgsqlDataSource>(PreparedSource.Decisions), provider.GetRequiredService<TimeProvider>(), provider.GetService<IArticleAnalysis>()));
        services.AddSingleton<DecisionQuery>();
        services.AddSingleton<ConflictQuery>();
        services.AddSingleton<ArticleWriter>();
        services.AddSingleton<CountUpkeep>();
        services.AddSingleton<ActorRegistry>();
        services.AddSingleton<ActorQuery>();
        services.AddSingleton<ActorStore>();
        services.AddSingleton<EventClusterQuery>();
        services.AddSingleton<ReviewWork>();
        services.AddSingleton<ReviewRules>();
        services.AddSingleton<AgreementQuery>();
        services.AddSingleton<NoticeQuery>();
        services.AddSingleton<LearnQuery>();
        services.AddSingleton<SearchQuery>();
        services.AddSingleton<DigestQuery>();
        services.AddSingleton<ActorProfileQuery>();
        services.AddSingleton<ComparisonQuery>();
        services.AddSingleton<ArticleContextQuery>();
        services.AddSingleton<SavedViewStore>();
        services.AddSingleton<FeedLinks>();
        services.AddSingleton<WebhookStore>();
        services.AddSingleton<WebhookOutbox>();
        services.AddSingleton<ExportJobs>();
        services.AddSingleton<StoreMoment>();
        return services;
    }

    /// <summary>The options of <see cref="TimelineDb"/> on one data source.</summary>
    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, NpgsqlDataSource dataSource)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options
            .UseNpgsql(dataSource, npgsql => npgsql.MigrationsAssembly(TimelineDb.MigrationsAssembly))
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
    }
}
