using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Timeline.Storage;

namespace Timeline.Web.Accounts;

/// <summary>
/// The one way to an <see cref="Editor"/>, and with it to everything that writes: asks the database who somebody is now, whatever
/// the page was drawn with, holds them to their pace, and writes down what they are let do.
/// </summary>
internal sealed class EditorGate(AccountQuery accounts, AuditLog audit) : IDisposable
{
    private readonly PartitionedRateLimiter<long> _pace = RateLimits.Writes();

    public void Dispose() => _pace.Dispose();

    /// <param name="user">Who asks, by cookie or key.</param>
    /// <param name="address">From where.</param>
    /// <param name="action">What for.</param>
    /// <param name="target">What it will be done to, for the audit.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Admission> AdmitAsync(
        ClaimsPrincipal user, string? address, AccountAction action, string? target, CancellationToken cancellation = default)
    {
        // A key was asked about when its request came in, and what it was told ends with the request; a cookie or a circuit may be old.
        var key = AccountClaims.KeyOf(user);
        if (AccountClaims.IdOf(user) is not { } id
            || (key is null ? await accounts.StandingAsync(id, cancellation) : AccountClaims.StandingOf(user)) is not { IsActive: true } standing)
        {
            return new Admission.Refused(AdmissionFault.SignedOut);
        }

        if (key is null && user.FindFirstValue(SessionStamp.Claim) != standing.SecurityStamp)
        {
            return new Admission.Refused(AdmissionFault.SignedOut);
        }

        if (!standing.May(action) || !AccountClaims.Covers(user, action))
        {
            return new Admission.Refused(AdmissionFault.Forbidden);
        }

        using var lease = _pace.AttemptAcquire(id);
        if (!lease.IsAcquired)
        {
            return new Admission.Refused(AdmissionFault.TooFast);
        }

        await audit.WriteAsync(action, new Origin(id, standing.DisplayName, address, key), target, cancellation);
        return new Admission.Granted(new Editor(id.ToString(CultureInfo.InvariantCulture), standing.DisplayName));
    }
}
