namespace Timeline.Storage;

/// <summary>What a link that was sent to somebody lets them do.</summary>
public enum AccountLinkKind
{
    /// <summary>Choose the first password of a new account.</summary>
    Invitation,

    /// <summary>Choose another password.</summary>
    Reset,
}
