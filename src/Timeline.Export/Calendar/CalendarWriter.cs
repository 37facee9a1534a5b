using System.Buffers;
using System.Globalization;
using Timeline.Export.Columns;
using Timeline.Export.Text;
using Timeline.Export.Words;
using Timeline.Storage;

namespace Timeline.Export.Calendar;

/// <summary>
/// Entries as all-day events of a calendar (RFC 5545). What nothing dates has no place in a calendar and is left out. The UID of
/// an entry is its own for ever, and SEQUENCE counts its revisions, so that calendars follow corrections however fast they come; an entry
/// that is no more stays as a cancelled one.
/// </summary>
internal sealed class CalendarWriter(ExportRequest request, IBufferWriter<byte> output) : IGoneWriter
{
    private readonly EntryWords _words = new(request.About.IsArabic);

    public void Begin()
    {
        var about = request.About;
        Line("BEGIN", "VCALENDAR");
        Line("VERSION", "2.0");
        Line("PRODID", $"-//Timeline//Timeline {ExportAbout.Version}//{(about.IsArabic ? "AR" : "EN")}");
        Line("CALSCALE", "GREGORIAN");
        var name = CalendarLine.Escape($"Timeline: {FilterWords.Of(about.Filter)}");
        Line("NAME", name);
        Line("X-WR-CALNAME", name);
        var description = CalendarLine.Escape(string.Join('\n', about.Lines.Where(line => line.Value.Length > 0).Select(line => $"{line.Name}: {line.Value}")));
        Line("DESCRIPTION", description);
        Line("X-WR-CALDESC", description);
        Line("LAST-MODIFIED", Moment(about.At));
        if (about.View is { } view)
        {
            Line("URL;VALUE=URI", view.AbsoluteUri);
        }

        Line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        Line("X-PUBLISHED-TTL", "PT1H");
    }

    public void Write(EntryRow row) =>
        Event(row, row.UpdatedAt, row.Status is EntryStatus.Happened or EntryStatus.Ongoing ? "CONFIRMED" : "TENTATIVE", null);

    public void WriteGone(GoneEntry gone) => Event(gone.Last, gone.Tomb.At, "CANCELLED", gone.Tomb);

    public void End() => Line("END", "VCALENDAR");

    public void Dispose()
    {
        // It holds nothing.
    }

    private void Event(EntryRow row, DateTimeOffset changedAt, string status, Tomb? tomb)
    {
        if (row.Days is not { } days)
        {
            return;
        }

        Line("BEGIN", "VEVENT");
        Line("UID", Uid(row.Id));
        Line("DTSTAMP", Moment(changedAt));
        Line("LAST-MODIFIED", Moment(changedAt));
        Line("SEQUENCE", (tomb is null ? row.Revision : row.Revision + 1).ToString(CultureInfo.InvariantCulture));
        Line("DTSTART;VALUE=DATE", Day(days.First));
        if (days.Last < DateOnly.MaxValue)
        {
            // The end is exclusive there.
            Line("DTEND;VALUE=DATE", Day(days.Last.AddDays(1)));
        }

        Line("SUMMARY", CalendarLine.Escape(row.Label));
        Line("DESCRIPTION", CalendarLine.Escape(string.Join('\n', _words.Chain(row).Prepend(_words.Days(row)))));
        Line("STATUS", status);
        if (tomb is not null)
        {
            Line("X-TIMELINE-GONE", KebabName.Of(tomb.Reason));
        }

        if (tomb?.MovedTo is { } successor)
        {
            Line("RELATED-TO;RELTYPE=SIBLING", Uid(successor));
        }

        Line("TRANSP", "TRANSPARENT");
        Line("CATEGORIES", $"{KebabName.Of(row.Kind).ToUpperInvariant()},{CalendarLine.Escape(row.Type)}");
        Text("LOCATION", row.Place);
        if (request.About.EntryAddress(row.Id) is { } address)
        {
            Line("URL;VALUE=URI", address);
        }

        // The whole provenance, for programs: readers skip what they do not know.
        foreach (var column in EntryColumns.All)
        {
            var text = CellText.Of(column.Value(row, request.About));
            Text($"X-TIMELINE-{column.Name.Replace('_', '-').ToUpperInvariant()}", text.Length == 0 ? null : text);
        }

        Line("END", "VEVENT");
    }

    private string Uid(long id) => string.Create(CultureInfo.InvariantCulture, $"entry-{id}@{request.About.Authority}");

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private void Text(string name, string? text)
    {
        if (text is not null)
        {
            Line(name, CalendarLine.Escape(text));
        }
    }

    private void Line(string name, string value) => CalendarLine.Put(output, name, value);
}
