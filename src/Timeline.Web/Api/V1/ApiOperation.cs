using System.Text.Json.Nodes;
using Timeline.Storage;

namespace Timeline.Web.Api.V1;

/// <summary>What the description of the API says of one operation; it stands where the operation is mapped, and nowhere else.</summary>
/// <param name="Id">Its name for generated programs: <c>listEntries</c>.</param>
/// <param name="Summary">One line.</param>
/// <param name="Parameters">Those of the query; those of the path are read from the address.</param>
/// <param name="Answer">The JSON Schema of a good answer, by the schemas of the document; null for a file.</param>
/// <param name="MediaType">Of a good answer.</param>
/// <param name="Errors">The statuses that it can answer with beside those that all can: see <see cref="Problems"/>.</param>
internal sealed record ApiOperation(
    string Id,
    string Summary,
    IReadOnlyList<ApiParameter> Parameters,
    Func<ApiSchemas, JsonNode>? Answer,
    string MediaType = "application/json",
    params int[] Errors)
{
    /// <summary>The schema of what is sent; null when nothing is.</summary>
    public Func<ApiSchemas, JsonNode>? Body { get; init; }

    /// <summary>An example of what is sent.</summary>
    public JsonNode? BodyExample { get; init; }

    /// <summary>The status of a good answer.</summary>
    public int Success { get; init; } = StatusCodes.Status200OK;

    /// <summary>What a key must be good for; null where reading is enough.</summary>
    public ApiScope? Scope { get; init; }

    /// <summary>Whether only keys are taken: what a browser sends along by itself can never be made to write.</summary>
    public bool KeyOnly { get; init; }

    /// <summary>Whether it answers another when it has changed meanwhile, and so asks for <c>If-Match</c>.</summary>
    public bool NeedsMatch { get; init; }

    /// <summary>All statuses of bad answers, the common ones included.</summary>
    public IEnumerable<int> Problems =>
    [
        .. Parameters.Count > 0 || Body is not null ? [StatusCodes.Status400BadRequest] : (int[])[],
        StatusCodes.Status401Unauthorized,
        .. Scope is null ? (int[])[] : [StatusCodes.Status403Forbidden],
        .. Errors,
        StatusCodes.Status429TooManyRequests,
        StatusCodes.Status503ServiceUnavailable,
    ];
}

/// <summary>One parameter of a query.</summary>
/// <param name="Schema">JSON Schema of its value.</param>
/// <param name="Example">A value that works; null when it is best left out.</param>
internal sealed record ApiParameter(string Name, string Description, JsonObject Schema, JsonNode? Example = null);
