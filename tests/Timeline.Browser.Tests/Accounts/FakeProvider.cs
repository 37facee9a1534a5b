using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Timeline.Browser.Tests.Accounts;

/// <summary>An OpenID Connect provider on this machine that vouches for everybody who comes as <see cref="Person"/>.</summary>
internal sealed class FakeProvider : IDisposable
{
    public const string Client = "timeline";

    private readonly RSA _key = RSA.Create(2048);
    private readonly HttpListener _listener = new();
    private string _nonce = string.Empty;

    private FakeProvider(string address)
    {
        Address = address;
        _listener.Prefixes.Add(address);
    }

    public string Address { get; }

    /// <summary>Who comes.</summary>
    public string Person { get; set; } = "one";

    public static FakeProvider Start()
    {
        // Whatever port is free: the system tells one, and it is taken at once.
        using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        var provider = new FakeProvider(FormattableString.Invariant($"http://127.0.0.1:{port}/"));
        provider._listener.Start();
        _ = provider.ServeAsync();
        return provider;
    }

    public void Dispose()
    {
        _listener.Close();
        _key.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                Answer(context);
                context.Response.Close();
            }
        }
        catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var asked = context.Request.QueryString;
        switch (context.Request.Url!.AbsolutePath)
        {
            case "/.well-known/openid-configuration":
                Write(context, new
                {
                    issuer = Address, authorization_endpoint = Address + "authorize", token_endpoint = Address + "token", jwks_uri = Address + "keys",
                    response_types_supported = new[] { "code" }, subject_types_supported = new[] { "public" }, id_token_signing_alg_values_supported = new[] { "RS256" },
                });
                break;
            case "/keys":
                var key = _key.ExportParameters(false);
                Write(context, new { keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = "k", n = Base64Url.EncodeToString(key.Modulus), e = Base64Url.EncodeToString(key.Exponent) } } });
                break;
            case "/authorize":
                _nonce = asked["nonce"]!;
                context.Response.Redirect($"{asked["redirect_uri"]}?code=c&state={Uri.EscapeDataString(asked["state"]!)}");
                break;
            case "/token":
                Write(context, new { access_token = "a", token_type = "Bearer", expires_in = 60, id_token = Token() });
                break;
        }
    }

    private string Token()
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var signed = $"{Part(new { alg = "RS256", kid = "k", typ = "JWT" })}.{Part(new { iss = Address, aud = Client, sub = Person, iat = now, exp = now + 300, nonce = _nonce })}";
        return $"{signed}.{Base64Url.EncodeToString(_key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private static string Part<T>(T value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));

    private static void Write<T>(HttpListenerContext context, T value)
    {
        context.Response.ContentType = "application/json";
        context.Response.OutputStream.Write(JsonSerializer.SerializeToUtf8Bytes(value));
    }
}
