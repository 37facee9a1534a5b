using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Timeline.Export.Addresses;
using Timeline.Storage;
using Timeline.Web.Accounts;
using Timeline.Web.Api.Webhooks;
using Timeline.Web.State;

namespace Timeline.Web.Api.V1;

/// <summary>Webhooks of views, and what became of their messages. With a key only, as everything that writes.</summary>
internal static class WebhooksApi
{
    private const int LargestPage = 100;

    private static readonly AuthorizeAttribute s_byKey = new(AccountSetup.PolicyOf(AccountAction.Export)) { AuthenticationSchemes = ApiKeyHandler.SchemeName };

    public static void MapWebhooks(this IEndpointRouteBuilder api)
    {
        var hooks = api.MapGroup("/webhooks").RequireAuthorization(s_byKey);
        hooks.MapGet("", ListAsync).Describe(Of("listWebhooks", "The webhooks of the key's account.", schemas => ApiSchemas.ListOf(schemas.Of<WebhookAnswer>())));
        hooks.MapPost("", CreateAsync).Describe(Of(
            "createWebhook",
            "Tells an address from now on what changes in a view. Messages are signed as Standard Webhooks has it; what does not arrive is tried again ever more slowly, and given up after ten hours.",
            schemas => schemas.Of<WebhookAnswer>(), StatusCodes.Status409Conflict) with
        {
            Success = StatusCodes.Status201Created,
            Body = _ => ApiSchemas.Object(
                ("name", new JsonObject { ["type"] = "string", ["maxLength"] = SavedViewStore.LongestName }),
                ("view", new JsonObject { ["type"] = "string", ["maxLength"] = SavedViewStore.LongestAddress, ["description"] = "The address of a timeline or a search, from the root." }),
                ("url", new JsonObject { ["type"] = "string", ["maxLength"] = WebhookStore.LongestUrl, ["format"] = "uri", ["description"] = "Where messages go, by POST." })),
            BodyExample = new JsonObject { ["name"] = "موسكو", ["view"] = "/?kind=event&q=موسكو", ["url"] = "https://example.org/hooks/timeline" },
        });
        hooks.MapDelete("/{id:long}", RemoveAsync).Describe(Of("removeWebhook", "Tells an address nothing any more.", null, StatusCodes.Status404NotFound) with
        {
            Success = StatusCodes.Status204NoContent,
        });
        hooks.MapGet("/{id:long}/deliveries", DeliveriesAsync).Describe(Of(
            "listDeliveries", "The messages of a webhook, the newest first; with dead=true those that were given up.",
            schemas => ApiSchemas.PageOf(schemas.Of<WebhookDeliveryRow>())) with
        {
            Parameters =
            [
                new ApiParameter("dead", "Only what was given up.", new JsonObject { ["type"] = "boolean" }), ApiParameters.Limit(LargestPage), ApiParameters.Cursor,
            ],
        });
        hooks.MapPost("/deliveries/{id:long}/retry", RetryAsync).Describe(Of(
            "retryDelivery", "Tries a message that was given up from the beginning again.", null, StatusCodes.Status404NotFound) with
        {
            Success = StatusCodes.Status204NoContent,
        });
    }

    private static ApiOperation Of(string id, string summary, Func<ApiSchemas, JsonNode>? answer, params int[] errors) =>
        new(id, summary, [], answer, "application/json", errors) { Scope = ApiScope.Export, KeyOnly = true };

    private static async Task<IResult> ListAsync(HttpContext context, WebhookStore store, SiteAddress site) =>
        ApiAnswer.Json(new { items = (await store.ListAsync(OwnerOf(context), context.RequestAborted)).Select(hook => WebhookAnswer.Of(hook)) }, site.Of(context.Request));

