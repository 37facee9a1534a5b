using Microsoft.AspNetCore.Components;
using Timeline.Storage;
using Timeline.Web.Data;
using Timeline.Web.Localisation;

namespace Timeline.Web.Components.Pages;

/// <summary>
/// A page that reads from the archive. What it began to read is given up when its reader leaves or asks for something newer, and a
/// database that is away is said so instead of breaking the page.
/// </summary>
public abstract class ReadingPage : ComponentBase, IDisposable
{
    private CancellationTokenSource? _reading;
    private bool _disposed;

    [CascadingParameter]
    public Reading Reading { get; set; } = Reading.Default;

    [Inject]
    internal IArchive Archive { get; set; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = null!;

    /// <summary>The last reading failed because the database could not be reached.</summary>
    protected bool Failed { get; private set; }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && !_disposed)
        {
            _disposed = true;
            GiveUp();
        }
    }

    /// <summary>Reads; what was being read before is given up.</summary>
    protected async Task ReadAsync(Func<CancellationToken, Task> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (_disposed)
        {
            return;
        }

        GiveUp();
        using var mine = new CancellationTokenSource();
        _reading = mine;
        try
        {
            await read(mine.Token);
            Failed = false;
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            // The reader left the page, or asked for something newer.
        }
        catch (Exception exception) when (StoreFailures.Classify(exception) is not null)
        {
            Failed = true;
        }
        finally
        {
            if (_reading == mine)
            {
                _reading = null;
            }
        }
    }

    private void GiveUp() => _reading?.Cancel();
}
