using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Timeline.Storage;
using Timeline.Web.Accounts;
using Timeline.Web.Api.V1;
using Timeline.Web.Data;

namespace Timeline.Web.Api.Decisions;

/// <summary>
/// Programs decide here, with a key. Cookies do not count: what a browser sends along by itself can never be made to write.
/// </summary>
internal static class DecisionApi
{
    private static readonly AuthorizeAttribute s_byKey = new(AccountSetup.PolicyOf(AccountAction.Decide)) { AuthenticationSchemes = ApiKeyHandler.SchemeName };

    private static readonly int[] s_errors =
        [StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status423Locked];

    public static void MapDecisions(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup(string.Empty).RequireAuthorization(s_byKey);
        group.MapPost("/decisions", DecideAsync).Describe(Of("decide", "Stores decisions about mentions and entries as one batch, all or none; the batch can be undone.", s_errors) with
        {
            Body = _ => ApiSchemas.Object(("decisions", ApiSchemas.ArrayOf(DecisionSchema.AboutAny))),
            BodyExample = new JsonObject { ["decisions"] = new JsonArray(new JsonObject { ["kind"] = "set-days", ["mention"] = 1, ["from"] = "2017-11-22" }), ["comment"] = "البيان الأصلي" },
        });
        group.MapPost("/entries/{id:long}/decisions", DecideAboutEntryAsync).Describe(Of(
            "decideAboutEntry", "Stores one decision about an entry, if it is still as it was read.",
            StatusCodes.Status404NotFound, StatusCodes.Status410Gone, StatusCodes.Status412PreconditionFailed, StatusCodes.Status423Locked, StatusCodes.Status428PreconditionRequired) with
        {
            NeedsMatch = true,
            Body = _ => DecisionSchema.AboutEntry,
            BodyExample = new JsonObject { ["kind"] = "confirm" },
        });
        group.MapPost("/decisions/{batch:long}/undo", (long batch, HttpContext context, EditorGate gate, DecisionStore store, DecisionQuery query, ChangeFeed changes) =>
            ReverseAsync(context, gate, query, changes, batch, (editor, cancellation) => store.UndoAsync(editor, batch, cancellation: cancellation)))
            .Describe(Of("undoDecisions", "Takes a batch back: each value is again what it was before it.", StatusCodes.Status404NotFound, StatusCodes.Status409Conflict));
        group.MapPost("/decisions/{batch:long}/redo", (long batch, HttpContext context, EditorGate gate, DecisionStore store, DecisionQuery query, ChangeFeed changes) =>
            ReverseAsync(context, gate, query, changes, batch, (editor, cancellation) => store.RedoAsync(editor, batch, cancellation: cancellation)))
            .Describe(Of("redoDecisions", "Brings back what an undo took back.", StatusCodes.Status404NotFound, StatusCodes.Status409Conflict));
    }

    private static ApiOperation Of(string id, string summary, params int[] errors) => new(
        id, summary, [],
        schemas => ApiSchemas.Object(
            ("batch", ApiParameters.Number(1, long.MaxValue, null)), ("decisions", ApiParameters.Number(0, DecisionStore.LargestBatch, null)), ("effects", ApiSchemas.ArrayOf(schemas.Of<Effect>()))),
        "application/json", errors) { Scope = ApiScope.Decide, KeyOnly = true };

    private static async Task<IResult> DecideAsync(HttpContext context, EditorGate gate, DecisionStore store, ChangeFeed changes)
    {
        if (await ReadAsync<DecisionBatchRequest>(context) is not { } request)
        {
            return TimelineApi.Malformed("body", "must be JSON: {\"decisions\": [{\"kind\", \"mention\" or \"entry\", …}], \"comment\"}.");
        }

        if (request.Decisions is not { Count: > 0 and <= DecisionStore.LargestBatch } wanted)
        {
            return TimelineApi.Malformed("decisions", $"must be a list of 1 to {DecisionStore.LargestBatch}.");
        }

        var read = wanted.Select(each => each?.Read ?? (null, "must be an object.")).ToList();
        if (read.FindIndex(each => each.Fault is not null) is >= 0 and var at)
        {
            return TimelineApi.Malformed($"decisions[{at}]", read[at].Fault!);
        }

        if (!DecisionRequest.IsText(request.Comment))
        {
            return TimelineApi.Malformed("comment", $"must be at most {DecisionRequest.LongestText} characters of text.");
        }

        Decision[] decisions = [.. read.Select(each => each.Decision!)];
        if (decisions.DistinctBy(decision => (decision.Subject, decision.Field)).Count() < decisions.Length)
        {
            return TimelineApi.Malformed("decisions", "must decide about each field of a subject once.");
        }

        var action = decisions.Length == 1 ? AccountAction.Decide : AccountAction.DecideInBulk;
        return await AdmitAsync(context, gate, action, Target(decisions), async editor =>
            Answer(await store.DecideAsync(editor, decisions, request.Comment, context.RequestAborted), changes));
    }

