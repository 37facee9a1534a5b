using System.Text.Json.Nodes;

namespace Timeline.Web.Api.V1;

/// <summary>What the description of the API says of one operation; it stands where the operation is mapped, and nowhere else.</summary>
/// <param name="Id">Its name for generated programs: <c>listEntries</c>.</param>
/// <param name="Summary">One line.</param>
/// <param name="Parameters">Those of the query; those of the path are read from the address.</param>
/// <param name="Answer">The JSON Schema of a good answer, by the schemas of the document; null for a file.</param>
/// <param name="MediaType">Of a good answer.</param>
/// <param name="Errors">The statuses that it can answer beside 400 with.</param>
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
}

/// <summary>One parameter of a query.</summary>
/// <param name="Schema">JSON Schema of its value.</param>
/// <param name="Example">A value that works; null when it is best left out.</param>
internal sealed record ApiParameter(string Name, string Description, JsonObject Schema, JsonNode? Example = null);
