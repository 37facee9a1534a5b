using Microsoft.AspNetCore.Authorization;
using Timeline.Storage;

namespace Timeline.Web.Accounts;

/// <summary>That somebody may do something.</summary>
internal sealed record ActionRequirement(AccountAction Action) : IAuthorizationRequirement;
