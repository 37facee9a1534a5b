using Microsoft.AspNetCore.Components.Authorization;
using Timeline.Storage;

namespace Timeline.Web.Accounts;

/// <inheritdoc cref="IWriter"/>
internal sealed class Writer(AuthenticationStateProvider authentication, Visitor visitor, EditorGate gate) : IWriter
{
    /// <inheritdoc/>
    public async Task<Admission> AdmitAsync(AccountAction action, string? target, CancellationToken cancellation = default)
    {
        var state = await authentication.GetAuthenticationStateAsync();
        return await gate.AdmitAsync(state.User, visitor.Address, action, target, cancellation);
    }
}
