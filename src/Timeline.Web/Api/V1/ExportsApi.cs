using System.Globalization;
using Microsoft.Net.Http.Headers;
using Timeline.Export;
using Timeline.Storage;
using Timeline.Web.Accounts;
using Timeline.Web.Api.Exports;
using Timeline.Web.Localisation;

namespace Timeline.Web.Api.V1;

/// <summary>Exports that are made in the background: asked for, watched, stopped, fetched.</summary>
internal static class ExportsApi
{
    private const string Place = ApiV1.Root + "/exports";

    public static void MapExports(this IEndpointRouteBuilder api)
    {
        var policy = AccountSetup.PolicyOf(AccountAction.Export);
        api.MapPost("/exports", CreateAsync).RequireAuthorization(policy).Describe(new ApiOperation(
            "createExport", "Makes the entries of a filter into a file in the background; the answer says where to ask for it.", ApiParameters.Export,
            schemas => schemas.Of<ExportJobAnswer>()) { Success = StatusCodes.Status202Accepted, Scope = ApiScope.Export });
        api.MapGet("/exports/{job}", GetAsync).RequireAuthorization(policy).Describe(new ApiOperation(
            "getExport", "How far an export is.", [], schemas => schemas.Of<ExportJobAnswer>(), Errors: [StatusCodes.Status404NotFound]) { Scope = ApiScope.Export });
        api.MapDelete("/exports/{job}", CancelAsync).RequireAuthorization(policy).Describe(new ApiOperation(
            "cancelExport", "Stops an export, or throws its file away.", [], null, Errors: [StatusCodes.Status404NotFound])
            { Success = StatusCodes.Status204NoContent, Scope = ApiScope.Export });
        api.MapGet("/exports/{job}/file", FileAsync).RequireAuthorization(policy).Describe(new ApiOperation(
            "getExportFile", "The file of an export that is done.", [], null, "*/*", StatusCodes.Status404NotFound, StatusCodes.Status409Conflict) { Scope = ApiScope.Export });
    }

    private static async Task<IResult> CreateAsync(HttpContext context, ExportJobs jobs, ExportWorker worker, SiteAddress site, TimeProvider time)
    {
        var reader = new QueryReader(context.Request.Query);
        var reading = Language.ReadingOf(context);
        var address = site.Of(context.Request);
        if (reader.Export(reading, address, site.Licence, time.GetUtcNow()) is null || reader.Faults.Count > 0)
        {
            return TimelineApi.Malformed(reader);
        }

        // The language may have come from a cookie.
        var query = QueryString.Create(context.Request.Query.Where(pair => pair.Key != "lang")).Add("lang", reading.Language);
        if (await jobs.CreateAsync(OwnerOf(context), query.ToString(), address.Address.AbsoluteUri, context.RequestAborted) is not { } name)
        {
            context.Response.Headers.RetryAfter = "30";
            return Results.Problem($"{ExportJobs.MostOpenOfOwner} exports of yours are not finished, or too many of all; ask again when one is.", statusCode: StatusCodes.Status429TooManyRequests);
        }

        worker.Wake();
        var job = await jobs.GetAsync(name, context.RequestAborted);
        context.Response.Headers.Location = $"{Place}/{name}";
        return Results.Json(ExportJobAnswer.Of(name, job!, address), ApiAnswer.Options(address), statusCode: StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> GetAsync(string job, HttpContext context, ExportJobs jobs, SiteAddress site) =>
        await FindAsync(job, context, jobs) is { } found
            ? ApiAnswer.Json(ExportJobAnswer.Of(job, found, site.Of(context.Request)), site.Of(context.Request))
            : None();

    private static async Task<IResult> CancelAsync(string job, HttpContext context, ExportJobs jobs)
    {
        if (await FindAsync(job, context, jobs) is not { } found)
        {
            return None();
        }

        await jobs.CancelAsync(found.Id, context.RequestAborted);
        return Results.NoContent();
    }

    private static async Task<IResult> FileAsync(string job, HttpContext context, ExportJobs jobs)
    {
        if (await FindAsync(job, context, jobs) is not { } found)
        {
            return None();
        }

        if (found.State != ExportJobState.Done)
        {
            return Results.Problem(found.Error ?? $"The export is {KebabName.Of(found.State)}; there is no file.", statusCode: StatusCodes.Status409Conflict);
        }

        var format = ExportJobAnswer.FormatOf(found);
        var response = context.Response;
        var tag = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{found.Id}-{found.Bytes}\""));
        response.Headers.ETag = tag.ToString();
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        response.ContentType = format.ContentType;
        response.ContentLength = found.Bytes;
        ExportEndpoint.Protect(response, format, found.CreatedAt);
        await foreach (var part in jobs.ReadAsync(found.Id, context.RequestAborted))
        {
            await response.Body.WriteAsync(part, context.RequestAborted);
        }

        return Results.Empty;
    }

    // Who knows its name may have it, unless it is an account's: then only that account.
    private static async Task<ExportJobRow?> FindAsync(string name, HttpContext context, ExportJobs jobs) =>
        await jobs.GetAsync(name, context.RequestAborted) is { } job && (new ViewOwner(job.Owner).AccountId is not { } account || account == AccountClaims.IdOf(context.User)) ? job : null;

    private static string OwnerOf(HttpContext context) =>
        AccountClaims.IdOf(context.User) is { } account ? ViewOwner.Account(account).Key : $"address:{context.Connection.RemoteIpAddress}";

    private static IResult None() => Results.Problem("There is no such export, or it has expired.", statusCode: StatusCodes.Status404NotFound);
}
