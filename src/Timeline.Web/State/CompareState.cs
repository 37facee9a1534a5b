using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Timeline.Web.State;

/// <summary>Addresses of comparisons.</summary>
internal static class CompareState
{
    public static string Address(long? first, long? second)
    {
        var query = new List<KeyValuePair<string, string?>>();
        Add("a", first);
        Add("b", second);
        return QueryHelpers.AddQueryString("/compare", query);

        void Add(string name, long? id)
        {
            if (id is { } some)
            {
                query.Add(new(name, some.ToString(CultureInfo.InvariantCulture)));
            }
        }
    }
}
