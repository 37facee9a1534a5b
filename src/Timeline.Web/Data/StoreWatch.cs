using Timeline.Storage;

namespace Timeline.Web.Data;

/// <summary>
/// Looks whether anybody changed what is stored: another dashboard, a command that reads articles, a worker. One small question a second, and
/// none while no page listens.
/// </summary>
internal sealed class StoreWatch(ChangeQuery changes, ChangeFeed feed) : BackgroundService
{
    private static readonly TimeSpan s_rest = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_rest);
        string? seen = null;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            // What changed while nobody listened is not forgotten: pages that began meanwhile are told once more than they need.
            if (seen is null || feed.HasListeners)
            {
                seen = await LookAsync(seen, stoppingToken);
            }
        }
    }

    private async Task<string?> LookAsync(string? seen, CancellationToken cancellation)
    {
        try
        {
            var now = await changes.EndAsync(cancellation);
            if (seen is not null && now != seen)
            {
                feed.Announce();
            }

            return now;
        }
        catch (Exception exception) when (StoreFailures.Classify(exception) is not null)
        {
            // A database that is away changes nothing; the pages say for themselves that it is.
            return seen;
        }
    }
}
