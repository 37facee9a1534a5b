namespace Timeline.Web.Data;

/// <summary>
/// Tells every open page of this process that what is stored has changed, so that it follows. The first change is told at once, those that
/// come while pages are still reading again together, and the last one never goes untold.
/// </summary>
internal sealed class ChangeFeed(TimeProvider time) : IDisposable
{
    /// <summary>How long pages are left alone after they were told.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private ITimer? _resting;
    private bool _owed;

    public event EventHandler? Changed;

    /// <summary>Whether any page is still listening.</summary>
    public bool HasListeners => Changed is not null;

    public void Announce()
    {
        lock (_lock)
        {
            if (_resting is not null)
            {
                _owed = true;
                return;
            }

            _resting = time.CreateTimer(_ => Rested(), null, Rest, Timeout.InfiniteTimeSpan);
        }

        Changed?.Invoke(this, EventArgs.Empty);
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _resting?.Dispose();
        }
    }

    private void Rested()
    {
        lock (_lock)
        {
            if (!_owed)
            {
                _resting?.Dispose();
                _resting = null;
                return;
            }

            _owed = false;
            _resting?.Change(Rest, Timeout.InfiniteTimeSpan);
        }

        Changed?.Invoke(this, EventArgs.Empty);
    }
}
