using System.Buffers;
using System.Globalization;
using System.Security;
using Timeline.Export.Text;

namespace Timeline.Export.Xlsx;

/// <summary>The links of a sheet. Programs open no more than 65,530 in one; addresses beyond those are only text.</summary>
internal sealed class XlsxLinks
{
    private const int Most = 65_530;
    private const int LongestAddress = 2_079;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<(int Column, int Row, int Number)> _places = [];

    public int Count => _places.Count;

    public void Clear()
    {
        _numbers.Clear();
        _places.Clear();
    }

    public bool TryAdd(int column, int row, string address)
    {
        if (_places.Count == Most || address.Length > LongestAddress
            || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            return false;
        }

        var target = uri.AbsoluteUri;
        if (!_numbers.TryGetValue(target, out var number))
        {
            _numbers.Add(target, number = _numbers.Count + 1);
        }

        _places.Add((column, row, number));
        return true;
    }

    public void WriteElements(IBufferWriter<byte> output)
    {
        if (_places.Count == 0)
        {
            return;
        }

        output.Put("<hyperlinks>"u8);
        foreach (var (column, row, number) in _places)
        {
            output.Put(string.Create(CultureInfo.InvariantCulture, $"<hyperlink ref=\"{XlsxCells.NameOf(column)}{row}\" r:id=\"l{number}\"/>"));
        }

        output.Put("</hyperlinks>"u8);
    }

    public void WriteRelations(IBufferWriter<byte> output)
    {
        output.Put(XlsxParts.RelationsStart);
        foreach (var (target, number) in _numbers)
        {
            output.Put(string.Create(
                CultureInfo.InvariantCulture,
                $"<Relationship Id=\"l{number}\" Type=\"{XlsxParts.RelationTypes}/hyperlink\" Target=\"{SecurityElement.Escape(target)}\" TargetMode=\"External\"/>"));
        }

        output.Put("</Relationships>"u8);
    }
}
