using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Timeline.Storage.Model;

namespace Timeline.Storage.Configurations;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.Property(account => account.UserName).IsRequired();
        builder.Property(account => account.NormalizedUserName).IsRequired();
        builder.Property(account => account.ConcurrencyStamp).IsConcurrencyToken();
        builder.HasIndex(account => account.NormalizedUserName).IsUnique();
        builder.HasIndex(account => account.FeedHash).IsUnique();

        // Written by statements of their own, one at a time. An account that was read before such a statement is saved whole by
        // ASP.NET Core Identity, and would put back a code that is spent or an address that was taken back.
        builder.Property(account => account.LastCodeStep).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        builder.Property(account => account.SeenNotice).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        builder.Property(account => account.FeedHash).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);

        // People are found by the name they sign in with; addresses and telephones are not kept.
        builder.Ignore(account => account.Email);
        builder.Ignore(account => account.NormalizedEmail);
        builder.Ignore(account => account.EmailConfirmed);
        builder.Ignore(account => account.PhoneNumber);
        builder.Ignore(account => account.PhoneNumberConfirmed);
    }
}
