using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Timeline.Storage.Model;

namespace Timeline.Storage;

/// <summary>Registers accounts.</summary>
public static class TimelineAccounts
{
    /// <summary>Wrong passwords in a row until an account is locked.</summary>
    public const int AttemptsUntilLockout = 8;

    /// <summary>The shortest password.</summary>
    public const int ShortestPassword = 10;

    /// <summary>How long a lock-out lasts.</summary>
    public static readonly TimeSpan Lockout = TimeSpan.FromMinutes(10);

    /// <summary>Adds what manages accounts, after <see cref="TimelineStorage.AddTimelineStorage"/>.</summary>
    public static IdentityBuilder AddTimelineAccounts(this IServiceCollection services)
    {
        services.AddSingleton<AccountQuery>();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<ApiKeys>();
        services.AddScoped<AccountDirectory>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        return services
            .AddIdentityCore<Account>(options =>
            {
                // Length is what makes a password hard to guess; rules about characters make it hard to remember.
                options.Password = new PasswordOptions
                {
                    RequiredLength = ShortestPassword,
                    RequiredUniqueChars = 4,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                };
                options.Lockout = new LockoutOptions { AllowedForNewUsers = true, MaxFailedAccessAttempts = AttemptsUntilLockout, DefaultLockoutTimeSpan = Lockout };
            })
            .AddUserStore<AccountStore>()
            .AddTokenProvider<OnceAuthenticator>(TokenOptions.DefaultAuthenticatorProvider);
    }
}
