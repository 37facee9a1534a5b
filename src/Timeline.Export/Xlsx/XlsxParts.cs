using System.Globalization;
using System.Text;

namespace Timeline.Export.Xlsx;

/// <summary>The parts of a workbook around its rows.</summary>
internal sealed class XlsxParts(IReadOnlyList<string> sheets)
{
    public const string PlainStyle = "0";
    public const string HeadingStyle = "1";
    public const string DayStyle = "2";
    public const string MomentStyle = "3";
    public const string LinkStyle = "4";

    public const string RelationTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public const string RelationsStart = Declaration + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";

    public const string Relations = RelationsStart
        + $"<Relationship Id=\"r1\" Type=\"{RelationTypes}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";

    /// <summary>Plain, heading, day, moment, link: the cell formats in the order of the constants above.</summary>
    public const string Styles = Declaration + $"""
        <styleSheet xmlns="{Main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="yyyy\-mm\-dd\ hh:mm:ss"/></numFmts>
        <fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="Calibri"/></font></fonts>
        <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
        <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>
        <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
        """;

    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public string Workbook
    {
        get
        {
            var xml = new StringBuilder(Declaration);
            xml.Append(CultureInfo.InvariantCulture, $"<workbook xmlns=\"{Main}\" xmlns:r=\"{RelationTypes}\"><bookViews><workbookView/></bookViews><sheets>");
            for (var i = 0; i < sheets.Count; i++)
            {
                xml.Append(CultureInfo.InvariantCulture, $"<sheet name=\"{sheets[i]}\" sheetId=\"{i + 1}\" r:id=\"r{i + 1}\"/>");
            }

            return xml.Append("</sheets></workbook>").ToString();
        }
    }

    public string WorkbookRelations
    {
        get
        {
            var xml = new StringBuilder(RelationsStart);
            for (var i = 1; i <= sheets.Count; i++)
            {
                xml.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"r{i}\" Type=\"{RelationTypes}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>");
            }

            return xml.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"r{sheets.Count + 1}\" Type=\"{RelationTypes}/styles\" Target=\"styles.xml\"/></Relationships>").ToString();
        }
    }

    public string ContentTypes
    {
        get
        {
            var xml = new StringBuilder(Declaration)
                .Append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
                .Append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
                .Append(CultureInfo.InvariantCulture, $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{ContentType}.sheet.main+xml\"/>")
                .Append(CultureInfo.InvariantCulture, $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{ContentType}.styles+xml\"/>");
            for (var i = 1; i <= sheets.Count; i++)
            {
                xml.Append(CultureInfo.InvariantCulture, $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"{ContentType}.worksheet+xml\"/>");
            }

            return xml.Append("</Types>").ToString();
        }
    }

    /// <summary>Everything up to the first row.</summary>
    public static string SheetStart(bool isArabic, bool frozen, IReadOnlyList<int> widths)
    {
        var xml = new StringBuilder(Declaration);
        xml.Append(CultureInfo.InvariantCulture, $"<worksheet xmlns=\"{Main}\" xmlns:r=\"{RelationTypes}\"><sheetViews><sheetView rightToLeft=\"{(isArabic ? 1 : 0)}\" workbookViewId=\"0\">");
        if (frozen)
        {
            xml.Append("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>");
        }

        xml.Append("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (var i = 0; i < widths.Count; i++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{widths[i]}\" customWidth=\"1\"/>");
        }

        return xml.Append("</cols><sheetData>").ToString();
    }
}
