using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using Timeline.Export.Columns;
using Timeline.Export.Text;
using Timeline.Storage;

namespace Timeline.Export.Xlsx;

/// <summary>
/// Entries as a workbook (ECMA-376): a sheet that runs right to left in Arabic, headings that stay in sight, dates as dates,
/// addresses as links, and a sheet that says what it all is. Rows are written as they come; only the addresses of links are kept.
/// The document library of the platform holds a part in memory or writes an XML element a call; cells by the million want neither.
/// </summary>
internal sealed class XlsxEntryWriter : IEntryWriter
{
    /// <summary>What a sheet of a spreadsheet program holds; further rows go on to a further sheet.</summary>
    public const int MostRows = 1 << 20;

    private const int PieceBytes = 1 << 16;

    private readonly ExportRequest _request;
    private readonly ZipArchive _archive;
    private readonly ArrayBufferWriter<byte> _piece = new(PieceBytes * 2);
    private readonly XlsxCells _cells;
    private readonly XlsxLinks _links = new();
    private readonly List<string> _sheets = [];
    private readonly int _mostRows;
    private readonly bool _isArabic;
    private Stream? _part;
    private int _row;

    public XlsxEntryWriter(ExportRequest request, IBufferWriter<byte> output, int mostRows = MostRows)
    {
        _request = request;
        _mostRows = mostRows;
        _isArabic = request.About.IsArabic;
        _archive = new ZipArchive(new BufferStream(output), ZipArchiveMode.Create, leaveOpen: true);
        _cells = new XlsxCells(_piece, _links);
    }

    public void Begin() => BeginSheet();

    public void Write(EntryRow row)
    {
        if (_row == _mostRows)
        {
            EndSheet();
            BeginSheet();
        }

        _cells.BeginRow(++_row);
        for (var i = 0; i < _request.Columns.Count; i++)
        {
            _cells.Put(i, _request.Columns[i].Value(row, _request.About));
        }

        _cells.EndRow();
        Pass(atLeast: PieceBytes);
    }

    public void End()
    {
        EndSheet();
        WriteAbout();
        var parts = new XlsxParts(_sheets);
        WritePart("xl/styles.xml", XlsxParts.Styles);
        WritePart("xl/workbook.xml", parts.Workbook);
        WritePart("xl/_rels/workbook.xml.rels", parts.WorkbookRelations);
        WritePart("_rels/.rels", XlsxParts.Relations);
        WritePart("[Content_Types].xml", parts.ContentTypes);
        Dispose();
    }

    /// <summary>The list of contents, without which it is no archive, is written here.</summary>
    public void Dispose()
    {
        _part?.Dispose();
        _part = null;
        _archive.Dispose();
    }

    private void BeginSheet()
    {
        var number = _sheets.Count + 1;
        var name = _isArabic ? "المداخل" : "Entries";
        _sheets.Add(number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} {number}"));
        _part = _archive.CreateEntry(string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{number}.xml"), CompressionLevel.Fastest).Open();
        _links.Clear();
        _piece.Put(XlsxParts.SheetStart(_isArabic, frozen: true, [.. _request.Columns.Select(column => column.Width)]));
        _row = 1;
        _cells.BeginRow(_row);
        for (var i = 0; i < _request.Columns.Count; i++)
        {
            _cells.PutHeading(i, _request.Columns[i].Name);
        }

        _cells.EndRow();
    }

    private void EndSheet()
    {
        _piece.Put("</sheetData>"u8);
        _piece.Put(string.Create(CultureInfo.InvariantCulture, $"<autoFilter ref=\"A1:{XlsxCells.NameOf(_request.Columns.Count - 1)}{_row}\"/>"));
        _links.WriteElements(_piece);
        _piece.Put("</worksheet>"u8);
        EndPart();
        if (_links.Count > 0)
        {
            var number = _sheets.Count;
            _part = _archive.CreateEntry(string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/_rels/sheet{number}.xml.rels"), CompressionLevel.Fastest).Open();
            _links.WriteRelations(_piece);
            EndPart();
        }
    }

    private void WriteAbout()
    {
        _sheets.Add(_isArabic ? "عن هذا الملف" : "About");
        _part = _archive.CreateEntry(string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{_sheets.Count}.xml")).Open();
        _piece.Put(XlsxParts.SheetStart(_isArabic, frozen: false, [20, 100]));
        var row = 0;
        foreach (var (name, value) in _request.About.Lines)
        {
            _cells.BeginRow(++row);
            _cells.PutHeading(0, name);
            _cells.Put(1, Cell.OfText(value));
            _cells.EndRow();
        }

        _piece.Put("</sheetData></worksheet>"u8);
        EndPart();
    }

    private void WritePart(string name, string xml)
    {
        _part = _archive.CreateEntry(name).Open();
        _piece.Put(xml);
        EndPart();
    }

    private void Pass(int atLeast)
    {
        if (_piece.WrittenCount >= atLeast)
        {
            _part!.Write(_piece.WrittenSpan);
            _piece.ResetWrittenCount();
        }
    }

    private void EndPart()
    {
        Pass(atLeast: 0);
        _part!.Dispose();
        _part = null;
    }
}
