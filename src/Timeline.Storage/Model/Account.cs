using Microsoft.AspNetCore.Identity;

namespace Timeline.Storage.Model;

/// <summary>Somebody who can sign in. Accounts are disabled, not deleted: what they decided keeps its author.</summary>
public sealed class Account : IdentityUser<long>
{
    /// <summary>The name that decisions carry.</summary>
    public required string DisplayName { get; set; }

    public AccountRole Role { get; set; }

    /// <summary>The password was made by somebody else: until it is changed the account may do nothing but change it.</summary>
    public bool MustChangePassword { get; set; }

    public DateTime CreatedAt { get; set; }

    /// <summary>Null while the account may be used.</summary>
    public DateTime? DisabledAt { get; set; }

    public DateTime? LastSignInAt { get; set; }

    /// <summary>The time step (of 30 seconds since 1970) of the last code of an authenticator app that was taken; none up to it is taken again.</summary>
    public long? LastCodeStep { get; init; }

    /// <summary>The last <see cref="Notice"/> that was seen; those after it are new.</summary>
    public long SeenNotice { get; init; }

    /// <summary>Of the secret in the address of the account's feed of notices; null when it has none.</summary>
    public byte[]? FeedHash { get; init; }
}
