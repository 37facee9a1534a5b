using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Timeline.Export.Json;
using Timeline.Export.Words;
using Timeline.Storage;

namespace Timeline.Export.TimelineJs;

/// <summary>
/// What TimelineJS draws. How sure a date is stands in <c>display_date</c>, which is what its readers see; what nothing dates is
/// left out. Its texts are HTML, so that every word from outside is encoded.
/// </summary>
internal sealed class TimelineJsWriter(ExportRequest request, IBufferWriter<byte> output) : IEntryWriter
{
    private readonly Utf8JsonWriter _json = new(output, EntryJson.WriterOptions);
    private readonly EntryWords _words = new(request.About.IsArabic);

    public void Begin()
    {
        var about = request.About;
        _json.WriteStartObject();
        _json.WriteString("scale", "human");
        _json.WriteStartObject("title");
        WriteText("Timeline", string.Concat(about.Lines
            .Where(line => line.Value.Length > 0)
            .Select(line => $"<p dir=\"auto\">{line.Name}: {(line.Name == "view" ? Anchor(line.Value, line.Value) : Encode(line.Value))}</p>")));
        _json.WriteEndObject();
        _json.WriteStartArray("events");
    }

    public void Write(EntryRow row)
    {
        if (row.Days is not { } days)
        {
            return;
        }

        _json.WriteStartObject();
        _json.WriteString("unique_id", string.Create(CultureInfo.InvariantCulture, $"entry-{row.Id}"));
        WriteDay("start_date", days.First);
        if (days.Length > 1)
        {
            WriteDay("end_date", days.Last);
        }

        _json.WriteString("display_date", Encode(_words.Days(row)));
        _json.WriteString("group", row.Actors.Count > 0 ? row.Actors[0].Name : row.Type);
        var lines = string.Concat(_words.Chain(row).Select(line => $"<p dir=\"auto\">{Encode(line)}</p>"));
        var link = (request.About.EntryAddress(row.Id) ?? Web(row.ArticleUrl)) is { } address ? $"<p>{Anchor(address, address)}</p>" : string.Empty;
        WriteText(Encode(row.Label), lines + link);
        WriteProvenance(row);
        _json.WriteEndObject();
        _json.Flush();
    }

    public void End()
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
    }

    public void Dispose() => _json.Dispose();

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static string Anchor(string address, string text) => $"<a href=\"{Encode(address)}\" dir=\"ltr\">{Encode(text)}</a>";

    private static string? Web(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsoluteUri : null;

    private void WriteText(string headline, string text)
    {
        _json.WriteStartObject("text");
        _json.WriteString("headline", headline);
        _json.WriteString("text", text);
        _json.WriteEndObject();
    }

    private void WriteDay(string name, DateOnly day)
    {
        _json.WriteStartObject(name);
        _json.WriteNumber("year", day.Year);
        _json.WriteNumber("month", day.Month);
        _json.WriteNumber("day", day.Day);
        _json.WriteEndObject();
    }

    // TimelineJS passes over what it does not know; programs find the whole entry here.
    private void WriteProvenance(EntryRow row)
    {
        _json.WritePropertyName("timeline_entry");
        EntryJson.Write(_json, row, request.About.EntryAddress(row.Id));
    }
}
