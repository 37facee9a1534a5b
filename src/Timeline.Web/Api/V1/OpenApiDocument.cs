using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Timeline.Export;
using Timeline.Storage;

namespace Timeline.Web.Api.V1;

/// <summary>The description of the API (OpenAPI 3.1), made from what stands beside each operation.</summary>
internal sealed partial class OpenApiDocument(EndpointDataSource endpoints)
{
    private readonly ConcurrentDictionary<ExportSite, byte[]> _made = new();

    /// <summary>The document as a site serves it.</summary>
    public byte[] For(ExportSite site) => _made.Count < 100 ? _made.GetOrAdd(site, Make) : Make(site);

    /// <summary>Every operation with its method and its address from the root.</summary>
    public IEnumerable<(string Method, string Path, ApiOperation Operation)> Operations() =>
        Routes().Select(route => (route.Method, Constraint().Replace(route.Route, "}"), route.Operation));

    private IEnumerable<(string Method, string Route, ApiOperation Operation)> Routes() =>
        from endpoint in endpoints.Endpoints.OfType<RouteEndpoint>()
        let operation = endpoint.Metadata.GetMetadata<ApiOperation>()
        where operation is not null
        let method = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0]
        select (method, "/" + endpoint.RoutePattern.RawText!.TrimStart('/'), operation);

    private byte[] Make(ExportSite site)
    {
        var schemas = new ApiSchemas();
        var paths = new JsonObject();
        foreach (var (method, route, operation) in Routes())
        {
            var path = Constraint().Replace(route, "}");
            if (!paths.ContainsKey(path))
            {
                paths[path] = new JsonObject();
            }

            paths[path]![method.ToLowerInvariant()] = Describe(route, operation, schemas);
        }

        var components = new JsonObject { ["responses"] = new JsonObject { ["Problem"] = Problem() }, ["schemas"] = schemas.Known.DeepClone(), ["securitySchemes"] = Keys() };
        return JsonSerializer.SerializeToUtf8Bytes(
            new JsonObject
            {
                ["openapi"] = "3.1.0",
                ["info"] = new JsonObject
                {
                    ["title"] = "Timeline",
                    ["version"] = "1",
                    ["description"] = "Arabic news as dated statements and events, each with the phrase, the anchor, the rule and the people behind its date. Days are ISO 8601 and inclusive at both ends. "
                        + "Lists go on with cursors. Answers have an ETag: send it back as If-None-Match and an answer that is still the same is not sent again. "
                        + "Answers to writes that need If-Match are about the state that you read, or 412. Errors are problem documents (RFC 9457) that name the parameter.",
                },
                ["servers"] = new JsonArray(new JsonObject { ["url"] = site.Address.AbsoluteUri.TrimEnd('/') }),
                ["paths"] = paths,
                ["components"] = components,
            },
            ApiJson.Plain);
    }

    private static JsonObject Describe(string route, ApiOperation operation, ApiSchemas schemas)
    {
        var parameters = new JsonArray();
        foreach (Match match in PathParameter().Matches(route))
        {
            var isNumber = match.Groups["kind"].Value == "long";
            parameters.Add(new JsonObject
            {
                ["name"] = match.Groups["name"].Value,
                ["in"] = "path",
                ["required"] = true,
                ["schema"] = isNumber ? ApiParameters.Number(1, long.MaxValue, null) : ApiParameters.Text(),
                ["example"] = isNumber ? 1 : "Zm9yIGV4YW1wbGUgb25seQ",
            });
        }

        if (operation.NeedsMatch)
        {
            parameters.Add(new JsonObject
            {
                ["name"] = "If-Match", ["in"] = "header", ["required"] = true, ["schema"] = ApiParameters.Text(), ["description"] = "The ETag of what you read; * to write whatever it is by now.", ["example"] = "*",
            });
        }

        foreach (var parameter in operation.Parameters)
        {
            var described = new JsonObject
            {
                ["name"] = parameter.Name, ["in"] = "query", ["description"] = parameter.Description, ["schema"] = parameter.Schema.DeepClone(),
            };
            if (parameter.Example is { } example)
            {
                described["example"] = example.DeepClone();
            }

            parameters.Add(described);
        }

        var result = new JsonObject { ["operationId"] = operation.Id, ["summary"] = operation.Summary, ["parameters"] = parameters };
        if (operation.Body is { } body)
        {
            result["requestBody"] = new JsonObject
            {
                ["required"] = true,
                ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = body(schemas), ["example"] = operation.BodyExample?.DeepClone() } },
            };
        }

        result["responses"] = Responses(operation, schemas);
        if (operation.Scope is { } scope)
        {
            var key = new JsonObject { ["key"] = new JsonArray(KebabName.Of(scope)) };
            result["security"] = operation.KeyOnly ? new JsonArray(key) : new JsonArray(key, new JsonObject());
        }

        return result;
    }

    private static JsonObject Responses(ApiOperation operation, ApiSchemas schemas)
    {
        var good = new JsonObject { ["description"] = operation.Summary };
        if (operation.Success != StatusCodes.Status204NoContent)
        {
            good["content"] = new JsonObject { [operation.MediaType] = operation.Answer is { } answer ? new JsonObject { ["schema"] = answer(schemas) } : new JsonObject() };
        }

        var responses = new JsonObject { [operation.Success.ToString(CultureInfo.InvariantCulture)] = good };
        foreach (var status in operation.Problems)
        {
            responses[status.ToString(CultureInfo.InvariantCulture)] = new JsonObject { ["$ref"] = "#/components/responses/Problem" };
        }

        return responses;
    }

    private static JsonObject Keys() => new()
    {
        ["key"] = new JsonObject
        {
            ["type"] = "http", ["scheme"] = "bearer", ["description"] = "A key of an account (tlk_…), made on the account's page; what it is good for is its scopes.",
        },
    };

    private static JsonObject Problem() => new()
    {
        ["description"] = "What is wrong, and with what.",
        ["content"] = new JsonObject
        {
            ["application/problem+json"] = new JsonObject
            {
                ["schema"] = new JsonObject
                {
                    ["type"] = "object",
                    ["required"] = new JsonArray("title", "status"),
                    ["properties"] = new JsonObject
                    {
                        ["type"] = new JsonObject { ["type"] = "string" },
                        ["title"] = new JsonObject { ["type"] = "string" },
                        ["status"] = new JsonObject { ["type"] = "integer" },
                        ["detail"] = new JsonObject { ["type"] = "string" },
                        ["errors"] = new JsonObject
                        {
                            ["type"] = "object",
                            ["description"] = "By parameter, in sentences.",
                            ["additionalProperties"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } },
                        },
                    },
                },
                ["example"] = new JsonObject
                {
                    ["title"] = "One or more validation errors occurred.",
                    ["status"] = 400,
                    ["detail"] = "from must be a day such as 2018-04-11.",
                    ["errors"] = new JsonObject { ["from"] = new JsonArray("from must be a day such as 2018-04-11.") },
                },
            },
        },
    };

    [GeneratedRegex(@":[^}]*\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Constraint();

    [GeneratedRegex(@"\{(?<name>[a-z]+)(:(?<kind>[a-z]+))?\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PathParameter();
}
