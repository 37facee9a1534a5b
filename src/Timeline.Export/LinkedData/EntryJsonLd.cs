using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Timeline.Export.Columns;
using Timeline.Storage;

namespace Timeline.Export.LinkedData;

/// <summary>An entry in the words of schema.org, for search engines: an Event, or a Quotation of what was said.</summary>
public static class EntryJsonLd
{
    // For an element of a page: nothing in it can end that element.
    private static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <param name="row">The entry.</param>
    /// <param name="address">Its page.</param>
    public static string Of(EntryRow row, Uri address)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(address);
        var data = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = row.Kind == EntryKind.Event ? "Event" : "Quotation",
            ["@id"] = address.AbsoluteUri,
            ["url"] = address.AbsoluteUri,
            ["name"] = row.Label,
        };
        if (row.Kind == EntryKind.Event)
        {
            AddEvent(data, row);
        }
        else
        {
            AddQuotation(data, row);
        }

        Add(data, "dateModified", row.UpdatedAt.UtcDateTime.ToString(CellText.MomentFormat, CultureInfo.InvariantCulture));
        return data.ToJsonString(s_options);
    }

    private static void AddEvent(JsonObject data, EntryRow row)
    {
        Add(data, "startDate", Iso(row.Days?.First));
        Add(data, "endDate", Iso(row.Days?.Last));
        Add(data, "description", row.Sentence);
        if (row.Place is { } place)
        {
            data["location"] = new JsonObject { ["@type"] = "Place", ["name"] = place };
        }

        if (row.Actors.Count > 0)
        {
            data["attendee"] = new JsonArray([.. row.Actors.Select(actor => (JsonNode)new JsonObject { ["@type"] = "Person", ["name"] = actor.Name })]);
        }

        data["subjectOf"] = Article(row);
    }

    private static void AddQuotation(JsonObject data, EntryRow row)
    {
        Add(data, "text", row.Content ?? row.Sentence);
        Add(data, "temporalCoverage", EntryEdtf.Of(row));
        if (row.Speaker is { } speaker)
        {
            data["creator"] = new JsonObject { ["@type"] = "Person", ["name"] = speaker };
        }

        data["isPartOf"] = Article(row);
    }

    private static JsonObject Article(EntryRow row)
    {
        var article = new JsonObject { ["@type"] = "NewsArticle" };
        Add(article, "headline", row.ArticleTitle);
        Add(article, "url", row.ArticleUrl);
        Add(article, "datePublished", Iso(row.Published));
        if (row.Outlet is { } outlet)
        {
            article["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = outlet };
        }

        return article;
    }

    private static void Add(JsonObject data, string name, string? value)
    {
        if (value is not null)
        {
            data[name] = value;
        }
    }

    private static string? Iso(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
