using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Timeline.Storage.Model;

namespace Timeline.Storage;

/// <summary>
/// What ASP.NET Core Identity keeps, in the tables of <see cref="TimelineDb"/>. It changes what it has read, so its context tracks,
/// unlike all others.
/// </summary>
public sealed class AccountStore(IDbContextFactory<TimelineDb> contexts, IdentityErrorDescriber describer)
    : UserOnlyStore<Account, TimelineDb, long>(Track(contexts), describer), IDisposable
{
    void IDisposable.Dispose()
    {
        Context.Dispose();
        Dispose();
    }

    private static TimelineDb Track(IDbContextFactory<TimelineDb> contexts)
    {
        ArgumentNullException.ThrowIfNull(contexts);
        var db = contexts.CreateDbContext();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        return db;
    }
}
