using System.Globalization;
using CsvHelper;
using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Export;

/// <summary>
/// Entries as CSV (RFC 4180): a heading, CRLF after each row, quotes where needed, text that a spreadsheet would run
/// neutralised by <see cref="SpreadsheetText"/>.
/// </summary>
internal static class EntryCsv
{
    private static readonly (string Heading, Func<EntryRow, string?> Value)[] Columns =
    [
        ("id", row => Number(row.Id)),
        ("kind", row => KebabName.Of(row.Kind)),
        ("type", row => row.Type),
        ("status", row => KebabName.Of(row.Status)),
        ("from", row => Day(row.Days?.First)),
        ("to", row => Day(row.Days?.Last)),
        ("grain", row => row.Grain.ToName()),
        ("edtf", EntryEdtf.Of),
        ("date_basis", row => KebabName.Of(row.DateBasis)),
        ("phrase", row => SpreadsheetText.Neutralize(row.Phrase)),
        ("value", row => SpreadsheetText.Neutralize(row.Value)),
        ("anchor", row => row.Anchor.ToName()),
        ("anchor_days", row => row.AnchorDays?.ToString()),
        ("writer_day", row => Day(row.WriterDay)),
        ("writer_day_basis", row => row.WriterDayBasis),
        ("time_rule", row => row.TimeRule),
        ("explanation_ar", row => SpreadsheetText.Neutralize(row.Explanation?.Ar)),
        ("explanation_en", row => SpreadsheetText.Neutralize(row.Explanation?.En)),
        ("rule", row => row.Rule),
        ("confidence", row => row.Confidence.ToString("0.####", CultureInfo.InvariantCulture)),
        ("label", row => SpreadsheetText.Neutralize(row.Label)),
        ("speaker", row => SpreadsheetText.Neutralize(row.Speaker)),
        ("actors", row => SpreadsheetText.Neutralize(string.Join("; ", row.Actors.Select(actor => actor.Name)))),
        ("quotation", row => row.Quotation),
        ("content", row => SpreadsheetText.Neutralize(row.Content)),
        ("trigger", row => SpreadsheetText.Neutralize(row.Trigger)),
        ("via", row => SpreadsheetText.Neutralize(row.Via)),
        ("place", row => SpreadsheetText.Neutralize(row.Place)),
        ("sentence", row => SpreadsheetText.Neutralize(row.Sentence)),
        ("article_id", row => Number(row.ArticleId)),
        ("article_title", row => SpreadsheetText.Neutralize(row.ArticleTitle)),
        ("article_url", row => SpreadsheetText.Neutralize(row.ArticleUrl)),
        ("outlet", row => SpreadsheetText.Neutralize(row.Outlet)),
        ("published", row => Day(row.Published)),
        ("machine_from", row => Day(row.MachineDays?.First)),
        ("machine_to", row => Day(row.MachineDays?.Last)),
        ("state", ReviewState.Of),
        ("reviewer", row => SpreadsheetText.Neutralize(row.CorrectedBy)),
        ("updated_at", row => row.UpdatedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
    ];

    public static async Task<long> WriteAsync(
        IAsyncEnumerable<EntryRow> rows, Stream output, bool forExcel, CancellationToken cancellation)
    {
        // Quotes around outer blanks, so that readers which trim keep them. Half a surrogate pair becomes U+FFFD.
        var options = new CsvWriterOptions
        {
            Quoting = CsvQuoting.WhenNeededOrWhitespace,
            WriteByteOrderMark = forExcel,
        };
        await using var csv = CsvWriter.Create(output, options, leaveOpen: true);
        csv.WriteHeader([.. Columns.Select(column => column.Heading)]);
        long count = 0;
        await foreach (var row in rows.WithCancellation(cancellation).ConfigureAwait(false))
        {
            foreach (var (_, value) in Columns)
            {
                csv.WriteField(value(row));
            }

            await csv.EndRecordAsync(cancellation).ConfigureAwait(false);
            count++;
        }

        await csv.FlushAsync(cancellation).ConfigureAwait(false);
        return count;
    }

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
