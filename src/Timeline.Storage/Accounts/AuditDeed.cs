namespace Timeline.Storage;

/// <summary>What the audit tells of accounts. What is done to entries stands there under the name of its <see cref="AccountAction"/>.</summary>
public enum AuditDeed
{
    SignIn,
    SignInRefused,
    SignOut,
    ChangePassword,
    UseLink,
    TwoFactorOn,
    TwoFactorOff,
    RecoveryCodes,
    Invite,
    AddAccount,
    ResetPassword,
    Disable,
    Enable,
    ChangeRole,
    CreateKey,
    RevokeKey,
    CreateFeedLink,
    RevokeFeedLink,
    CreateWebhook,
    RemoveWebhook,
    OpenFeed,
    CloseFeed,
    ConnectSignIn,
    DisconnectSignIn,
}
