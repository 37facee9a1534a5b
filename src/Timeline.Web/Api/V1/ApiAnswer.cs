using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using Timeline.Export;

namespace Timeline.Web.Api.V1;

/// <summary>A good answer with its tag: whoever has it already is told so instead of being sent it again.</summary>
/// <param name="body">As it is sent.</param>
/// <param name="contentType">What it is.</param>
/// <param name="version">Of what can be written with <c>If-Match</c>: the version of it in the store; its tag is then a strong one.</param>
internal sealed class ApiAnswer(byte[] body, string contentType, long? version = null) : IResult
{
    // Weak, unless writes go by it: the same content may travel compressed or not.
    private readonly EntityTagHeaderValue _tag = new(
        string.Create(CultureInfo.InvariantCulture, $"\"{(version is null ? "" : $"{version}-")}{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12))}\""), isWeak: version is null);

    // Options hold caches of their own; there are as many as there are addresses of this site.
    private static readonly ConcurrentDictionary<ExportSite, JsonSerializerOptions> s_options = new();

    /// <summary>JSON as the API writes it.</summary>
    public static ApiAnswer Json<T>(T value, ExportSite site, long? version = null) =>
        new(JsonSerializer.SerializeToUtf8Bytes(value, Options(site)), "application/json; charset=utf-8", version);

    /// <summary>How the API of a site writes JSON.</summary>
    public static JsonSerializerOptions Options(ExportSite site) => s_options.Count < 100 ? s_options.GetOrAdd(site, ApiJson.For) : ApiJson.For(site);

    public int Length => body.Length;

    /// <summary>What tells this answer from others.</summary>
    public string Tag => _tag.ToString();

    /// <summary>Since when it is what it is, in whole seconds; null where nobody knows, and for those who come with a tag.</summary>
    public DateTimeOffset? LastModified { get; set; }

    /// <summary>Whether a request is about this very answer, or about whatever there is.</summary>
    public bool IsMeantBy(IEnumerable<EntityTagHeaderValue> tags) =>
        tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(_tag, useStrongComparison: true));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var (request, response) = (httpContext.Request, httpContext.Response);
        response.Headers.ETag = _tag.ToString();
        response.Headers.CacheControl = "no-cache";
        if (LastModified is { } since)
        {
            response.GetTypedHeaders().LastModified = since;
        }

        if (IsKnown(request))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = contentType;
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body, httpContext.RequestAborted).AsTask();
    }

    // Who comes with a tag goes by it alone (RFC 9110, 13.2.2): it tells more.
    private bool IsKnown(HttpRequest request)
    {
        var headers = request.GetTypedHeaders();
        return request.Headers.IfNoneMatch.Count > 0
            ? headers.IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(_tag, useStrongComparison: false))
            : HttpMethods.IsGet(request.Method) && headers.IfModifiedSince is { } seen && LastModified <= seen;
    }
}
