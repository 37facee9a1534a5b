using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Timeline.Storage;

namespace Timeline.Web.Desk;

/// <summary>The address of a part of the queue, so that it can be kept and sent.</summary>
internal static class DeskAddress
{
    public static string Of(ReviewFilter filter)
    {
        var query = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["doubt"] = filter.Doubt is { } doubt ? KebabName.Of(doubt) : null,
            ["outlet"] = filter.OutletId?.ToString(CultureInfo.InvariantCulture),
            ["actor"] = filter.ActorId?.ToString(CultureInfo.InvariantCulture),
            ["rule"] = filter.Rule,
            ["from"] = filter.Period?.First.ToString("O", CultureInfo.InvariantCulture),
            ["to"] = filter.Period?.Last.ToString("O", CultureInfo.InvariantCulture),
        };
        return QueryHelpers.AddQueryString("/desk", query.Where(pair => pair.Value is not null));
    }
}