    private static async Task<IResult> CreateAsync(HttpContext context, WebhookStore store, WebhookSecrets secrets, WebhookSettings settings)
    {
        WebhookRequest? wanted;
        try
        {
            wanted = await context.Request.ReadFromJsonAsync<WebhookRequest>(context.RequestAborted);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or BadHttpRequestException)
        {
            return TimelineApi.Malformed("body", "must be JSON: {\"name\", \"view\", \"url\"}.");
        }

        if (wanted is null)
        {
            return TimelineApi.Malformed("body", "must be an object.");
        }

        if (wanted.FaultOf(settings.MayBePrivate) is var (name, sentence))
        {
            return TimelineApi.Malformed(name, sentence);
        }

        var (shown, kept) = secrets.Create();
        var owner = OwnerOf(context);
        if (await store.CreateAsync(owner, wanted.Name!, wanted.View!, wanted.Url!, kept, context.RequestAborted) is not { } id)
        {
            return Results.Problem($"The account has {WebhookStore.MostWebhooks} webhooks already.", statusCode: StatusCodes.Status409Conflict);
        }

        var made = (await store.ListAsync(owner, context.RequestAborted)).First(hook => hook.Id == id);
        return Results.Json(WebhookAnswer.Of(made, shown), ApiJson.Plain, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> RemoveAsync(long id, HttpContext context, WebhookStore store) =>
        await store.RemoveAsync(OwnerOf(context), id, context.RequestAborted)
            ? Results.NoContent()
            : Results.Problem($"The account has no webhook {id}.", statusCode: StatusCodes.Status404NotFound);

    private static async Task<IResult> DeliveriesAsync(long id, HttpContext context, WebhookStore store, SiteAddress site)
    {
        var reader = new QueryReader(context.Request.Query);
        var (dead, limit, cursor) = (reader.Flag("dead"), reader.Number("limit", 50, 1, LargestPage), reader.Id("cursor", "must be the next of a page of this list."));
        if (reader.Faults.Count > 0)
        {
            return TimelineApi.Malformed(reader);
        }

        var found = await store.DeliveriesAsync(OwnerOf(context), id, dead, cursor, limit + 1, context.RequestAborted);
        var items = found.Take(limit).ToList();
        return ApiAnswer.Json(
            new { items, next = found.Count > limit ? items[^1].Id.ToString(System.Globalization.CultureInfo.InvariantCulture) : null }, site.Of(context.Request));
    }

    private static async Task<IResult> RetryAsync(long id, HttpContext context, WebhookStore store) =>
        await store.RetryAsync(OwnerOf(context), id, context.RequestAborted)
            ? Results.NoContent()
            : Results.Problem($"The account has no message {id} that was given up.", statusCode: StatusCodes.Status404NotFound);

    private static ViewOwner OwnerOf(HttpContext context) => AccountClaims.IdOf(context.User) is { } account ? ViewOwner.Account(account) : ViewOwner.Nobody;
}

/// <summary>A webhook as a program asks for it.</summary>
internal sealed record WebhookRequest(string? Name, string? View, string? Url)
{
    public (string Name, string Sentence)? FaultOf(bool mayBePrivate) =>
        string.IsNullOrWhiteSpace(Name) || Name.Length > SavedViewStore.LongestName || Name.Contains('\0', StringComparison.Ordinal) ? ("name", $"must be 1 to {SavedViewStore.LongestName} characters.")
        : View is null || View.Length > SavedViewStore.LongestAddress || View.Contains('\0', StringComparison.Ordinal) || ViewAddress.FilterOf(View) is null ? ("view", "must be the address of a timeline, a search, an actor or an article, such as /?kind=event.")
        : Url is { Length: > WebhookStore.LongestUrl } ? ("url", $"must be at most {WebhookStore.LongestUrl} characters.")
        : WebhookTarget.FaultOf(Url, mayBePrivate) is { } fault ? ("url", fault)
        : null;
}

/// <summary>A webhook as programs are told.</summary>
/// <param name="Waiting">Messages that are still to be tried.</param>
/// <param name="Dead">Messages that were given up.</param>
/// <param name="DeliveredAt">When one last arrived; null when none did.</param>
/// <param name="Secret">What messages are signed with; only in the answer that makes it.</param>
internal sealed record WebhookAnswer(
    long Id, string Name, string View, string Url, DateTimeOffset CreatedAt, int Waiting, int Dead, DateTimeOffset? DeliveredAt, string? Secret)
{
    public static WebhookAnswer Of(WebhookRow hook, string? secret = null) =>
        new(hook.Id, hook.Name, hook.Address, hook.Url, hook.CreatedAt, hook.Waiting, hook.Dead, hook.DeliveredAt, secret);
}
