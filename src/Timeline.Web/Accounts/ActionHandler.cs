using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Timeline.Storage;

namespace Timeline.Web.Accounts;

/// <summary>Asks the table of <see cref="Permissions"/>, for people and for programs with a key.</summary>
internal sealed class ActionHandler(PublicReading reading) : AuthorizationHandler<ActionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ActionRequirement requirement)
    {
        if (IsAllowed(context.User, requirement.Action))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }

    private bool IsAllowed(ClaimsPrincipal user, AccountAction action)
    {
        if (reading.IsOpen && action is (AccountAction.Read or AccountAction.Export))
        {
            return true;
        }

        return AccountClaims.RoleOf(user) is { } role && Permissions.Allows(role, action)
            && AccountClaims.Covers(user, action);
    }
}
