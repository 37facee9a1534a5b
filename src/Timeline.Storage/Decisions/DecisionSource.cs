using System.Data.Common;
using Npgsql;

namespace Timeline.Storage.Decisions;

/// <summary>
/// Connections of their own for decisions. A decision is two dozen short statements that are always the same, and most of the server's work for
/// them was to read and plan each anew: here they stay prepared. Elsewhere that would be wrong, since the plan of a window hangs on its dates.
/// </summary>
internal static class DecisionSource
{
    /// <summary>The name of the data source among the services.</summary>
    public const string Key = "decisions";

    /// <summary>Decisions wait for each other's locks anyway; more connections than that would only wait inside the server.</summary>
    private const int MostConnections = 16;

    private const int MostPrepared = 150;

    /// <summary>The statements of the first decision are prepared with the second.</summary>
    private const int UsesBeforePrepared = 2;

    /// <summary>
    /// One plan for all values: PostgreSQL would plan each anew, since by its estimate that pays, and it is half of a decision's time. A large
    /// batch asks for plans of its own in its transaction (<see cref="DecisionTransaction"/>).
    /// </summary>
    private const string OnePlan = "-c plan_cache_mode=force_generic_plan";

    /// <param name="connectionString">Of the store; what it says of preparing statements holds, since a pooler between may not bear it.</param>
    public static NpgsqlDataSource Create(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        if (!new DbConnectionStringBuilder { ConnectionString = connectionString }.ContainsKey("Max Auto Prepare"))
        {
            builder.MaxAutoPrepare = MostPrepared;
            builder.AutoPrepareMinUsages = UsesBeforePrepared;
            builder.Options = string.IsNullOrEmpty(builder.Options) ? OnePlan : $"{builder.Options} {OnePlan}";

            // What a decision sets and locks ends with its transaction: there is nothing to reset between two.
            builder.NoResetOnClose = true;
        }

        builder.MaxPoolSize = Math.Min(builder.MaxPoolSize, MostConnections);
        builder.MinPoolSize = Math.Min(builder.MinPoolSize, builder.MaxPoolSize);
        return NpgsqlDataSource.Create(builder);
    }
}
