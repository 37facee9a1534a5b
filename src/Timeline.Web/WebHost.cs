using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Connections;
using Radzen;
using Timeline.Ingestion;
using Timeline.Storage;
using Timeline.Web.Accounts;
using Timeline.Web.Accounts.External;
using Timeline.Web.Api;
using Timeline.Web.Api.Embeds;
using Timeline.Web.Api.Feeds;
using Timeline.Web.Api.V1;
using Timeline.Web.Components;
using Timeline.Web.Data;
using Timeline.Web.Desk;
using Timeline.Web.Desk.Conflicts;
using Timeline.Web.Desk.Notices;
using Timeline.Web.Localisation;

namespace Timeline.Web;

/// <summary>Puts the dashboard together and runs it.</summary>
internal static class WebHost
{
    /// <summary>What programs ask, who are told what went wrong in a form that they can read.</summary>
    private static readonly string[] s_forPrograms = ["/api", "/feeds", "/embed", "/oembed"];

    private const int Done = 0;
    private const int WrongUsage = 2;
    private const int WorldFailed = 3;

    /// <returns>0 after a clean stop, 2 when the configuration cannot be used, 3 when database or port cannot be had.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        WebApplication app;
        try
        {
            app = Build(args);
        }
        catch (InvalidDataException exception)
        {
            return Refuse(WrongUsage, exception.Message);
        }

        if (string.IsNullOrWhiteSpace(app.Configuration.GetConnectionString("Timeline")))
        {
            return Refuse(WrongUsage, "No database is configured: set ConnectionStrings__Timeline.");
        }

        // What answers requests asks the database already, for the keys of sessions.
        Configure(app);
        if (await FindDatabaseFaultAsync(app.Services) is { } fault)
        {
            return Refuse(WorldFailed, fault);
        }

        try
        {
            await app.StartAsync();
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            return Refuse(WorldFailed, $"The port is taken: {exception.Message}");
        }
        catch (IOException exception)
        {
            return Refuse(WorldFailed, $"The address cannot be listened on: {exception.Message}");
        }

        StopWithInput.Watch(app.Lifetime);
        await app.WaitForShutdownAsync();
        return Done;
    }

    private static WebApplication Build(string[] args)
    {
        // Files are found beside the assembly, wherever the process was started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(WebHost).Assembly.GetName().Name,
        });
        // A published application has its assets in wwwroot; a built one finds them through the manifest of the build.
        builder.WebHost.UseStaticWebAssets();
        if (!builder.Environment.IsDevelopment())
        {
            // Else assets of a build are watched for changes, and sent as large as they are.
            builder.Configuration["ReloadStaticAssetsAtRuntime"] = bool.FalseString;
        }

        AddServices(builder.Services, builder.Configuration);
        return builder.Build();
    }

    private static void AddServices(IServiceCollection services, ConfigurationManager configuration)
    {
        // Rows that are refused are told by the command that starts this.
        var analyzer = OwnTables.Analyzer(configuration[OwnTables.Variable], _ => { });
        services.AddTimelineStorage(configuration.GetConnectionString("Timeline") ?? string.Empty).AddTimelineAnalysis(analyzer).AddSingleton(analyzer);
        services.AddSingleton<IStartupFilter, HeadRequests>();
        services.AddSingleton<PageQueries>();
        services.AddSingleton<KeptFacets>();
        services.AddSingleton<IArchive, StoreArchive>();
        services.AddSingleton<SiteAddress>();
        services.AddApiV1(configuration);
        services.AddSingleton<IReviewStore, ReviewStore>();
        services.AddScoped<ConflictCases>();
        services.AddSingleton<ChangeFeed>();
        services.AddHostedService<StoreWatch>();
        services.AddAccounts(configuration);
        services.AddScoped<NotificationService>();
        services.AddScoped<DialogService>();
        services.AddScoped<TooltipService>();
        services.AddScoped<ContextMenuService>();
        services.AddScoped<ThemeService>();
        services.AddLocalization();
        services.AddProblemDetails();
        services.AddHealthChecks().AddDbContextCheck<TimelineDb>();
        services.AddResponseCompression(options => options.MimeTypes =
            ["application/json", "application/problem+json", "application/x-ndjson", "application/atom+xml", "application/xml", "text/calendar", "text/csv", "text/html", "image/svg+xml"]);
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
            // Arabic stays readable in answers; they are never pasted into HTML.
            options.SerializerOptions.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        });
    }

    private static void Configure(WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        // Programs get a problem document, people a page.
        app.UseWhen(IsApi, api => api.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = failure => StoreFailures.Classify(failure) is null ? StatusCodes.Status500InternalServerError : StatusCodes.Status503ServiceUnavailable,
        }));
        app.UseWhen(context => !IsApi(context), pages => pages.UseExceptionHandler("/error", createScopeForErrors: true));
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseWhen(IsApi, api => api.UseStatusCodePages(TimelineApi.ExplainAsync));
        app.UseLanguage();
        app.UseCors();
        app.UseAccounts();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealthChecks("/health").AllowAnonymous();
        app.MapExternalSignIn();
        app.MapPreferences();
        app.MapTimelineApi();
        app.MapApiV1();
        app.MapFeeds();
        app.MapNoticeFeed();
        app.MapEmbeds();
        app.MapSitemap();
        // Who may frame pages is said with everything else that browsers are told.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }

    private static bool IsApi(HttpContext context) => s_forPrograms.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.Ordinal));

    private static async Task<string?> FindDatabaseFaultAsync(IServiceProvider services)
    {
        try
        {
            // Counting needs the tables, so this finds a database that was never migrated too.
            await services.GetRequiredService<ArticleQuery>().CountAsync();
            return null;
        }
        catch (ArgumentException exception)
        {
            return $"The connection string cannot be read: {exception.Message}";
        }
        catch (Exception exception) when (StoreFailures.Classify(exception) is { } failure)
        {
            return failure.Message;
        }
    }

    private static int Refuse(int code, string sentence)
    {
        Console.Error.WriteLine(sentence.ReplaceLineEndings(" "));
        return code;
    }
}
