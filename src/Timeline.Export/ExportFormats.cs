using Timeline.Export.Atom;
using Timeline.Export.Calendar;
using Timeline.Export.Csv;
using Timeline.Export.Drawing;
using Timeline.Export.Html;
using Timeline.Export.Json;
using Timeline.Export.Networks;
using Timeline.Export.TimelineJs;
using Timeline.Export.Xlsx;

namespace Timeline.Export;

/// <summary>The formats that there are.</summary>
public static class ExportFormats
{
    /// <summary>Comma-separated values, UTF-8, for programs.</summary>
    public static ExportFormat Csv { get; } = ExportFormat.OfEntries(
        "csv", "text/csv; charset=utf-8", ".csv", (request, output) => new CsvEntryWriter(request, output, forExcel: false), hasColumns: true);

    /// <summary>The same with a byte-order mark, without which Excel takes Arabic for another encoding.</summary>
    public static ExportFormat CsvForExcel { get; } = ExportFormat.OfEntries(
        "csv-excel", "text/csv; charset=utf-8", ".csv", (request, output) => new CsvEntryWriter(request, output, forExcel: true), hasColumns: true);

    /// <summary>A workbook: right to left, dates as dates, the filter on a sheet of its own.</summary>
    public static ExportFormat Xlsx { get; } = ExportFormat.OfEntries(
        "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx",
        (request, output) => new XlsxEntryWriter(request, output), hasColumns: true);

    /// <summary>One JSON object a line.</summary>
    public static ExportFormat JsonLines { get; } = ExportFormat.OfEntries(
        "jsonl", "application/x-ndjson; charset=utf-8", ".jsonl", (request, output) => new JsonLinesWriter(request, output));

    /// <summary>Days in a calendar (RFC 5545).</summary>
    public static ExportFormat Calendar { get; } = ExportFormat.OfEntries(
        "ics", "text/calendar; charset=utf-8", ".ics", (request, output) => new CalendarWriter(request, output));

    /// <summary>A feed (RFC 4287).</summary>
    public static ExportFormat Atom { get; } = ExportFormat.OfEntries(
        "atom", "application/atom+xml; charset=utf-8", ".atom", (request, output) => new AtomWriter(request, output));

    /// <summary>What TimelineJS draws.</summary>
    public static ExportFormat TimelineJs { get; } = ExportFormat.OfEntries(
        "timelinejs", "application/json; charset=utf-8", ".json", (request, output) => new TimelineJsWriter(request, output), most: 5_000);

    /// <summary>One file that shows the interactive timeline without a server.</summary>
    public static ExportFormat Html { get; } = ExportFormat.OfEntries(
        "html", "text/html; charset=utf-8", ".html", (request, output) => new HtmlWriter(request, output), most: 20_000);

    /// <summary>The same page as other sites show it within theirs; not among the formats that people choose from.</summary>
    public static ExportFormat Embed { get; } = ExportFormat.OfEntries(
        "embed", "text/html; charset=utf-8", ".html", (request, output) => new HtmlWriter(request, output, isEmbedded: true), most: 20_000);

    /// <summary>What the pages of <see cref="Html"/> and <see cref="Embed"/> may do, for a server to repeat in a header.</summary>
    public static string HtmlPolicy => HtmlWriter.Policy;

    /// <summary>The whole filtered range as one drawing.</summary>
    public static ExportFormat Svg { get; } = ExportFormat.OfEntries(
        "svg", "image/svg+xml; charset=utf-8", ".svg", (request, output) => new SvgWriter(request, output), most: 20_000);

    /// <summary>Who acted together with whom and who spoke of whom, for graph programs.</summary>
    public static ExportFormat GraphMl { get; } = ExportFormat.OfTies(
        "graphml", "application/graphml+xml; charset=utf-8", ".graphml", (about, output) => new GraphMlWriter(about, output));

    /// <summary>The same for Gephi, with the months in which each tie held.</summary>
    public static ExportFormat Gexf { get; } = ExportFormat.OfTies(
        "gexf", "application/gexf+xml; charset=utf-8", ".gexf", (about, output) => new GexfWriter(about, output));

    public static IReadOnlyList<ExportFormat> All { get; } = [Csv, CsvForExcel, Xlsx, JsonLines, Calendar, Atom, TimelineJs, Html, Svg, GraphMl, Gexf];

    /// <summary>All names that <see cref="TryParse"/> knows.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(format => format.Name)];

    public static bool TryParse(string? name, out ExportFormat format)
    {
        var found = All.FirstOrDefault(each => string.Equals(each.Name, name, StringComparison.OrdinalIgnoreCase));
        format = found ?? Csv;
        return found is not null;
    }
}
