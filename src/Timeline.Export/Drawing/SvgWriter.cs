using System.Buffers;
using System.Globalization;
using System.Xml;
using Timeline.Export.Text;
using Timeline.Export.Words;
using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Export.Drawing;

/// <summary>
/// The whole filtered range as one drawing: a row for each actor, most active first, marks where their days are, the signs of the site. What
/// is sure has a firm edge, what lies somewhere within some days soft ends, what nobody dated a dashed one. Which way time runs is said.
/// </summary>
internal sealed class SvgWriter(ExportRequest request, IBufferWriter<byte> output) : IEntryWriter
{
    private readonly ExportAbout _about = request.About;
    private readonly EntryWords _words = new(request.About.IsArabic);
    private readonly List<SvgMark> _marks = [];
    private readonly XmlWriter _xml = XmlOutput.Open(output);
    private int _undated;

    public void Begin()
    {
        // How large it is depends on all that comes.
    }

    public void Write(EntryRow row)
    {
        if (row.Days is not { } days)
        {
            _undated++;
            return;
        }

        var vague = days.Length > 1 && row.Grain is Grain.None or < Grain.Week;
        _marks.Add(new SvgMark(
            days, row.Label, row.Kind, row.Status, row.DateBasis == DateBasis.WriterDay, vague, row.Corrected,
            [.. row.Actors.Select(actor => actor.Name)],
            string.Join('\n', _words.Chain(row).Prepend($"{row.Label} · {_words.Days(row)}")),
            _about.EntryAddress(row.Id)));
    }

    public void End()
    {
        var layout = SvgLayout.Of(_marks, _about.IsArabic ? "بلا اسم" : "unnamed");
        var height = SvgLook.Top + layout.Height + SvgLook.Bottom;
        _xml.WriteStartElement("svg", "http://www.w3.org/2000/svg");
        _xml.Attribute("viewBox", Numbers(0, 0, SvgLook.Width, height));
        _xml.Attribute("width", Number(SvgLook.Width));
        _xml.Attribute("height", Number(height));
        _xml.WriteAttributeString("xml", "lang", null, _about.IsArabic ? "ar" : "en");
        _xml.Attribute("font-family", "Noto Sans Arabic, Noto Sans, Segoe UI, Geeza Pro, sans-serif");
        _xml.Attribute("role", "img");
        _xml.Element("title", $"Timeline: {FilterWords.Of(_about.Filter)}");
        _xml.Element("desc", string.Join('\n', _about.Lines.Select(line => $"{line.Name}: {line.Value}")));
        WriteDefinitions();
        Rectangle(0, 0, SvgLook.Width, height, SvgLook.Surface);
        WriteHead();
        WriteAxis(layout, height);
        foreach (var lane in layout.Lanes)
        {
            WriteLane(layout, lane);
        }

        WriteFoot(layout, height);
        _xml.WriteEndElement();
        _xml.Flush();
    }

    public void Dispose() => _xml.Dispose();

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Numbers(params double[] numbers) => string.Join(' ', numbers.Select(Number));

    private double Mirror(double x) => _about.TimeRunsLeft ? SvgLook.Width - x : x;

