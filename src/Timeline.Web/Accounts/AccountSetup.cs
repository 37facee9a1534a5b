using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Npgsql;
using Timeline.Storage;
using Timeline.Storage.Model;
using Timeline.Web.Accounts.External;

namespace Timeline.Web.Accounts;

/// <summary>Puts together who is who and who may do what.</summary>
internal static class AccountSetup
{
    private const string Scheme = "Timeline";

    public static void AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => PublicReading.From(configuration));
        services.AddSingleton<EditorGate>();
        services.AddScoped<Visitor>();
        services.AddScoped<IWriter, Writer>();
        services.AddScoped<SignInDesk>();
        services.AddScoped<SecondFactor>();
        services.AddHttpContextAccessor();
        services.AddTimelineAccounts().AddSignInManager().AddClaimsPrincipalFactory<AccountClaims>();
        AddSchemes(services, ExternalSignIn.From(configuration));
        services.AddSingleton<IAuthorizationHandler, ActionHandler>();
        services.AddAuthorization(AddPolicies);
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, CircuitAuthentication>();
        services.AddRateLimiter(options => RateLimits.Add(options, configuration));
        services.AddDataProtection().SetApplicationName("Timeline");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = new DatabaseKeys(provider.GetRequiredService<NpgsqlDataSource>())));
    }

    public static void UseAccounts(this WebApplication app)
    {
        app.UseAuthentication();
        app.Use(RefuseUnknownKeys);
        app.Use(ChangePasswordFirst);
        app.UseAuthorization();
        app.UseRateLimiter();
    }

    public static string PolicyOf(AccountAction action) => KebabName.Of(action);

    private static void AddPolicies(AuthorizationOptions options)
    {
        foreach (var action in Enum.GetValues<AccountAction>())
        {
            options.AddPolicy(PolicyOf(action), policy => policy.AddRequirements(new ActionRequirement(action)));
        }

        // Whatever says nothing about itself is for those who may read.
        options.FallbackPolicy = options.GetPolicy(PolicyOf(AccountAction.Read));
    }

    private static void AddSchemes(IServiceCollection services, ExternalSignIn? external)
    {
        var schemes = services
            .AddAuthentication(options =>
            {
                options.DefaultScheme = Scheme;
                options.DefaultSignInScheme = IdentityConstants.ExternalScheme;
            })
            .AddPolicyScheme(Scheme, null, options => options.ForwardDefaultSelector = context =>
                ApiKeyHandler.IsIn(context.Request) ? ApiKeyHandler.SchemeName : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, null);
        schemes.AddIdentityCookies();
        if (external is not null)
        {
            services.AddSingleton(external);
            schemes.AddOpenIdConnect(ExternalSignIn.Scheme, external.Name, external.Configure);
            services.Configure<CookieAuthenticationOptions>(IdentityConstants.ExternalScheme, options => Harden(options.Cookie, "timeline.external"));
        }

        services.ConfigureApplicationCookie(options =>
        {
            Harden(options.Cookie, "timeline.session");
            options.LoginPath = "/account/sign-in";
            options.AccessDeniedPath = "/account/denied";
            options.ReturnUrlParameter = "back";
            options.ExpireTimeSpan = TimeSpan.FromDays(14);
            options.SlidingExpiration = true;
            options.Events.OnValidatePrincipal = SessionStamp.ValidateAsync;
            options.Events.OnRedirectToLogin = redirect => AccountAnswers.OnRedirect(redirect, AccountAnswers.UnknownAsync);
            options.Events.OnRedirectToAccessDenied = redirect => AccountAnswers.OnRedirect(redirect, AccountAnswers.ForbiddenAsync);
        });
        services.Configure<CookieAuthenticationOptions>(
            IdentityConstants.TwoFactorUserIdScheme,
            options =>
            {
                Harden(options.Cookie, "timeline.second-factor");
                options.ExpireTimeSpan = TimeSpan.FromMinutes(5);
            });
        services.AddAntiforgery(options => Harden(options.Cookie, "timeline.form"));
    }

    private static void Harden(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;

        // On http://localhost there is no secure channel to insist on; over TLS the cookie never leaves it.
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    /// <summary>A program with a wrong key is told so, even where it needs none: it believes to be somebody.</summary>
    private static Task RefuseUnknownKeys(HttpContext context, RequestDelegate next) =>
        ApiKeyHandler.IsIn(context.Request) && context.User.Identity?.IsAuthenticated != true
            ? context.ChallengeAsync(ApiKeyHandler.SchemeName)
            : next(context);

    /// <summary>With a password that somebody else made one gets nowhere but to where it is changed.</summary>
    private static Task ChangePasswordFirst(HttpContext context, RequestDelegate next)
    {
        const string Page = "/account/password";
        var path = context.Request.Path;
        if (context.User.HasClaim(claim => claim.Type == AccountClaims.MustChangePassword)
            && context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null
            && !path.StartsWithSegments(Page, StringComparison.Ordinal)
            && !AccountAnswers.IsProgram(context.Request))
        {
            context.Response.Redirect(Page);
            return Task.CompletedTask;
        }

        return next(context);
    }
}
