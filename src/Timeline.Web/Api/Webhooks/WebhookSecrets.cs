using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Timeline.Web.Api.Webhooks;

/// <summary>
/// What messages to webhooks are signed with, as Standard Webhooks has it (standardwebhooks.com): HMAC-SHA256 over id, time and body. The
/// secret has to be had again for each message, so it is kept encrypted with the keys of sessions.
/// </summary>
internal sealed class WebhookSecrets(IDataProtectionProvider protection)
{
    /// <summary>How secrets begin.</summary>
    public const string Mark = "whsec_";

    private const int Bytes = 24;

    private readonly IDataProtector _protector = protection.CreateProtector("webhooks");

    /// <returns>The secret to be shown once, and as it is kept.</returns>
    public (string Shown, string Kept) Create()
    {
        var shown = Mark + Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));
        return (shown, _protector.Protect(shown));
    }

    /// <summary>The value of the header <c>webhook-signature</c>.</summary>
    /// <exception cref="CryptographicException">The keys that the secret was kept with are gone.</exception>
    public string Sign(string kept, string id, string seconds, string body)
    {
        var secret = Convert.FromBase64String(_protector.Unprotect(kept)[Mark.Length..]);
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{id}.{seconds}.{body}")));
    }
}
