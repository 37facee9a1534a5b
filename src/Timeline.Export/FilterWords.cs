using System.Globalization;
using Timeline.Export.Addresses;
using Timeline.Storage;

namespace Timeline.Export;

/// <summary>A filter in words, with the names that addresses use: <c>from=2017-11-01; to=2017-12-05; kind=event</c>.</summary>
public static class FilterWords
{
    public static string Of(EntryFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var parts = new List<string>();
        void Add(string name, string? value)
        {
            if (value is not null)
            {
                parts.Add($"{name}={value}");
            }
        }

        Add("from", filter.Window?.First.ToString("O", CultureInfo.InvariantCulture));
        Add("to", filter.Window?.Last.ToString("O", CultureInfo.InvariantCulture));
        Add("actor", Number(filter.ActorId));
        Add("outlet", Number(filter.OutletId));
        Add("article", Number(filter.ArticleId));
        Add("type", filter.Type);
        Add("kind", filter.Kind is { } kind ? KebabName.Of(kind) : null);
        Add("status", filter.Status is { } status ? KebabName.Of(status) : null);
        Add("q", filter.Text?.ReplaceLineEndings(" "));
        Add("undated", filter.Undated ? "true" : null);
        Add("as_of", filter.AsOf is { } moment ? AddressText.Write(moment) : null);
        return parts.Count == 0 ? "everything" : string.Join("; ", parts);
    }

    private static string? Number(long? id) => id?.ToString(CultureInfo.InvariantCulture);
}
