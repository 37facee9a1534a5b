using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Timeline.Browser.Tests.Api;

/// <summary>The API's own description, and requests made from it.</summary>
internal sealed class ApiDescription
{
    private readonly JsonElement _root;

    private ApiDescription(JsonElement root) => _root = root;

    public JsonElement Components => _root.GetProperty("components");

    public IReadOnlyList<ApiOperationCase> Operations =>
    [
        .. from path in _root.GetProperty("paths").EnumerateObject()
           from method in path.Value.EnumerateObject()
           select new ApiOperationCase(path.Name, method.Name, method.Value),
    ];

    public static async Task<ApiDescription> ReadAsync(HttpClient client) =>
        new(JsonDocument.Parse(await client.GetStringAsync("/api/v1/openapi.json", TestContext.Current.CancellationToken)).RootElement);
}

/// <summary>One operation of the description.</summary>
internal sealed record ApiOperationCase(string Path, string Method, JsonElement Described)
{
    public string Id => Described.GetProperty("operationId").GetString()!;

    public IEnumerable<JsonElement> Parameters(string place) => Described.GetProperty("parameters").EnumerateArray().Where(parameter => parameter.GetProperty("in").GetString() == place);

    public int Success => Responses.Single(status => status < 400);

    public IEnumerable<int> Errors => Responses.Where(status => status >= 400);

    public bool NeedsScope => Described.TryGetProperty("security", out _);

    /// <summary>Whether nobody gets in without a key.</summary>
    public bool NeedsKey => Described.TryGetProperty("security", out var ways) && ways.GetArrayLength() == 1;

    public JsonElement? BodyExample =>
        Described.TryGetProperty("requestBody", out var body) ? body.GetProperty("content").GetProperty("application/json").GetProperty("example") : null;

    public JsonElement? AnswerSchema =>
        Described.GetProperty("responses").GetProperty(Success.ToString(CultureInfo.InvariantCulture)).TryGetProperty("content", out var content)
        && content.TryGetProperty("application/json", out var json) ? json.GetProperty("schema") : null;

    private IEnumerable<int> Responses => Described.GetProperty("responses").EnumerateObject().Select(response => int.Parse(response.Name, CultureInfo.InvariantCulture));

    /// <summary>A request of this operation with its examples.</summary>
    /// <param name="ids">What stands for the parts of the path; the examples of the description where it does not say.</param>
    /// <param name="query">Another query than the examples'.</param>
    /// <param name="body">Another body than the example.</param>
    /// <param name="match">Another <c>If-Match</c> than the example; empty for none.</param>
    public HttpRequestMessage Request(IReadOnlyDictionary<string, string>? ids = null, string? query = null, string? body = null, string? match = null)
    {
        var path = Path;
        foreach (var parameter in Parameters("path"))
        {
            var name = parameter.GetProperty("name").GetString()!;
            path = path.Replace($"{{{name}}}", ids?.GetValueOrDefault(name) ?? parameter.GetProperty("example").ToString(), StringComparison.Ordinal);
        }

        query ??= string.Join('&', Parameters("query").Where(parameter => parameter.TryGetProperty("example", out _))
            .Select(parameter => $"{parameter.GetProperty("name").GetString()}={Uri.EscapeDataString(parameter.GetProperty("example").ToString())}"));
        var request = new HttpRequestMessage(new HttpMethod(Method.ToUpperInvariant()), $"{path}?{query}");
        if ((body ?? BodyExample?.GetRawText()) is { } content)
        {
            request.Content = new StringContent(content, Encoding.UTF8, "application/json");
        }

        foreach (var header in Parameters("header"))
        {
            var value = match ?? header.GetProperty("example").GetString()!;
            if (value.Length > 0)
            {
                request.Headers.TryAddWithoutValidation(header.GetProperty("name").GetString()!, value);
            }
        }

        return request;
    }
}
