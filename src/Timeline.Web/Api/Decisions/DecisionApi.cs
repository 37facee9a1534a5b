using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Timeline.Storage;
using Timeline.Web.Accounts;
using Timeline.Web.Data;

namespace Timeline.Web.Api.Decisions;

/// <summary>
/// Programs decide here, with a key. Cookies do not count: what a browser sends along by itself can never be made to write.
/// </summary>
internal static class DecisionApi
{
    private static readonly AuthorizeAttribute s_byKey = new(AccountSetup.PolicyOf(AccountAction.Decide)) { AuthenticationSchemes = ApiKeyHandler.SchemeName };

    public static void MapDecisionApi(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/decisions").RequireAuthorization(s_byKey);
        group.MapPost("", DecideAsync);
        group.MapPost("/{batch:long}/undo", (long batch, HttpContext context, EditorGate gate, DecisionStore store, DecisionQuery query, ChangeFeed changes) =>
            ReverseAsync(context, gate, query, changes, batch, (editor, cancellation) => store.UndoAsync(editor, batch, cancellation: cancellation)));
        group.MapPost("/{batch:long}/redo", (long batch, HttpContext context, EditorGate gate, DecisionStore store, DecisionQuery query, ChangeFeed changes) =>
            ReverseAsync(context, gate, query, changes, batch, (editor, cancellation) => store.RedoAsync(editor, batch, cancellation: cancellation)));
    }

    private static async Task<IResult> DecideAsync(HttpContext context, EditorGate gate, DecisionStore store, ChangeFeed changes)
    {
        DecisionBatchRequest? request;
        try
        {
            request = await context.Request.ReadFromJsonAsync<DecisionBatchRequest>(context.RequestAborted);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return Malformed("body", "must be JSON: {\"decisions\": [{\"kind\", \"mention\" or \"entry\", …}], \"comment\"}.");
        }

        if (request?.Decisions is not { Count: > 0 and <= DecisionStore.LargestBatch } wanted)
        {
            return Malformed("decisions", $"must be a list of 1 to {DecisionStore.LargestBatch}.");
        }

        var read = wanted.Select(each => each?.Read ?? (null, "must be an object.")).ToList();
        if (read.FindIndex(each => each.Fault is not null) is >= 0 and var at)
        {
            return Malformed($"decisions[{at}]", read[at].Fault!);
        }

        Decision[] decisions = [.. read.Select(each => each.Decision!)];
        if (decisions.DistinctBy(decision => (decision.Subject, decision.Field)).Count() < decisions.Length)
        {
            return Malformed("decisions", "must decide about each field of a subject once.");
        }

        var action = decisions.Length == 1 ? AccountAction.Decide : AccountAction.DecideInBulk;
        return await AdmitAsync(context, gate, action, Target(decisions), async editor =>
            Answer(await store.DecideAsync(editor, decisions, request.Comment, context.RequestAborted), changes));
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
                return Results.Ok(new { saved.Batch, Decisions = saved.Decisions.Count, saved.Effects });
            case DecisionResult.Conflict conflict:
                return Results.Json(
                    new { Title = "Somebody was faster; nothing was stored.", conflict.Stale }, contentType: "application/problem+json", statusCode: StatusCodes.Status409Conflict);
            case DecisionResult.Locked locked:
                return Results.Json(
                    new { Title = "This is closed to changes; nothing was stored.", locked.Locks }, contentType: "application/problem+json", statusCode: StatusCodes.Status423Locked);
            case DecisionResult.Blocked blocked:
                return Results.Json(
                    new { Title = "Later decisions stand on top, or it was done already; nothing was stored.", blocked.Later },
                    contentType: "application/problem+json", statusCode: StatusCodes.Status409Conflict);
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

    private static IResult Malformed(string name, string fault) =>
        Results.ValidationProblem(new Dictionary<string, string[]>(StringComparer.Ordinal) { [name] = [fault] }, detail: $"{name} {fault}");
}
