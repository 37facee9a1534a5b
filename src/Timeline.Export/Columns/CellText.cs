using System.Globalization;

namespace Timeline.Export.Columns;

/// <summary>Cells as invariant text.</summary>
internal static class CellText
{
    public const string DayFormat = "yyyy-MM-dd";

    public const string MomentFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    public const string ShareFormat = "0.####";

    public static string Of(Cell cell) => cell.Kind switch
    {
        CellKind.Integer => cell.Integer.ToString(CultureInfo.InvariantCulture),
        CellKind.Share => cell.Share.ToString(ShareFormat, CultureInfo.InvariantCulture),
        CellKind.Day => cell.Moment.ToString(DayFormat, CultureInfo.InvariantCulture),
        CellKind.Moment => cell.Moment.ToString(MomentFormat, CultureInfo.InvariantCulture),
        _ => cell.Text ?? string.Empty,
    };
}
