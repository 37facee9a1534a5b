using Timeline.Storage;
using Timeline.Web.Data;

namespace Timeline.Web.Api.V1;

/// <summary>Who is who, and what there is to filter by.</summary>
internal static class ActorsApi
{
    private const int Most = 500;

    public static void MapActors(this IEndpointRouteBuilder api)
    {
        api.MapGet("/actors", ListAsync).Describe(new ApiOperation(
            "listActors", "Actors by the number of their entries.",
            [
                new ApiParameter("q", "A part of a name, in any spelling.", ApiParameters.Text(), "لافروف"),
                new ApiParameter("kind", "Only this kind.", ApiParameters.Choice(Enum.GetValues<ActorKind>().Select(KebabName.Of))),
                ApiParameters.Limit(Most),
            ],
            schemas => ApiSchemas.ListOf(schemas.Of<ActorRow>())));
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

    private static async Task<IResult> ListAsync(HttpContext context, ActorQuery actors, SiteAddress site)
    {
        var reader = new QueryReader(context.Request.Query);
        var (name, kind, limit) = (reader.Text("q"), reader.Name<ActorKind>("kind"), reader.Number("limit", 50, 1, Most));
        return reader.Faults.Count > 0
            ? TimelineApi.Malformed(reader)
            : ApiAnswer.Json(new { items = await actors.ListAsync(name, kind, limit, context.RequestAborted) }, site.Of(context.Request));
    }

    private static async Task<IResult> GetAsync(long id, HttpContext context, ActorQuery actors, SiteAddress site) =>
        await actors.GetAsync(id, context.RequestAborted) is { } actor
            ? ApiAnswer.Json(actor, site.Of(context.Request))
            : Results.Problem($"There is no actor {id}.", statusCode: StatusCodes.Status404NotFound);
}
