using System.Globalization;

namespace Timeline.FaultWorker;

/// <summary>Where one process begins.</summary>
/// <param name="Round">How many worked before it; names its decisions.</param>
/// <param name="Seed">Of what it decides.</param>
/// <param name="FirstBatch">The first batch of articles; some before the last one that was acknowledged, as a loader starts again.</param>
/// <param name="FirstVersion">The rules that it reads again with first; those of an interrupted run go on.</param>
public sealed record WorkOrder(int Round, int Seed, int FirstBatch, int FirstVersion)
{
    /// <summary>As the command line has it.</summary>
    public IReadOnlyList<string> Arguments => [.. new[] { Round, Seed, FirstBatch, FirstVersion }.Select(number => number.ToString(CultureInfo.InvariantCulture))];

    public static WorkOrder Parse(IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        int[] numbers = [.. arguments.Select(argument => int.Parse(argument, CultureInfo.InvariantCulture))];
        return new WorkOrder(numbers[0], numbers[1], numbers[2], numbers[3]);
    }
}
