namespace Timeline.Web.Accounts;

/// <summary>What came of trying to sign in.</summary>
internal enum SignInOutcome
{
    SignedIn,

    /// <summary>The password is right; now the code of the second factor.</summary>
    NeedsCode,

    /// <summary>One answer for wrong names, wrong passwords, locked and disabled accounts.</summary>
    Refused,
}
