using System.Threading.Channels;

namespace Timeline.Web.Api.V1;

/// <summary>
/// Reads articles on threads of its own, in the order in which they came. Pages and answers keep the pool's
/// threads, so a page never waits behind a long article, and no article waits behind one that came later.
/// </summary>
internal sealed class AnalysisThreads : IDisposable
{
    private readonly Channel<Work> _waiting;
    private readonly Thread[] _threads;

    /// <param name="threads">How many articles are read at once.</param>
    /// <param name="mostWaiting">Articles that may wait; further ones are refused.</param>
    public AnalysisThreads(int threads, int mostWaiting)
    {
        _waiting = Channel.CreateBounded<Work>(mostWaiting);
        _threads = [.. Enumerable.Range(0, threads).Select(number => new Thread(Run) { IsBackground = true, Name = $"analysis {number}" })];
        foreach (var thread in _threads)
        {
            thread.Start();
        }
    }

    /// <summary>Has <paramref name="read"/> run in its turn; false when too many wait already.</summary>
    /// <param name="answer">What it gave, or what it threw; cancelled when the caller went before its turn came.</param>
    public bool TryAdd(Func<byte[]> read, CancellationToken cancellation, out Task<byte[]> answer)
    {
        var work = new Work(read, cancellation);
        answer = work.Task;
        return _waiting.Writer.TryWrite(work);
    }

    public void Dispose()
    {
        _waiting.Writer.TryComplete();
        foreach (var thread in _threads)
        {
            thread.Join();
        }
    }

    private void Run()
    {
        while (Next())
        {
            while (_waiting.Reader.TryRead(out var work))
            {
                work.Run();
            }
        }
    }

    // A thread of our own may wait: nobody else is kept from it.
    private bool Next() => _waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult();

    // What waits for the answer goes on in the pool, never on the thread that reads.
    private sealed class Work(Func<byte[]> read, CancellationToken cancellation) : TaskCompletionSource<byte[]>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public void Run()
        {
            if (cancellation.IsCancellationRequested)
            {
                SetCanceled(cancellation);
                return;
            }

            try
            {
                SetResult(read());
            }
            catch (Exception failure)
            {
                SetException(failure);
            }
        }
    }
}
