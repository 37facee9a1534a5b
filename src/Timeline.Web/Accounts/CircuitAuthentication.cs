using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Timeline.Storage;

namespace Timeline.Web.Accounts;

/// <summary>Asks for every open circuit, again and again, whether its reader is still who they were; if not, they are a stranger there.</summary>
internal sealed class CircuitAuthentication(ILoggerFactory loggers, AccountQuery accounts)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    private readonly ILogger _log = loggers.CreateLogger<CircuitAuthentication>();

    protected override TimeSpan RevalidationInterval => SessionStamp.Interval;

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        try
        {
            return await SessionStamp.HoldsAsync(authenticationState.User, accounts, cancellationToken);
        }
        catch (Exception exception) when (StoreFailures.Classify(exception) is { } failure)
        {
            // Nobody is signed out because the database was away for a moment; writing asks it anyway.
            _log.LogWarning("Circuits could not be revalidated: {Reason}", failure.Message);
            return true;
        }
    }
}
