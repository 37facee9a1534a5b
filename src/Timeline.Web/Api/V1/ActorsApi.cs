using System.Text.Json.Nodes;
using Timeline.Storage;
using Timeline.Web.Data;

namespace Timeline.Web.Api.V1;

/// <summary>Who is who, and what there is to filter by.</summary>
internal static class ActorsApi
{
    private const int Most = 200;

    public static void MapActors(this IEndpointRouteBuilder api)
    {
        api.MapGet("/actors", ListAsync).Describe(new ApiOperation(
            "listActors", "Actors by the number of their entries, page by page.",
            [
                new ApiParameter("q", "A part of a name, in any spelling.", ApiParameters.Text(), "لافروف"),
                new ApiParameter("kind", "Only this kind.", ApiParameters.Choice(Enum.GetValues<ActorKind>().Select(KebabName.Of))),
                new ApiParameter("country", "Only those of this country, ISO 3166.", new JsonObject { ["type"] = "string", ["pattern"] = "^[A-Za-z]{2}$" }),
                ApiParameters.Limit(Most),
                ApiParameters.Cursor,
            ],
            schemas => ApiSchemas.PageOf(schemas.Of<ListedActor>())));
        api.MapGet("/actors/{id:long}", GetAsync).Describe(new ApiOperation(
            "getActor", "One actor with its names, its terms of office and what people decided about it; a merged id leads to the actor that it went into.", [],
            schemas => schemas.Of<ActorView>(), Errors: [StatusCodes.Status404NotFound]));
        api.MapGet("/outlets", async (HttpContext context, IArchive archive, SiteAddress site) =>
            ApiAnswer.Json(new { items = await archive.OutletsAsync(context.RequestAborted) }, site.Of(context.Request))).Describe(new ApiOperation(
                "listOutlets", "Outlets by the number of their entries.", [], schemas => ApiSchemas.ListOf(schemas.Of<OutletFacet>())));
        api.MapGet("/types", async (HttpContext context, IArchive archive, SiteAddress site) =>
            ApiAnswer.Json(new { items = await archive.TypesAsync(context.RequestAborted) }, site.Of(context.Request))).Describe(new ApiOperation(
                "listTypes", "Speech acts and event types that occur.", [], schemas => ApiSchemas.ListOf(schemas.Of<TypeFacet>())));
    }

    private static async Task<IResult> ListAsync(HttpContext context, IArchive archive, SiteAddress site)
    {
        var reader = new QueryReader(context.Request.Query);
        var (name, kind, country) = (reader.Text("q"), reader.Name<ActorKind>("kind"), reader.Text("country")?.ToUpperInvariant());
        var (cursor, limit) = (reader.Text("cursor"), reader.Number("limit", 50, 1, Most));
        if (country is not null && !(country.Length == 2 && country.All(char.IsAsciiLetterUpper)))
        {
            reader.Fault("country", "must be two letters such as SY.");
        }

        if (reader.Faults.Count > 0)
        {
            return TimelineApi.Malformed(reader);
        }

        try
        {
            return ApiAnswer.Json(await archive.ListActorsAsync(name, kind, country, cursor, limit, context.RequestAborted), site.Of(context.Request));
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            reader.Fault("cursor", "must be the next of a page of this list.");
            return TimelineApi.Malformed(reader);
        }
    }

    private static async Task<IResult> GetAsync(long id, HttpContext context, ActorQuery actors, SiteAddress site) =>
        await actors.GetAsync(id, context.RequestAborted) is { } actor
            ? ApiAnswer.Json(actor, site.Of(context.Request))
            : Results.Problem($"There is no actor {id}.", statusCode: StatusCodes.Status404NotFound);
}
