using System.Runtime.InteropServices;

namespace Timeline.Temporal.Rules;

/// <summary>A run of units that a rule read as one frame.</summary>
/// <param name="First">First unit.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="Frame">What it was read as.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Match(int First, int End, Frame Frame);
