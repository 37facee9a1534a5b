namespace Timeline.Storage;

/// <summary>Why an account is not changed.</summary>
public enum AccountFault
{
    /// <summary>Nobody has this name.</summary>
    Unknown,

    /// <summary>Somebody has this name already.</summary>
    NameTaken,

    /// <summary>A name is 2 to 60 letters, digits and <c>.-_@</c>, without spaces.</summary>
    BadName,

    /// <summary>Somebody must be able to look after the accounts.</summary>
    LastAdministrator,

    /// <summary>The link was used, has run out, or never was.</summary>
    LinkGone,

    /// <summary>A password has at least ten characters.</summary>
    WeakPassword,

    /// <summary>The password given is not the account's.</summary>
    WrongPassword,

    /// <summary>The new password is the old one.</summary>
    SamePassword,
}
