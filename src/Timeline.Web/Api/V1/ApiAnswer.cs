using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using Timeline.Export;

namespace Timeline.Web.Api.V1;

/// <summary>A good answer with its tag: whoever has it already is told so instead of being sent it again.</summary>
internal sealed class ApiAnswer(byte[] body, string contentType) : IResult
{
    // Options hold caches of their own; there are as many as there are addresses of this site.
    private static readonly ConcurrentDictionary<ExportSite, JsonSerializerOptions> s_options = new();

    /// <summary>JSON as the API writes it.</summary>
    public static ApiAnswer Json<T>(T value, ExportSite site) =>
        new(JsonSerializer.SerializeToUtf8Bytes(value, s_options.Count < 100 ? s_options.GetOrAdd(site, ApiJson.For) : ApiJson.For(site)), "application/json; charset=utf-8");

    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var (request, response) = (httpContext.Request, httpContext.Response);

        // Weak: the same content may travel compressed or not.
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12))}\"", isWeak: true);
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = "no-cache";
        if (request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = contentType;
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body, httpContext.RequestAborted).AsTask();
    }
}
