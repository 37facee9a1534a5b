using Timeline.Storage;

namespace Timeline.Web.Accounts;

/// <summary>Whether what somebody set up may go on taking entries away: as far as they may themselves, now.</summary>
internal sealed class ReadingRights(AccountQuery accounts, PublicReading reading)
{
    public async Task<bool> MayExportAsync(ViewOwner owner, CancellationToken cancellation = default) =>
        reading.IsOpen
        || (owner.AccountId is { } id && await accounts.StandingAsync(id, cancellation) is { } standing && standing.May(AccountAction.Export));
}
