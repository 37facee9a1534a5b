using System.Collections.Specialized;
using System.Web;
using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Export.Addresses;

/// <summary>
/// What the query of a page's address says. What cannot be read is left out rather than refused, because addresses get mangled on
/// their way through mails.
/// </summary>
/// <param name="address">Whole, from its path on, or only the query with its question mark.</param>
public sealed class AddressQuery(string address)
{
    private readonly NameValueCollection _values = HttpUtility.ParseQueryString(QueryOf(address));

    public EntryFilter Filter => new(
        null,
        Id("actor"),
        Id("outlet"),
        null,
        Text("type")?.ToUpperInvariant(),
        Name<EntryKind>("kind"),
        Name<EntryStatus>("status"),
        Text("q"))
    { AsOf = AddressText.ParseMoment(Text("as_of")) };

    /// <summary>The days of <c>from</c> and <c>to</c>.</summary>
    public DayRange? Window => AddressText.ParseWindow(Text("from"), Text("to"));

    /// <summary>Whether only the tray of what nothing dates shows.</summary>
    public bool IsUndated => Text("view") == "undated";

    /// <summary>Right to left, left to right, or as the reader's language has it.</summary>
    public bool? TimeRunsLeft => Text("dir") switch { "rtl" => true, "ltr" => false, _ => null };

    public string? Text(string name) => AddressText.Searchable(_values.GetValues(name)?[0]);

    public long? Id(string name) => AddressText.ParseId(Text(name));

    public T? Name<T>(string name)
        where T : struct, Enum => AddressText.ParseName<T>(Text(name));

    private static string QueryOf(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var fragment = address.IndexOf('#', StringComparison.Ordinal);
        var end = fragment < 0 ? address.Length : fragment;
        var query = address.IndexOf('?', StringComparison.Ordinal);
        return query >= 0 && query < end ? address[(query + 1)..end] : string.Empty;
    }
}