    private static async Task<IResult> DecideAboutEntryAsync(
        long id, HttpContext context, EditorGate gate, IArchive archive, DecisionStore store, ChangeFeed changes, SiteAddress site)
    {
        if (await ReadAsync<DecisionRequest>(context) is not { } request)
        {
            return TimelineApi.Malformed("body", "must be JSON: {\"kind\", …}.");
        }

        if (request is not { Mention: null, Entry: null, Article: null, Version: null })
        {
            return TimelineApi.Malformed("body", "must name no subject and no version: the address and If-Match do.");
        }

        if (context.Request.Headers.IfMatch.Count == 0)
        {
            return Results.Problem("If-Match is needed: the ETag of the entry as you read it.", statusCode: StatusCodes.Status428PreconditionRequired);
        }

        if (await archive.EntryAsync(id, null, context.RequestAborted) is not { } entry)
        {
            return await EntriesApi.MissingAsync(id, archive, context.RequestAborted);
        }

        var tags = context.Request.GetTypedHeaders().IfMatch;
        if (!EntriesApi.Answer(entry, site.Of(context.Request)).IsMeantBy(tags))
        {
            return Changed();
        }

        // Between reading it here and writing, the store sees to it.
        var whatever = tags.Any(tag => tag.Equals(Microsoft.Net.Http.Headers.EntityTagHeaderValue.Any));
        var (decision, fault) = (request with { Entry = id, Version = whatever ? null : entry.Entry.Version }).Read;
        if (decision is null)
        {
            return TimelineApi.Malformed("body", fault!);
        }

        return await AdmitAsync(context, gate, AccountAction.Decide, Target([decision]), async editor =>
            await store.DecideAsync(editor, [decision], null, context.RequestAborted) is var result and not DecisionResult.Conflict ? Answer(result, changes) : Changed());
    }

    private static IResult Changed() =>
        Results.Problem("The entry has changed since you read it; nothing was stored.", statusCode: StatusCodes.Status412PreconditionFailed);

    private static async Task<T?> ReadAsync<T>(HttpContext context)
        where T : class
    {
        try
        {
            return await context.Request.ReadFromJsonAsync<T>(context.RequestAborted);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or BadHttpRequestException)
        {
            return null;
        }
    }

    private static async Task<IResult> ReverseAsync(
        HttpContext context, EditorGate gate, DecisionQuery query, ChangeFeed changes, long batch, Func<Editor, CancellationToken, Task<DecisionResult>> reverse)
    {
        var records = await query.OfBatchAsync(batch, context.RequestAborted);
        if (records.Count == 0)
        {
            return Results.Problem($"There is no batch {batch}.", statusCode: StatusCodes.Status404NotFound);
        }

        var mine = records[0].Editor.Id == AccountClaims.IdOf(context.User)?.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var action = mine ? AccountAction.UndoOwn : AccountAction.UndoOthers;
        return await AdmitAsync(context, gate, action, FormattableString.Invariant($"batch {batch}"), async editor =>
            Answer(await reverse(editor, context.RequestAborted), changes));
    }

    private static async Task<IResult> AdmitAsync(
        HttpContext context, EditorGate gate, AccountAction action, string target, Func<Editor, Task<IResult>> write) =>
        await gate.AdmitAsync(context.User, context.Connection.RemoteIpAddress?.ToString(), action, target, context.RequestAborted) switch
        {
            Admission.Granted granted => await write(granted.Editor),
            Admission.Refused { Fault: AdmissionFault.TooFast } => Results.Problem("Too much at once; nothing was stored.", statusCode: StatusCodes.Status429TooManyRequests),
            Admission.Refused { Fault: AdmissionFault.SignedOut } => Results.Problem("The key's account cannot be used any more.", statusCode: StatusCodes.Status401Unauthorized),
            _ => Results.Problem("The account's role or the key's scopes do not allow this.", statusCode: StatusCodes.Status403Forbidden),
        };

    private static IResult Answer(DecisionResult result, ChangeFeed changes)
    {
        switch (result)
        {
            case DecisionResult.Saved saved:
                changes.Announce();
                return Results.Json(new { saved.Batch, Decisions = saved.Decisions.Count, saved.Effects }, ApiJson.Plain);
            case DecisionResult.Conflict conflict:
                return Refusal("Somebody was faster; nothing was stored.", StatusCodes.Status409Conflict, "stale", conflict.Stale);
            case DecisionResult.Locked locked:
                return Refusal("This is closed to changes; nothing was stored.", StatusCodes.Status423Locked, "locks", locked.Locks);
            case DecisionResult.Blocked blocked:
                return Refusal("Later decisions stand on top, or it was done already; nothing was stored.", StatusCodes.Status409Conflict, "later", blocked.Later);
            case DecisionResult.NotFound missing:
                return Results.Problem(
                    $"There is no {string.Join(", ", missing.Subjects.Select(subject => $"{KebabName.Of(subject.Kind)} {subject.Id}"))}; nothing was stored.",
                    statusCode: StatusCodes.Status404NotFound);
            default:
                throw new InvalidOperationException("A decision is stored or not.");
        }
    }

    private static string Target(Decision[] decisions) => FormattableString.Invariant(
        $"{KebabName.Of(decisions[0].Subject.Kind)} {decisions[0].Subject.Id}{(decisions.Length > 1 ? $" and {decisions.Length - 1} more" : "")}");

    private static IResult Refusal<T>(string sentence, int status, string name, T what) => Results.Problem(
        sentence, statusCode: status,
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { [name] = JsonSerializer.SerializeToElement(what, ApiJson.Plain) });
}
