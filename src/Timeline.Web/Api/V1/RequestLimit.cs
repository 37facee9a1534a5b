using System.Collections.Concurrent;
using System.Globalization;

namespace Timeline.Web.Api.V1;

/// <summary>
/// How many requests one client may make in a minute. Every answer says how many are left and when there are more, as the draft
/// on RateLimit headers names it; what is too much is answered with 429. Zero by configuration means no limit.
/// </summary>
internal sealed class RequestLimit(IConfiguration configuration, TimeProvider time) : IEndpointFilter
{
    /// <summary>The setting with the number of requests in a minute.</summary>
    public const string Setting = "TIMELINE_API_PER_MINUTE";

    private const int Usual = 600;
    private const int WindowSeconds = 60;
    private const int MostClients = 50_000;

    private readonly int _most = configuration.GetValue(Setting, Usual);
    private readonly ConcurrentDictionary<string, Window> _clients = new(StringComparer.Ordinal);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (_most <= 0)
        {
            return await next(context);
        }

        var http = context.HttpContext;
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var (used, left) = Count(http.Connection.RemoteIpAddress?.ToString() ?? string.Empty, now);
        var headers = http.Response.Headers;
        headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"api\";q={_most};w={WindowSeconds}");
        headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"api\";r={Math.Max(0, _most - used)};t={left}");
        if (used <= _most)
        {
            return await next(context);
        }

        headers.RetryAfter = left.ToString(CultureInfo.InvariantCulture);
        return Results.Problem(
            string.Create(CultureInfo.InvariantCulture, $"More than {_most} requests in a minute; there are more in {left} seconds."),
            statusCode: StatusCodes.Status429TooManyRequests);
    }

    private (int Used, long Left) Count(string client, long now)
    {
        if (_clients.Count > MostClients)
        {
            foreach (var (stale, window) in _clients)
            {
                if (now - window.Start >= WindowSeconds)
                {
                    _clients.TryRemove(stale, out _);
                }
            }
        }

        var current = _clients.AddOrUpdate(
            client,
            _ => new Window(now, 1),
            (_, window) => now - window.Start >= WindowSeconds ? new Window(now, 1) : window with { Used = window.Used + 1 });
        return (current.Used, Math.Max(1, current.Start + WindowSeconds - now));
    }

    private readonly record struct Window(long Start, int Used);
}
