using System.Buffers;
using System.Globalization;
using Timeline.Export.Columns;
using Timeline.Export.Text;

namespace Timeline.Export.Xlsx;

/// <summary>The rows of a sheet. Text is never a formula here, whatever it begins with: its type says so.</summary>
internal sealed class XlsxCells(IBufferWriter<byte> output, XlsxLinks links)
{
    /// <summary>What one cell of a spreadsheet program holds.</summary>
    public const int LongestText = 32_767;

    private const string Cut = "…";

    // Serial numbers before March 1900 mean other days in other programs, which count a 29 February 1900.
    private static readonly DateTime s_firstSerial = new(1900, 3, 1, 0, 0, 0, DateTimeKind.Unspecified);
    private static readonly DateTime s_zero = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);
    private static readonly SearchValues<char> s_special = SearchValues.Create(
        "&<>\r_\uFFFE\uFFFF" + new string([.. Enumerable.Range(0, 32).Where(c => c is not ('\t' or '\n')).Select(c => (char)c)])
        + new string([.. Enumerable.Range(0xD800, 0x800).Select(c => (char)c)]));

    private int _row;

    /// <summary>The letters of a column, from 0: A, B, … Z, AA.</summary>
    public static string NameOf(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : NameOf((column / 26) - 1) + (char)('A' + (column % 26));

    public void BeginRow(int row)
    {
        _row = row;
        output.Put("<row r=\""u8);
        output.Put(row);
        output.Put("\">"u8);
    }

    public void EndRow() => output.Put("</row>"u8);

    public void PutHeading(int column, string text) => PutText(column, text, XlsxParts.HeadingStyle);

    public void Put(int column, Cell cell)
    {
        switch (cell.Kind)
        {
            case CellKind.Empty:
                break;
            case CellKind.Integer:
                Begin(column, XlsxParts.PlainStyle);
                output.Put("><v>"u8);
                output.Put(cell.Integer);
                output.Put("</v></c>"u8);
                break;
            case CellKind.Share:
                PutNumber(column, cell.Share, XlsxParts.PlainStyle);
                break;
            case CellKind.Day or CellKind.Moment when cell.Moment < s_firstSerial:
                PutText(column, CellText.Of(cell), XlsxParts.PlainStyle);
                break;
            case CellKind.Day:
                PutNumber(column, (cell.Moment - s_zero).TotalDays, XlsxParts.DayStyle);
                break;
            case CellKind.Moment:
                PutNumber(column, (cell.Moment - s_zero).TotalDays, XlsxParts.MomentStyle);
                break;
            case CellKind.Link when links.TryAdd(column, _row, cell.Text!):
                PutText(column, cell.Text!, XlsxParts.LinkStyle);
                break;
            default:
                PutText(column, cell.Text!, XlsxParts.PlainStyle);
                break;
        }
    }

    private void Begin(int column, string style)
    {
        output.Put("<c r=\""u8);
        output.Put(NameOf(column));
        output.Put(_row);
        output.Put("\" s=\""u8);
        output.Put(style);
        output.Put("\""u8);
    }

    private void PutNumber(int column, double number, string style)
    {
        Begin(column, style);
        output.Put("><v>"u8);
        output.Put(number.ToString("R", CultureInfo.InvariantCulture));
        output.Put("</v></c>"u8);
    }

    private void PutText(int column, string text, string style)
    {
        Begin(column, style);
        output.Put(" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8);
        if (text.Length > LongestText)
        {
            var end = LongestText - Cut.Length;
            text = string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), Cut);
        }

        PutEscaped(text);
        output.Put("</t></is></c>"u8);
    }

    private void PutEscaped(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var special = text.IndexOfAny(s_special);
            if (special < 0)
            {
                output.Put(text);
                return;
            }

            output.Put(text[..special]);
            text = text[PutSpecial(text, special)..];
        }
    }

    // Returns where the text goes on.
    private int PutSpecial(ReadOnlySpan<char> text, int at)
    {
        switch (text[at])
        {
            case '&':
                output.Put("&amp;"u8);
                return at + 1;
            case '<':
                output.Put("&lt;"u8);
                return at + 1;
            case '>':
                output.Put("&gt;"u8);
                return at + 1;
            case '\r':
                // A cell knows one kind of line end.
                output.Put("\n"u8);
                return at + (text.Length > at + 1 && text[at + 1] == '\n' ? 2 : 1);
            case '_':
                // _x0041_ would be read as the character of that number.
                output.Put(IsEscape(text[at..]) ? "_x005F_"u8 : "_"u8);
                return at + 1;
            case var c when char.IsHighSurrogate(c) && text.Length > at + 1 && char.IsLowSurrogate(text[at + 1]):
                output.Put(text.Slice(at, 2));
                return at + 2;
            default:
                output.Put("\uFFFD"u8);
                return at + 1;
        }
    }

    private static bool IsEscape(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text[1] == 'x' && text[6] == '_' && !text[2..6].ContainsAnyExcept(s_hexDigits);

    private static readonly SearchValues<char> s_hexDigits = SearchValues.Create("0123456789abcdefABCDEF");
}
