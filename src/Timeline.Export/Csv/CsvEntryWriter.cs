using System.Buffers;
using Timeline.Export.Columns;
using Timeline.Export.Text;
using Timeline.Storage;

namespace Timeline.Export.Csv;

/// <summary>
/// Entries as CSV (RFC 4180): what the file says of itself in lines that begin with #, a heading, CRLF after each row, quotes
/// where needed, text that a spreadsheet would run neutralised by <see cref="SpreadsheetText"/>.
/// </summary>
internal sealed class CsvEntryWriter(ExportRequest request, IBufferWriter<byte> output, bool forExcel) : IEntryWriter
{
    private static readonly SearchValues<char> s_special = SearchValues.Create(",\"\r\n");

    public void Begin()
    {
        if (forExcel)
        {
            output.Put("\uFEFF"u8);
        }

        if (request.WithHeader)
        {
            foreach (var (name, value) in request.About.Lines)
            {
                // Not quoted, whatever is in it: a comment is known by its first letter.
                output.Put($"# {name}: {value.ReplaceLineEndings(" ")}\r\n");
            }
        }

        for (var i = 0; i < request.Columns.Count; i++)
        {
            Separate(i);
            Field(request.Columns[i].Name);
        }

        output.Put("\r\n"u8);
    }

    public void Write(EntryRow row)
    {
        for (var i = 0; i < request.Columns.Count; i++)
        {
            Separate(i);
            Write(request.Columns[i].Value(row, request.About));
        }

        output.Put("\r\n"u8);
    }

    public void End()
    {
        // A row more or less: nothing closes a CSV.
    }

    public void Dispose()
    {
        // It holds nothing.
    }

    private void Write(Cell cell)
    {
        switch (cell.Kind)
        {
            case CellKind.Empty:
                break;
            case CellKind.Text or CellKind.Link:
                Field(SpreadsheetText.Neutralize(cell.Text)!);
                break;
            case CellKind.Integer:
                output.Put(cell.Integer);
                break;
            case CellKind.Share:
                output.Put(cell.Share, CellText.ShareFormat);
                break;
            case CellKind.Day:
                output.Put(cell.Moment, CellText.DayFormat);
                break;
            case CellKind.Moment:
                output.Put(cell.Moment, CellText.MomentFormat);
                break;
            default:
                Field(cell.Text!);
                break;
        }
    }

    private void Separate(int column)
    {
        if (column > 0)
        {
            output.Put(","u8);
        }
    }

    // Quotes around outer blanks too, so that readers which trim keep them, and around what would look like a comment.
    private void Field(string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        var special = text.AsSpan().ContainsAny(s_special);
        if (!special && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]) && text[0] != '#')
        {
            output.Put(text);
            return;
        }

        output.Put("\""u8);
        var rest = text.AsSpan();
        for (var quote = rest.IndexOf('"'); quote >= 0; quote = rest.IndexOf('"'))
        {
            output.Put(rest[..quote]);
            output.Put("\"\""u8);
            rest = rest[(quote + 1)..];
        }

        output.Put(rest);
        output.Put("\""u8);
    }
}
