using System.Runtime.InteropServices;

namespace Timeline.Temporal.Text;

/// <summary>What stands between two quotation marks. Offsets are UTF-16 code units.</summary>
/// <param name="Open">The opening mark.</param>
/// <param name="Close">The closing mark; the line end, or the end of the text, where none closes it.</param>
/// <param name="Depth">1 for a quotation that stands in no other, 2 for one inside it, and so on.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct QuotationSpan(int Open, int Close, int Depth);
