using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Timeline.Storage;

namespace Timeline.Web.Api.Webhooks;

/// <summary>Sends one message to a webhook.</summary>
internal sealed class WebhookSender : IDisposable
{
    private const int LongestError = 300;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(15);

    private readonly WebhookSecrets _secrets;
    private readonly TimeProvider _time;
    private readonly HttpClient _client;

    public WebhookSender(WebhookSettings settings, WebhookSecrets secrets, TimeProvider time)
    {
        (_secrets, _time) = (secrets, time);
        _client = new HttpClient(new SocketsHttpHandler
        {
            // Another address, or a proxy's, would not have been looked at.
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            ConnectCallback = (context, cancellation) => WebhookTarget.ConnectAsync(context.DnsEndPoint, settings.MayBePrivate, cancellation),
        })
        {
            Timeout = s_patience,
        };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("Timeline-Webhooks/1");
    }

    public void Dispose() => _client.Dispose();

    /// <returns>The status of the answer, if there was one, and what was wrong; nothing when it arrived.</returns>
    public async Task<(int? Status, string? Error)> SendAsync(WebhookMessage message, CancellationToken cancellation)
    {
        try
        {
            using var request = Request(message);
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            var status = (int)answer.StatusCode;
            return answer.IsSuccessStatusCode ? (status, null) : (status, string.Create(CultureInfo.InvariantCulture, $"It answered {status}."));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, string.Create(CultureInfo.InvariantCulture, $"It did not answer within {s_patience.TotalSeconds:0} seconds."));
        }
        catch (Exception failure) when (failure is HttpRequestException or SocketException or IOException or CryptographicException)
        {
            return (null, failure.Message.Length <= LongestError ? failure.Message : failure.Message[..LongestError]);
        }
    }

    private HttpRequestMessage Request(WebhookMessage message)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"msg_{message.Id}");
        var seconds = _time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, message.Url) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(message.Body)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", seconds);
        request.Headers.Add("webhook-signature", _secrets.Sign(message.Secret, id, seconds, message.Body));
        return request;
    }
}
