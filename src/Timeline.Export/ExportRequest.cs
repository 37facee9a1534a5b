using Timeline.Export.Columns;

namespace Timeline.Export;

/// <summary>What is to be written, and how.</summary>
public sealed class ExportRequest
{
    /// <param name="format">Which format.</param>
    /// <param name="about">What the file says about itself.</param>
    /// <param name="columns">The columns of a table, in their order; null for all.</param>
    /// <param name="withHeader">Whether tables and lines begin with what the file says about itself; other formats always do.</param>
    /// <exception cref="FormatException">The format has no columns to choose, or one is unknown or named twice.</exception>
    public ExportRequest(ExportFormat format, ExportAbout about, IReadOnlyList<string>? columns = null, bool withHeader = true)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(about);
        if (columns is not null && !format.HasColumns)
        {
            throw new FormatException($"go with {string.Join(", ", ExportFormats.All.Where(each => each.HasColumns).Select(each => each.Name))}, not with {format.Name}.");
        }

        Format = format;
        About = about;
        WithHeader = withHeader;
        Columns = columns is null ? EntryColumns.All : EntryColumns.Choose(columns);
    }

    public ExportFormat Format { get; }

    public ExportAbout About { get; }

    public bool WithHeader { get; }

    internal IReadOnlyList<EntryColumn> Columns { get; }
}
