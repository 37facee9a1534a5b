using Microsoft.AspNetCore.WebUtilities;
using Timeline.Export;
using Timeline.Storage;
using Timeline.Web.Data;
using Timeline.Web.Localisation;

namespace Timeline.Web.Api.Exports;

/// <summary>Makes the exports that wait, one after another, as long as the dashboard runs.</summary>
internal sealed partial class ExportWorker(ExportJobs jobs, IArchive archive, SiteAddress site, TimeProvider time, ILogger<ExportWorker> log) : BackgroundService
{
    private static readonly TimeSpan s_rest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_restAfterFailure = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_expiring = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _wake = new(0, 1);

    /// <summary>There is something to make.</summary>
    public void Wake()
    {
        if (_wake.CurrentCount == 0)
        {
            try
            {
                _wake.Release();
            }
            catch (SemaphoreFullException)
            {
                // Somebody else woke it.
            }
        }
    }

    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var expired = DateTimeOffset.MinValue;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await jobs.TakeAsync(stoppingToken) is { } job)
                {
                    await MakeAsync(job, stoppingToken);
                }

                if (time.GetUtcNow() - expired > s_expiring)
                {
                    expired = time.GetUtcNow();
                    await jobs.ExpireAsync(stoppingToken);
                }

                // Others' processes may have been asked, so it looks by itself too.
                await _wake.WaitAsync(s_rest, stoppingToken);
            }
            catch (Exception failure) when (StoreFailures.Classify(failure) is not null)
            {
                TellFailure(log, failure.Message);
                await Task.Delay(s_restAfterFailure, stoppingToken);
            }
        }
    }

    private async Task MakeAsync(ExportJobRow job, CancellationToken cancellation)
    {
        using var unwanted = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var parameters = new QueryCollection(QueryHelpers.ParseQuery(job.Query));
        var reader = new QueryReader(parameters);
        var reading = new Reading(parameters["lang"] == "en" ? "en" : "ar");
        var place = ExportSite.Parse(job.Site) ?? throw new InvalidOperationException($"Export {job.Id} was stored without an address.");
        var request = reader.Export(reading, place, site.Licence, time.GetUtcNow());
        if (request is null || reader.Faults.Count > 0)
        {
            // Another version of the program took the order.
            await jobs.FailAsync(job.Id, string.Join(' ', reader.Faults.Values.SelectMany(sentences => sentences)), cancellation);
            return;
        }

        try
        {
            long? total = request.Format.IsGraph ? null : await archive.CountAsync(request.About.Filter, unwanted.Token);
            var progress = new Written();
            var beating = BeatAsync(job.Id, total, progress, unwanted);
            try
            {
                await using var parts = new PartStream(jobs, job.Id);
                var written = await EntryExport.WriteAsync(request, archive, parts, progress, unwanted.Token);
                await parts.CompleteAsync(unwanted.Token);
                await jobs.FinishAsync(job.Id, written, unwanted.Token);
            }
            finally
            {
                await unwanted.CancelAsync();
                await beating;
            }
        }
        catch (ExportTooLargeException failure)
        {
            await jobs.FailAsync(job.Id, failure.Message, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException && StoreFailures.Classify(failure) is null)
        {
            // A fault of this program ends this export and no other.
            TellFault(log, failure, job.Id);
            await jobs.FailAsync(job.Id, "The export cannot be made; the server's log says why.", cancellation);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Nobody wants it any more, and the store knows.
        }
    }

    // Ends with the export, and ends the export when nobody wants it any more.
    private async Task BeatAsync(long job, long? total, Written progress, CancellationTokenSource unwanted)
    {
        using var timer = new PeriodicTimer(s_rest);
        try
        {
            while (await jobs.BeatAsync(job, total, progress.Count, unwanted.Token))
            {
                await timer.WaitForNextTickAsync(unwanted.Token);
            }
        }
        catch (OperationCanceledException)
        {
            return;
        }
        catch (Exception failure) when (StoreFailures.Classify(failure) is not null)
        {
            TellFailure(log, failure.Message);
        }

        await unwanted.CancelAsync();
    }

    [LoggerMessage(LogLevel.Warning, "Exports wait for the database: {Failure}")]
    private static partial void TellFailure(ILogger logger, string failure);

    [LoggerMessage(LogLevel.Error, "Export {Job} cannot be made")]
    private static partial void TellFault(ILogger logger, Exception fault, long job);

    private sealed class Written : IProgress<long>
    {
        private long _count;

        public long Count => Interlocked.Read(ref _count);

        public void Report(long value) => Interlocked.Exchange(ref _count, value);
    }
}
