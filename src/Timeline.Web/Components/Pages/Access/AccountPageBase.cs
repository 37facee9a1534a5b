using System.Globalization;
using Microsoft.AspNetCore.Components;
using Timeline.Storage;
using Timeline.Web.Accounts;

namespace Timeline.Web.Components.Pages.Access;

/// <summary>
/// A page about accounts. These pages are sent whole instead of living in a circuit: only a real answer can set a cookie, and forms
/// work before any script does.
/// </summary>
public abstract class AccountPageBase : ComponentBase
{
    [CascadingParameter]
    public required HttpContext Http { get; set; }

    protected string? Address => Http.Connection.RemoteIpAddress?.ToString();

    protected long? Me => AccountClaims.IdOf(Http.User);

    internal Origin Origin => new(Me, AccountClaims.NameOf(Http.User), Address);

    protected string? MeText => Me?.ToString(CultureInfo.InvariantCulture);

    /// <summary>The address of this page under which a secret is used, as it is to be sent.</summary>
    protected string LinkTo(string secret) => $"{Http.Request.Scheme}://{Http.Request.Host}/account/link/{secret}";
}