    // Ends that fade: some day within.
    private void WriteDefinitions()
    {
        _xml.WriteStartElement("defs");
        foreach (var (id, colour) in ((string, string)[])[("soft-statement", SvgLook.Statement), ("soft-event", SvgLook.Event)])
        {
            _xml.WriteStartElement("linearGradient");
            _xml.Attribute("id", id);
            foreach (var (offset, opacity) in ((string, string)[])[("0", "0.1"), ("0.3", "0.85"), ("0.7", "0.85"), ("1", "0.1")])
            {
                _xml.WriteStartElement("stop");
                _xml.Attribute("offset", offset);
                _xml.Attribute("stop-color", colour);
                _xml.Attribute("stop-opacity", opacity);
                _xml.WriteEndElement();
            }

            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private void WriteHead()
    {
        var count = string.Create(CultureInfo.InvariantCulture, $"{_marks.Count}");
        Text(SvgLook.Padding, 30, (_about.IsArabic ? "الخط الزمني" : "Timeline") + $" · {FilterWords.Of(_about.Filter)}", 20, SvgLook.TextColour);
        var undated = _undated == 0 ? "" : _about.IsArabic ? $"، و{_undated} بلا تاريخ لا تظهر" : $", {_undated} undated not shown";
        Text(SvgLook.Padding, 54, _about.IsArabic ? $"{count} مدخلا{undated}" : $"{count} entries{undated}", 14, SvgLook.Muted);
        SvgLegend.Write(_xml, _about.IsArabic, Mirror, _about.TimeRunsLeft);
    }

    private void WriteAxis(SvgLayout layout, double height)
    {
        var words = DayWords.For(_about.IsArabic);
        foreach (var day in layout.Ticks)
        {
            var x = Mirror(layout.XOf(day.DayNumber));
            _xml.WriteStartElement("path");
            _xml.Attribute("d", $"M{Number(x)} {SvgLook.Top - 6}V{Number(height - SvgLook.Bottom)}");
            _xml.Attribute("stroke", SvgLook.Line);
            _xml.WriteEndElement();
            Text(layout.XOf(day.DayNumber) + 4, SvgLook.Top - 10, layout.Caption(day, words), 13, SvgLook.Muted);
        }
    }

    private void WriteLane(SvgLayout layout, SvgLane lane)
    {
        var top = SvgLook.Top + lane.Top;
        Rectangle(0, top, SvgLook.Width, SvgLook.LaneHead, SvgLook.Band);
        Text(SvgLook.Padding, top + 17, $"{lane.Name} ({lane.Count.ToString(CultureInfo.InvariantCulture)})", 14, SvgLook.TextColour, weight: "600");
        foreach (var placed in lane.Marks)
        {
            WriteMark(layout, placed, top + SvgLook.LaneHead + 4 + (placed.Row * SvgLook.RowHeight));
        }

        if (lane.Hidden > 0)
        {
            Text(SvgLook.Padding, top + lane.Height - 6, _about.IsArabic ? $"و{lane.Hidden} أخرى لا يتسع لها الصف" : $"and {lane.Hidden} more that the row has no room for", 12, SvgLook.Muted);
        }
    }

    private void WriteMark(SvgLayout layout, SvgPlaced placed, double top)
    {
        var mark = placed.Mark;
        var (start, end) = (layout.XOf(mark.Days.First.DayNumber), layout.XOf(mark.Days.Last.DayNumber + 1));
        var width = Math.Max(SvgLook.LeastWidth, end - start);
        var x = _about.TimeRunsLeft ? SvgLook.Width - start - width : start;
        var (colour, soft) = mark.Kind == EntryKind.Statement ? (SvgLook.Statement, "url(#soft-statement)") : (SvgLook.Event, "url(#soft-event)");
        var hollow = mark.Status != EntryStatus.Happened || mark.IsWriterDay;
        if (mark.Address is { } address)
        {
            _xml.WriteStartElement("a");
            _xml.Attribute("href", address);
        }

        _xml.WriteStartElement("g");
        _xml.Element("title", mark.Chain);
        _xml.WriteStartElement("rect");
        _xml.Attribute("x", Number(x));
        _xml.Attribute("y", Number(top));
        _xml.Attribute("width", Number(width));
        _xml.Attribute("height", "10");
        _xml.Attribute("rx", mark.Kind == EntryKind.Statement ? "5" : "1");
        _xml.Attribute("fill", hollow ? SvgLook.Surface : mark.IsVague ? soft : colour);
        _xml.Attribute("stroke", mark.IsVague && !hollow ? "none" : colour);
        _xml.Attribute("stroke-dasharray", mark.IsWriterDay ? "3 2" : null);
        _xml.WriteEndElement();
        if (mark.IsCorrected)
        {
            Rectangle(x, top + 11, width, 2, SvgLook.Corrected);
        }

        Text(start + width + 4, top + 10, placed.Caption, 12, SvgLook.TextColour);
        _xml.WriteEndElement();
        if (mark.Address is not null)
        {
            _xml.WriteEndElement();
        }
    }

    private void WriteFoot(SvgLayout layout, double height)
    {
        var direction = (_about.IsArabic, _about.TimeRunsLeft) switch
        {
            (true, true) => "الزمن يجري من اليمين إلى اليسار: الماضي على اليمين",
            (true, false) => "الزمن يجري من اليسار إلى اليمين: الماضي على اليسار",
            (false, true) => "Time runs from right to left: the past is on the right",
            _ => "Time runs from left to right: the past is on the left",
        };
        var hidden = layout.HiddenLanes == 0 ? "" : _about.IsArabic ? $" · و{layout.HiddenLanes} صفا آخر" : $" · and {layout.HiddenLanes} more rows";
        Text(SvgLook.Padding, height - 40, direction + hidden, 14, SvgLook.TextColour);
        Text(SvgLook.Padding, height - 18, string.Join(" · ", _about.Lines.Skip(1).Where(line => line.Value.Length > 0).Select(line => line.Value)), 12, SvgLook.Muted);
    }

    // Positions are along time: where it runs left, text begins at the right.
    private void Text(double x, double y, string text, int size, string colour, string? weight = null)
    {
        _xml.WriteStartElement("text");
        _xml.Attribute("x", Number(Mirror(x)));
        _xml.Attribute("y", Number(y));
        _xml.Attribute("font-size", size.ToString(CultureInfo.InvariantCulture));
        _xml.Attribute("fill", colour);
        _xml.Attribute("font-weight", weight);
        _xml.Attribute("unicode-bidi", "plaintext");
        var rightToLeft = SvgLayout.IsRightToLeft(text);
        _xml.Attribute("direction", rightToLeft ? "rtl" : "ltr");
        _xml.Attribute("text-anchor", rightToLeft == _about.TimeRunsLeft ? "start" : "end");
        _xml.WriteString(XmlWords.Clean(text));
        _xml.WriteEndElement();
    }

    private void Rectangle(double x, double y, double width, double height, string colour)
    {
        _xml.WriteStartElement("rect");
        _xml.Attribute("x", Number(x));
        _xml.Attribute("y", Number(y));
        _xml.Attribute("width", Number(width));
        _xml.Attribute("height", Number(height));
        _xml.Attribute("fill", colour);
        _xml.WriteEndElement();
    }
}
