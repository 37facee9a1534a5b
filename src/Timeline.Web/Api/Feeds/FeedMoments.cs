using Microsoft.Extensions.Caching.Memory;

namespace Timeline.Web.Api.Feeds;

/// <summary>
/// Since when what an address answers is what it is, for programs that ask by moment and not by tag. It is remembered here and not
/// taken from the entries: an entry that left the filter changes the answer, and no moment of those that stay in it. Another process, or
/// this one after a start, may say a later moment: then the same is sent once more, which is never wrong.
/// </summary>
internal sealed class FeedMoments(TimeProvider time) : IDisposable
{
    private const int MostAddresses = 20_000;

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = MostAddresses });
    private readonly Lock _lock = new();

    public void Dispose() => _known.Dispose();

    /// <summary>
    /// The second in which the answer was first like this. Null while that second lasts: another answer within it could not be told from this one.
    /// </summary>
    /// <param name="address">Of the answer, with all that it depends on.</param>
    /// <param name="tag">Of the answer.</param>
    public DateTimeOffset? Since(string address, string tag)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds());
        lock (_lock)
        {
            if (!_known.TryGetValue(address, out Answer? known) || known!.Tag != tag)
            {
                known = new Answer(tag, now);
                _known.Set(address, known, new MemoryCacheEntryOptions { Size = 1 });
            }

            return known.Since < now ? known.Since : null;
        }
    }

    private sealed record Answer(string Tag, DateTimeOffset Since);
}
