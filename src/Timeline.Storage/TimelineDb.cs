using Microsoft.EntityFrameworkCore;
using Timeline.Storage.Model;
using Timeline.Storage.Sql;
using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>The tables. Reading goes through the query classes; nobody outside needs this but migrations and health checks.</summary>
public sealed class TimelineDb(DbContextOptions<TimelineDb> options) : DbContext(options)
{
    /// <summary>The assembly that holds the migrations.</summary>
    public const string MigrationsAssembly = "Timeline.Migrations";

    public DbSet<Outlet> Outlets => Set<Outlet>();

    public DbSet<Article> Articles => Set<Article>();

    public DbSet<AnalysisRun> AnalysisRuns => Set<AnalysisRun>();

    public DbSet<MentionRow> TimeMentions => Set<MentionRow>();

    public DbSet<Actor> Actors => Set<Actor>();

    public DbSet<ActorAlias> ActorAliases => Set<ActorAlias>();

    public DbSet<Entry> Entries => Set<Entry>();

    public DbSet<EntryActor> EntryActors => Set<EntryActor>();

    public DbSet<Statement> Statements => Set<Statement>();

    public DbSet<Event> Events => Set<Event>();

    public DbSet<EventMention> EventMentions => Set<EventMention>();

    public DbSet<DecisionBatch> DecisionBatches => Set<DecisionBatch>();

    public DbSet<DecisionRow> Decisions => Set<DecisionRow>();

    public DbSet<EntryVersion> EntryVersions => Set<EntryVersion>();

    public DbSet<Tombstone> Tombstones => Set<Tombstone>();

    public DbSet<ChangeSet> ChangeSets => Set<ChangeSet>();

    public DbSet<Conflict> Conflicts => Set<Conflict>();

    public DbSet<EntryCount> EntryCounts => Set<EntryCount>();

    public DbSet<ArticleVersion> ArticleVersions => Set<ArticleVersion>();

    public DbSet<ActorTerm> ActorTerms => Set<ActorTerm>();

    public DbSet<RegistryLoad> RegistryLoads => Set<RegistryLoad>();

    public DbSet<EventLink> EventLinks => Set<EventLink>();

    public DbSet<ReviewClaim> ReviewClaims => Set<ReviewClaim>();

    public DbSet<ReviewRule> ReviewRules => Set<ReviewRule>();

    public DbSet<SecondLook> SecondLooks => Set<SecondLook>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<FeedLink> FeedLinks => Set<FeedLink>();

    public DbSet<Webhook> Webhooks => Set<Webhook>();

    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();

    public DbSet<ExportJob> ExportJobs => Set<ExportJob>();

    public DbSet<ExportPart> ExportParts => Set<ExportPart>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<AccountLink> AccountLinks => Set<AccountLink>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.HasPostgresExtension("pg_trgm");
        modelBuilder.HasPostgresExtension("btree_gist");
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(TimelineDb).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Conventions.Add(_ => new SnakeCaseConvention());
        configurationBuilder.Properties<DayRange>().HaveConversion<DayRangeConverter>().HaveColumnType("daterange");
        configurationBuilder.Properties<EntryKind>().HaveConversion<KebabNameConverter<EntryKind>>();
        configurationBuilder.Properties<EntryStatus>().HaveConversion<KebabNameConverter<EntryStatus>>();
        configurationBuilder.Properties<DateBasis>().HaveConversion<KebabNameConverter<DateBasis>>();
        configurationBuilder.Properties<Grain>().HaveConversion<KebabNameConverter<Grain>>();
        configurationBuilder.Properties<AnchorKind>().HaveConversion<KebabNameConverter<AnchorKind>>();
        configurationBuilder.Properties<BatchKind>().HaveConversion<KebabNameConverter<BatchKind>>();
        configurationBuilder.Properties<DecisionKind>().HaveConversion<KebabNameConverter<DecisionKind>>();
        configurationBuilder.Properties<DecisionField>().HaveConversion<KebabNameConverter<DecisionField>>();
        configurationBuilder.Properties<SubjectKind>().HaveConversion<KebabNameConverter<SubjectKind>>();
        configurationBuilder.Properties<ReviewState>().HaveConversion<KebabNameConverter<ReviewState>>();
        configurationBuilder.Properties<TombstoneReason>().HaveConversion<KebabNameConverter<TombstoneReason>>();
        configurationBuilder.Properties<ConflictKind>().HaveConversion<KebabNameConverter<ConflictKind>>();
        configurationBuilder.Properties<ActorKind>().HaveConversion<KebabNameConverter<ActorKind>>();
        configurationBuilder.Properties<AliasBasis>().HaveConversion<KebabNameConverter<AliasBasis>>();
        configurationBuilder.Properties<ConflictState>().HaveConversion<KebabNameConverter<ConflictState>>();
        configurationBuilder.Properties<ExportJobState>().HaveConversion<KebabNameConverter<ExportJobState>>();
        configurationBuilder.Properties<AccountRole>().HaveConversion<KebabNameConverter<AccountRole>>();
        configurationBuilder.Properties<AccountLinkKind>().HaveConversion<KebabNameConverter<AccountLinkKind>>();
    }
}
