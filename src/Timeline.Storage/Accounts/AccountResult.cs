namespace Timeline.Storage;

/// <summary>What became of a change to an account.</summary>
public abstract record AccountResult
{
    private AccountResult()
    {
    }

    /// <summary>It is done.</summary>
    /// <param name="Secret">A one-time password or the secret of a link, shown once; null when there is none.</param>
    public sealed record Done(AccountRow Account, string? Secret = null) : AccountResult;

    /// <summary>Nothing was changed, for this reason.</summary>
    public sealed record Refused(AccountFault Fault) : AccountResult;
}
