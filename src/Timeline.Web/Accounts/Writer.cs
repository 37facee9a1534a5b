using Microsoft.AspNetCore.Components.Authorization;
using Timeline.Storage;

namespace Timeline.Web.Accounts;

/// <summary>The reader of a page, when they want to write.</summary>
internal sealed class Writer(AuthenticationStateProvider authentication, Visitor visitor, EditorGate gate)
{
    /// <inheritdoc cref="EditorGate.AdmitAsync"/>
    public async Task<Admission> AdmitAsync(AccountAction action, string? target, CancellationToken cancellation = default)
    {
        var state = await authentication.GetAuthenticationStateAsync();
        return await gate.AdmitAsync(state.User, visitor.Address, action, target, cancellation);
    }
}
