using System.Data.Common;
using Npgsql;

namespace Timeline.Storage.Sql;

/// <summary>
/// Connections of their own for what is always asked in the same words: decisions, and who may take them. These are short statements about
/// a few rows, and most of the server's work for them was to read and plan each anew: here they stay prepared. Elsewhere that would be
/// wrong, since the plan of a window hangs on its dates.
/// </summary>
internal static class PreparedSource
{
    /// <summary>The name, among the services, of the data source of decisions: they wait for each other's locks.</summary>
    public const string Decisions = "decisions";

    /// <summary>The name of the data source of accounts: nobody waits there, so whoever asks who somebody is never waits behind a decision.</summary>
    public const string Accounts = "accounts";

    /// <summary>More connections than that would only wait inside the server.</summary>
    private const int MostConnections = 8;

    private const int MostPrepared = 150;

    /// <summary>The statements of the first decision are prepared with the second.</summary>
    private const int UsesBeforePrepared = 2;

    /// <summary>
    /// One plan for all values: PostgreSQL would plan each anew, since by its estimate that pays, and it is half of a decision's time. What
    /// is sought is sought by its index even while a table is small: the plan is still in use when the table is large. A large
    /// batch asks for plans of its own in its transaction (<see cref="Timeline.Storage.Decisions.DecisionTransaction"/>).
    /// </summary>
    private const string OnePlan = "-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c jit=off";

    /// <param name="connectionString">Of the store; what it says of preparing statements holds, since a pooler between may not bear it.</param>
    public static NpgsqlDataSource Create(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        if (!new DbConnectionStringBuilder { ConnectionString = connectionString }.ContainsKey("Max Auto Prepare"))
        {
            builder.MaxAutoPrepare = MostPrepared;
            builder.AutoPrepareMinUsages = UsesBeforePrepared;
            builder.Options = string.IsNullOrEmpty(builder.Options) ? OnePlan : $"{builder.Options} {OnePlan}";

            // What such a transaction sets and locks ends with it: there is nothing to reset between two.
            builder.NoResetOnClose = true;
        }

        builder.MaxPoolSize = Math.Min(builder.MaxPoolSize, MostConnections);
        builder.MinPoolSize = Math.Min(builder.MinPoolSize, builder.MaxPoolSize);
        return NpgsqlDataSource.Create(builder);
    }
}
