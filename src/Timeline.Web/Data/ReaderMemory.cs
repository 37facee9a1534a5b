using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using Timeline.Storage;
using Timeline.Web.Accounts;

namespace Timeline.Web.Data;

/// <summary>What a browser remembers of its reader: a name for what it saved, and when it was here last.</summary>
/// <param name="Key">A random name; what this browser saved is found by it.</param>
/// <param name="LastVisit">When the visit before this one ended; null on the first.</param>
public sealed record ReaderMemory(string Key, DateTimeOffset? LastVisit)
{
    private const string Cookie = "timeline.reader";

    // A visit goes on while pages follow each other; an hour's rest ends it.
    private static readonly TimeSpan s_rest = TimeSpan.FromHours(1);

    public static ReaderMemory Nobody { get; } = new(string.Empty, null);

    /// <summary>Whose are the views that were saved here without an account.</summary>
    public ViewOwner Browser => ViewOwner.Browser(Key);

    /// <summary>Whose views its reader sees: the account's when somebody is signed in.</summary>
    public ViewOwner OwnerFor(ClaimsPrincipal reader) => AccountClaims.IdOf(reader) is { } id ? ViewOwner.Account(id) : Browser;

    /// <summary>Whose are the views that a request's browser saved without an account; nobody's when it saved none.</summary>
    public static ViewOwner BrowserOf(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ViewOwner.Browser(Read(context.Request.Cookies[Cookie]).Key ?? string.Empty);
    }

    /// <summary>Reads what the browser remembers, and lets it remember this visit.</summary>
    public static ReaderMemory Of(HttpContext context, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (key, before, last) = Read(context.Request.Cookies[Cookie]);
        var isNewVisit = last is { } seen && now - seen > s_rest;
        var memory = new ReaderMemory(key ?? NewKey(), isNewVisit ? last : before);
        if (!context.Response.HasStarted)
        {
            context.Response.Cookies.Append(Cookie, Write(memory, now), new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                IsEssential = true,
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Path = "/",
            });
        }

        return memory;
    }

    private static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private static string Write(ReaderMemory memory, DateTimeOffset now) => string.Create(
        CultureInfo.InvariantCulture, $"{memory.Key}.{memory.LastVisit?.ToUnixTimeSeconds() ?? 0}.{now.ToUnixTimeSeconds()}");

    private static (string? Key, DateTimeOffset? Before, DateTimeOffset? Last) Read(string? cookie)
    {
        const int KeyLength = 32;
        var parts = (cookie ?? string.Empty).Split('.');
        return parts is [{ Length: KeyLength } key, var before, var last] && key.All(char.IsAsciiHexDigitLower)
            ? (key, Moment(before), Moment(last))
            : (null, null, null);
    }

    private static DateTimeOffset? Moment(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 100_000_000_000
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}
