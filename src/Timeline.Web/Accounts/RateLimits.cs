using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Timeline.Web.Accounts;

/// <summary>How often somebody may try.</summary>
internal static class RateLimits
{
    /// <summary>Guessing of passwords, codes and links, by address: counts what is sent, not pages that are looked at.</summary>
    public const string Guesses = "guesses";

    /// <summary>The variable that says how many guesses an address has a minute, where one address stands for many people.</summary>
    public const string Variable = "TIMELINE_GUESSES_PER_MINUTE";

    private const int GuessesPerMinute = 30;

    public static void Add(RateLimiterOptions options, IConfiguration configuration)
    {
        var guesses = configuration.GetValue(Variable, GuessesPerMinute);
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(Guesses, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? string.Empty,
                _ => new FixedWindowRateLimiterOptions { PermitLimit = guesses, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter(string.Empty));
    }

    /// <summary>Writing, by account: far above what hands do, far below what would hurt others.</summary>
    public static PartitionedRateLimiter<long> Writes() => PartitionedRateLimiter.Create<long, long>(account =>
        RateLimitPartition.GetTokenBucketLimiter(account, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = 300,
            TokensPerPeriod = 50,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        }));
}
