using System.Runtime.InteropServices;

namespace Timeline.Temporal.Resolution;

/// <summary>A time that the text has told and that has a place on the calendar.</summary>
/// <param name="Days">Its days.</param>
/// <param name="Grain">How fine it is.</param>
/// <param name="Start">Where it stands, in UTF-16 code units of the text.</param>
/// <param name="FirstUnit">Its first unit.</param>
/// <param name="EndUnit">One past its last unit.</param>
/// <param name="IsAside">It stands in brackets: what is told there explains something and carries no story on.</param>
/// <param name="Clock">Minutes since midnight, of a time on the clock.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Told(DayRange Days, Grain Grain, int Start, int FirstUnit, int EndUnit, bool IsAside, int? Clock = null);
