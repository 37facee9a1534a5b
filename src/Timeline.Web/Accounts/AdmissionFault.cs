namespace Timeline.Web.Accounts;

/// <summary>Why somebody may not write.</summary>
internal enum AdmissionFault
{
    /// <summary>Nobody is signed in, or not any more.</summary>
    SignedOut,

    /// <summary>The role, or the key's scopes, do not reach so far.</summary>
    Forbidden,

    /// <summary>Too much at once.</summary>
    TooFast,
}
