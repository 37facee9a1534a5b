using System.Globalization;
using System.Xml;
using Timeline.Export.Text;

namespace Timeline.Export.Drawing;

/// <summary>What the signs of a drawing mean.</summary>
internal static class SvgLegend
{
    private static readonly (string Ar, string En, string Fill, string Stroke, string Round, string? Dashes)[] s_signs =
    [
        ("قول", "statement", SvgLook.Statement, SvgLook.Statement, "5", null),
        ("حدث", "event", SvgLook.Event, SvgLook.Event, "1", null),
        ("مقرر أو جار أو منفي", "planned, denied or under way", SvgLook.Surface, SvgLook.Event, "1", null),
        ("ضمن فترة", "some day within", "url(#soft-statement)", "none", "5", null),
        ("بيوم المقال", "day of writing, no date told", SvgLook.Surface, SvgLook.Statement, "5", "3 2"),
        ("مصحَّح", "corrected by a person", SvgLook.Corrected, "none", "0", null),
    ];

    public static void Write(XmlWriter xml, bool isArabic, Func<double, double> mirror, bool timeRunsLeft)
    {
        const double Y = 84;
        const double SignWidth = 34;
        double x = SvgLook.Padding;
        foreach (var (ar, en, fill, stroke, round, dashes) in s_signs)
        {
            var text = isArabic ? ar : en;
            var left = timeRunsLeft ? mirror(x) - SignWidth : x;
            xml.WriteStartElement("rect");
            xml.Attribute("x", Number(left));
            xml.Attribute("y", Number(Y - 10));
            xml.Attribute("width", Number(SignWidth));
            xml.Attribute("height", "10");
            xml.Attribute("rx", round);
            xml.Attribute("fill", fill);
            xml.Attribute("stroke", stroke);
            xml.Attribute("stroke-dasharray", dashes);
            xml.WriteEndElement();
            xml.WriteStartElement("text");
            xml.Attribute("x", Number(mirror(x + SignWidth + 6)));
            xml.Attribute("y", Number(Y));
            xml.Attribute("font-size", "13");
            xml.Attribute("fill", SvgLook.TextColour);
            xml.Attribute("direction", isArabic ? "rtl" : "ltr");
            xml.Attribute("text-anchor", isArabic == timeRunsLeft ? "start" : "end");
            xml.WriteString(text);
            xml.WriteEndElement();
            x += SignWidth + 30 + (text.Length * 8);
        }
    }

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
