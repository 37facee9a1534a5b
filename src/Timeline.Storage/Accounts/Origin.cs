namespace Timeline.Storage;

/// <summary>Where a deed comes from, for the audit.</summary>
/// <param name="AccountId">Null for nobody known, and for the command line.</param>
/// <param name="Who">A name, or what was typed as one.</param>
/// <param name="Address">The network address; null for the command line.</param>
/// <param name="KeyId">The key of the program that acts for the account.</param>
public sealed record Origin(long? AccountId, string Who, string? Address, long? KeyId = null)
{
    /// <summary>Somebody who may run programs on this machine.</summary>
    public static Origin CommandLine => new(null, $"{Environment.UserName} (command line)", null);
}
