using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Export.Columns;

/// <summary>The columns that tables of entries can have: the whole chain from the phrase to whoever corrected it.</summary>
public static class EntryColumns
{
    private const int Narrow = 11;
    private const int Middle = 20;
    private const int Wide = 50;

    internal static IReadOnlyList<EntryColumn> All { get; } =
    [
        new("id", Narrow, (row, _) => Cell.OfInteger(row.Id)),
        new("kind", Narrow, (row, _) => Cell.OfCode(KebabName.Of(row.Kind))),
        new("type", Narrow, (row, _) => Cell.OfCode(row.Type)),
        new("status", Narrow, (row, _) => Cell.OfCode(KebabName.Of(row.Status))),
        new("from", Narrow, (row, _) => Cell.OfDay(row.Days?.First)),
        new("to", Narrow, (row, _) => Cell.OfDay(row.Days?.Last)),
        new("grain", Narrow, (row, _) => Cell.OfCode(row.Grain.ToName())),
        new("edtf", Middle, (row, _) => Cell.OfCode(EntryEdtf.Of(row))),
        new("date_basis", Narrow, (row, _) => Cell.OfCode(KebabName.Of(row.DateBasis))),
        new("phrase", Middle, (row, _) => Cell.OfText(row.Phrase)),
        new("value", Middle, (row, _) => Cell.OfText(row.Value)),
        new("anchor", Narrow, (row, _) => Cell.OfCode(row.Anchor.ToName())),
        new("anchor_days", Middle, (row, _) => Cell.OfCode(row.AnchorDays?.ToString())),
        new("writer_day", Narrow, (row, _) => Cell.OfDay(row.WriterDay)),
        new("writer_day_basis", Middle, (row, _) => Cell.OfCode(row.WriterDayBasis)),
        new("time_rule", Middle, (row, _) => Cell.OfCode(row.TimeRule)),
        new("explanation_ar", Wide, (row, _) => Cell.OfText(row.Explanation?.Ar)),
        new("explanation_en", Wide, (row, _) => Cell.OfText(row.Explanation?.En)),
        new("rule", Middle, (row, _) => Cell.OfCode(row.Rule)),
        new("confidence", Narrow, (row, _) => Cell.OfShare(row.Confidence)),
        new("label", Wide, (row, _) => Cell.OfText(row.Label)),
        new("speaker", Middle, (row, _) => Cell.OfText(row.Speaker)),
        new("actors", Wide, (row, _) => Cell.OfText(ActorNames(row))),
        new("quotation", Narrow, (row, _) => Cell.OfCode(row.Quotation)),
        new("content", Wide, (row, _) => Cell.OfText(row.Content)),
        new("trigger", Narrow, (row, _) => Cell.OfText(row.Trigger)),
        new("via", Middle, (row, _) => Cell.OfText(row.Via)),
        new("place", Middle, (row, _) => Cell.OfText(row.Place)),
        new("sentence", Wide, (row, _) => Cell.OfText(row.Sentence)),
        new("article_id", Narrow, (row, _) => Cell.OfInteger(row.ArticleId)),
        new("article_title", Wide, (row, _) => Cell.OfText(row.ArticleTitle)),
        new("article_url", Wide, (row, _) => Cell.OfLink(row.ArticleUrl)),
        new("outlet", Middle, (row, _) => Cell.OfText(row.Outlet)),
        new("published", Narrow, (row, _) => Cell.OfDay(row.Published)),
        new("machine_from", Narrow, (row, _) => Cell.OfDay(row.MachineDays?.First)),
        new("machine_to", Narrow, (row, _) => Cell.OfDay(row.MachineDays?.Last)),
        new("state", Narrow, (row, _) => Cell.OfCode(KebabName.Of(row.State))),
        new("reviewer", Middle, (row, _) => Cell.OfText(row.CorrectedBy)),
        new("updated_at", Middle, (row, _) => Cell.OfMoment(row.UpdatedAt)),
        new("entry_url", Wide, (row, about) => Cell.OfLink(about.EntryAddress(row.Id))),
    ];

    /// <summary>The names of all columns, in their usual order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(column => column.Name)];

    /// <summary>The value of a column as a table without types writes it, for previews; empty when there is none.</summary>
    /// <exception cref="FormatException">There is no such column.</exception>
    public static string TextOf(string column, EntryRow row, ExportAbout about) => CellText.Of(Choose([column])[0].Value(row, about));

    internal static IReadOnlyList<EntryColumn> Choose(IReadOnlyList<string> names)
    {
        var chosen = new List<EntryColumn>();
        foreach (var name in names)
        {
            var column = All.FirstOrDefault(each => string.Equals(each.Name, name, StringComparison.OrdinalIgnoreCase))
                ?? throw new FormatException($"must be of {string.Join(", ", Names)}; there is no \"{name}\".");
            if (chosen.Contains(column))
            {
                throw new FormatException($"must not name {column.Name} twice.");
            }

            chosen.Add(column);
        }

        return chosen.Count > 0 ? chosen : throw new FormatException("must name one at least.");
    }

    private static string? ActorNames(EntryRow row) => row.Actors.Count switch
    {
        0 => null,
        1 => row.Actors[0].Name,
        _ => string.Join("; ", row.Actors.Select(actor => actor.Name)),
    };
}
