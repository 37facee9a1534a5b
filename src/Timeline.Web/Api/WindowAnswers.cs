using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;
using Timeline.Storage;
using Timeline.Web.Api.V1;
using Timeline.Web.Data;

namespace Timeline.Web.Api;

/// <summary>
/// Answers about windows of the timeline, kept as they were sent as long as nothing at all was written to the store: whoever asks after a
/// write has committed, in whatever process, gets what holds since.
/// </summary>
internal sealed class WindowAnswers(IArchive archive, StoreMoment moments) : IDisposable
{
    private const long MostBytes = 64 << 20;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostBytes });
    private readonly ConcurrentDictionary<(Key Key, string Moment), Lazy<Task<ApiAnswer>>> _making = [];

    public void Dispose() => _kept.Dispose();

    /// <param name="request">Which window.</param>
    /// <param name="variant">What else the answer depends on, the form that it is written in included.</param>
    /// <param name="write">Makes the answer.</param>
    /// <param name="cancellation">Gives up waiting. What is being made goes on for the others.</param>
    public async Task<ApiAnswer> GetAsync(WindowRequest request, string variant, Func<WindowAnswer, ApiAnswer> write, CancellationToken cancellation)
    {
        var key = new Key(request, variant);
        var moment = await moments.NowAsync().WaitAsync(cancellation);
        if (_kept.TryGetValue(key, out Kept? kept) && kept!.Moment == moment)
        {
            return kept.Answer;
        }

        // Many who ask for the same at once cost one query.
        var making = _making.GetOrAdd((key, moment), _ => new Lazy<Task<ApiAnswer>>(() => MakeAsync(key, moment, write)));
        return await making.Value.WaitAsync(cancellation);
    }

    private async Task<ApiAnswer> MakeAsync(Key key, string moment, Func<WindowAnswer, ApiAnswer> write)
    {
        try
        {
            var answer = write(await archive.WindowAsync(key.Request, CancellationToken.None));
            _kept.Set(key, new Kept(moment, answer), new MemoryCacheEntryOptions { Size = answer.Length + 1000 });
            return answer;
        }
        finally
        {
            _making.TryRemove((key, moment), out _);
        }
    }

    private sealed record Key(WindowRequest Request, string Variant);

    private sealed record Kept(string Moment, ApiAnswer Answer);
}
