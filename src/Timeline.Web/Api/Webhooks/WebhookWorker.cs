using System.Text.Json;
using Timeline.Export.Addresses;
using Timeline.Export;
using Timeline.Storage;
using Timeline.Web.Accounts;
using Timeline.Web.Api.V1;
using Timeline.Web.State;

namespace Timeline.Web.Api.Webhooks;

/// <summary>Looks for changes, makes messages of them, and sends what is due, as long as the dashboard runs.</summary>
internal sealed partial class WebhookWorker(
    WebhookOutbox outbox, WebhookSender sender, WebhookSettings settings, ReadingRights rights, IConfiguration configuration, ILogger<WebhookWorker> log) : BackgroundService
{
    private const int Together = 16;

    private static readonly TimeSpan s_rest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_restAfterFailure = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_forgetting = TimeSpan.FromHours(6);

    private readonly JsonSerializerOptions _json = ApiJson.For(ExportSite.Parse(configuration[ExportSite.AddressVariable]));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_rest);
        var forgotten = DateTimeOffset.MinValue;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await outbox.FillAsync(ViewAddress.FilterOf, Write, stoppingToken);
                await SendDueAsync(stoppingToken);
                if (DateTimeOffset.UtcNow - forgotten > s_forgetting)
                {
                    forgotten = DateTimeOffset.UtcNow;
                    await outbox.ForgetAsync(stoppingToken);
                }
            }
            catch (Exception failure) when (StoreFailures.Classify(failure) is not null)
            {
                TellFailure(log, failure.Message);
                await Task.Delay(s_restAfterFailure, stoppingToken);
            }
        }
    }

    private async Task SendDueAsync(CancellationToken cancellation)
    {
        while (await outbox.TakeAsync(Together, cancellation) is { Count: > 0 } due)
        {
            await Task.WhenAll(due.Select(message => SendAsync(message, cancellation)));
        }
    }

    private async Task SendAsync(WebhookMessage message, CancellationToken cancellation)
    {
        if (!await rights.MayExportAsync(message.Owner, cancellation))
        {
            await outbox.FailedAsync(message.Id, null, "Its owner may not take entries away any more.", null, cancellation);
            return;
        }

        var (status, error) = await sender.SendAsync(message, cancellation);
        if (error is null)
        {
            await outbox.DeliveredAsync(message.Id, status ?? 0, cancellation);
            return;
        }

        TimeSpan? again = message.Attempts <= settings.Waits.Count ? settings.Waits[message.Attempts - 1] : null;
        await outbox.FailedAsync(message.Id, status, error, again, cancellation);
    }

    private string Write(WebhookRow hook, EntryChanges changes) => JsonSerializer.Serialize(
        new { Type = "view.changed", Webhook = hook.Id, View = new { hook.Name, hook.Address }, changes.Entries, changes.Gone, changes.Left }, _json);

    [LoggerMessage(LogLevel.Warning, "Webhooks wait for the database: {Failure}")]
    private static partial void TellFailure(ILogger logger, string failure);
}
