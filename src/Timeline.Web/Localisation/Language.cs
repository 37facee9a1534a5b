using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Localization;
using Timeline.Web.Accounts;

namespace Timeline.Web.Localisation;

/// <summary>
/// Which language a request is answered in: <c>?lang=</c> in the address, else the cookie, else Arabic. The browser's own
/// preference is not asked: readers of this site come for Arabic news.
/// </summary>
internal static class Language
{
    public const string MonthsCookie = "timeline.months";
    public const string ThemeCookie = "timeline.theme";
    public const string HijriCookie = "timeline.hijri";
    public const string DigitsCookie = "timeline.digits";

    private static readonly string[] Supported = ["ar", "en"];
    private static readonly string[] MonthFamilies = ["levant", "egypt"];
    private static readonly string[] HijriChoices = ["on", "off"];
    private static readonly string[] DigitStyles = ["latn", "arab"];
    private static readonly string[] Themes = ["auto", "light", "dark"];

    public static void UseLanguage(this WebApplication app)
    {
        app.Use(static (context, next) =>
        {
            // A link may carry its language. The circuit that follows knows only cookies, so it becomes one.
            if (context.Request.Query["lang"].ToString() is { Length: > 0 } wanted && Supported.Contains(wanted))
            {
                Remember(context.Response, CookieRequestCultureProvider.DefaultCookieName, CultureCookie(wanted));
            }

            return next(context);
        });
        var options = new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture("ar"),
            SupportedCultures = [.. Supported.Select(name => new CultureInfo(name))],
            SupportedUICultures = [.. Supported.Select(name => new CultureInfo(name))],
            RequestCultureProviders =
            [
                new QueryStringRequestCultureProvider { QueryStringKey = "lang", UIQueryStringKey = "lang" },
                new CookieRequestCultureProvider(),
            ],
        };
        app.UseRequestLocalization(options);
    }

    /// <summary><c>/preferences?lang=en&amp;theme=dark&amp;months=egypt&amp;back=/articles</c>: remembers and goes back.</summary>
    public static void MapPreferences(this WebApplication app) => app.MapGet("/preferences", static (HttpContext context) =>
    {
        var query = context.Request.Query;
        if (Known(query["lang"], Supported) is { } language)
        {
            Remember(context.Response, CookieRequestCultureProvider.DefaultCookieName, CultureCookie(language));
        }

        if (Known(query["theme"], Themes) is { } theme)
        {
            Remember(context.Response, ThemeCookie, theme);
        }

        if (Known(query["months"], MonthFamilies) is { } months)
        {
            Remember(context.Response, MonthsCookie, months);
        }

        if (Known(query["hijri"], HijriChoices) is { } hijri)
        {
            Remember(context.Response, HijriCookie, hijri);
        }

        if (Known(query["digits"], DigitStyles) is { } digits)
        {
            Remember(context.Response, DigitsCookie, digits);
        }

        return Results.LocalRedirect(LocalAddress.Of(query["back"]));
    }).AllowAnonymous();

    /// <summary>The address that sets a preference and comes back to the page that is open.</summary>
    public static string PreferenceUri(NavigationManager navigation, string name, string value) =>
        $"/preferences?{name}={value}&back={Uri.EscapeDataString("/" + navigation.ToBaseRelativePath(navigation.Uri).Split('#')[0])}";

    public static Reading ReadingOf(HttpContext context) => new(
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "ar",
        Known(context.Request.Cookies[MonthsCookie], MonthFamilies) ?? "levant",
        Known(context.Request.Cookies[ThemeCookie], Themes) ?? "auto",
        Known(context.Request.Cookies[HijriCookie], HijriChoices) == "on",
        Known(context.Request.Cookies[DigitsCookie], DigitStyles) ?? "latn");

    private static string? Known(string? value, string[] allowed) => Array.Find(allowed, each => each == value);

    private static string CultureCookie(string language) =>
        CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language));

    private static void Remember(HttpResponse response, string name, string value) =>
        response.Cookies.Append(name, value, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            IsEssential = true,
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Path = "/",
        });
}
