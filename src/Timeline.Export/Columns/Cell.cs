namespace Timeline.Export.Columns;

/// <summary>What a cell of a table holds.</summary>
internal enum CellKind
{
    Empty,

    /// <summary>Words of people: of articles, names, comments.</summary>
    Text,

    /// <summary>Words of this program.</summary>
    Code,
    Integer,
    Share,
    Day,
    Moment,
    Link,
}

/// <summary>The value of one cell; a table without types writes it as text, a workbook keeps its type.</summary>
internal readonly record struct Cell(CellKind Kind, string? Text = null, long Integer = 0, double Share = 0, DateTime Moment = default)
{
    public static Cell OfText(string? text) => string.IsNullOrEmpty(text) ? default : new(CellKind.Text, text);

    public static Cell OfCode(string? code) => string.IsNullOrEmpty(code) ? default : new(CellKind.Code, code);

    public static Cell OfLink(string? address) => string.IsNullOrEmpty(address) ? default : new(CellKind.Link, address);

    public static Cell OfInteger(long number) => new(CellKind.Integer, Integer: number);

    public static Cell OfShare(double share) => new(CellKind.Share, Share: Math.Round(share, 4));

    public static Cell OfDay(DateOnly? day) => day is { } some ? new(CellKind.Day, Moment: some.ToDateTime(TimeOnly.MinValue)) : default;

    public static Cell OfMoment(DateTimeOffset moment) => new(CellKind.Moment, Moment: moment.UtcDateTime);
}
