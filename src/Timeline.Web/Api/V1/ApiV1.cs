using System.Text.Json.Nodes;
using Timeline.Export.Json;
using Timeline.Storage;
using Timeline.Web.Accounts;
using Timeline.Web.Api.Decisions;
using Timeline.Web.Api.Exports;
using Timeline.Web.Api.Feeds;
using Timeline.Web.Api.Webhooks;

namespace Timeline.Web.Api.V1;

/// <summary>
/// The API that people build on, version 1: what is in it stays as it is. It is described by <c>/api/v1/openapi.json</c>, which is made
/// from the descriptions beside the operations, and for people on <c>/developers</c>.
/// </summary>
internal static class ApiV1
{
    public const string Root = "/api/v1";

    /// <summary>The setting with the sites, separated by blanks, whose pages may use the API from a browser; <c>*</c> for all.</summary>
    public const string OriginsSetting = "TIMELINE_API_ORIGINS";

    private const string Cors = "api";

    public static void AddApiV1(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<RequestLimit>();
        services.AddSingleton<AnalyzeEndpoint>();
        services.AddSingleton<OpenApiDocument>();
        services.AddSingleton<WindowAnswers>();
        services.AddSingleton<FeedMoments>();
        services.AddSingleton<ReadingRights>();
        services.AddSingleton<ExportWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<ExportWorker>());
        services.AddSingleton(WebhookSettings.From(configuration));
        services.AddSingleton<WebhookSecrets>();
        services.AddSingleton<WebhookSender>();
        services.AddHostedService<WebhookWorker>();
        var origins = configuration[OriginsSetting]?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        services.AddCors(options => options.AddPolicy(Cors, policy => policy
            .WithOrigins(origins)
            .WithMethods("GET", "POST", "DELETE")
            .WithHeaders("content-type", "if-none-match", "if-match", "authorization")
            .WithExposedHeaders("etag", "location", "ratelimit", "ratelimit-policy", "retry-after", "content-disposition")));
    }

    public static void MapApiV1(this WebApplication app)
    {
        var limit = app.Services.GetRequiredService<RequestLimit>();
        var api = app.MapGroup(Root).RequireCors(Cors).DisableAntiforgery()
            .AddEndpointFilter(limit).AddEndpointFilter(TimelineApi.AnswerWhenDatabaseFailsAsync);
        api.MapEntries();
        api.MapArticles();
        api.MapActors();
        api.MapTimelineAndSearch();
        api.MapChanges();
        api.MapGet("/export", ExportEndpoint.ExportAsync).Describe(new ApiOperation(
            "export", "The entries of a filter as a file, written while they are read.", ApiParameters.Export, Answer: null, "*/*", StatusCodes.Status422UnprocessableEntity) { Scope = ApiScope.Export })
            .RequireAuthorization(AccountSetup.PolicyOf(AccountAction.Export));
        api.MapExports();
        api.MapDecisions();
        api.MapWebhooks();
        api.MapPost("/analyze", (HttpContext context, AnalyzeEndpoint analyze) => analyze.RunAsync(context)).Describe(Analyze);
        api.MapGet("/entry.schema.json", () => Results.Stream(EntrySchema.Open(), "application/schema+json"));
        api.MapGet("/openapi.json", (HttpContext context, OpenApiDocument document, SiteAddress site) =>
            new ApiAnswer(document.For(site.Of(context.Request)), "application/json; charset=utf-8"));
    }

    /// <summary>Says what an operation is, for the document and the page made from it.</summary>
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder route, ApiOperation operation) => route.WithMetadata(operation);

    private static ApiOperation Analyze => new(
        "analyze", "The times, statements and events of one article, with their reasons; nothing is stored.", [],
        _ => ApiSchemas.Analysis, Errors: [StatusCodes.Status413PayloadTooLarge])
    {
        Body = _ => new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray("text"),
            ["properties"] = new JsonObject
            {
                ["id"] = new JsonObject { ["type"] = new JsonArray("string", "number", "null"), ["description"] = "Given back as it came." },
                ["text"] = new JsonObject { ["type"] = "string", ["description"] = "Headline first, if there is one." },
                ["published"] = new JsonObject
                {
                    ["type"] = new JsonArray("string", "null"), ["format"] = "date", ["description"] = "The publication day, where it is known.",
                },
            },
        },
        BodyExample = new JsonObject { ["id"] = "1", ["text"] = "أعلن ديميتري بيسكوف أمس أن الرئيس الروسي فلاديمير بوتين سيلتقي الرئيس الإيراني حسن روحاني في سوتشي يوم غد الأربعاء.", ["published"] = "2017-11-21" },
    };
}
