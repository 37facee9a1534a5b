namespace Timeline.Export.Drawing;

/// <summary>Sizes in user units, and the site's colours on a light ground, as print wants them.</summary>
internal static class SvgLook
{
    public const int Width = 2400;
    public const int Padding = 24;
    public const int Top = 150;
    public const int Bottom = 70;
    public const int LaneHead = 24;
    public const int RowHeight = 18;
    public const int MostRows = 30;
    public const int MostLanes = 80;
    public const int LeastWidth = 8;

    public const string Surface = "#ffffff";
    public const string Band = "#eef1f0";
    public const string Line = "#e3e8e6";
    public const string TextColour = "#17242b";
    public const string Muted = "#51626b";
    public const string Statement = "#1769b0";
    public const string Event = "#b4520a";
    public const string Corrected = "#0f7a55";
}
