using Timeline.Storage;

namespace Timeline.Web.State;

/// <summary>A place in the drawing of an actor's companions.</summary>
internal sealed record CompanionNode(Companion Companion, double X, double Y, double Radius);

/// <summary>A line between two places.</summary>
internal sealed record CompanionLine(double X1, double Y1, double X2, double Y2, double Thickness, bool ToCentre);

/// <summary>An actor in the middle, companions around it: the more they share, the bigger and the thicker the line.</summary>
internal sealed record CompanionLayout(IReadOnlyList<CompanionNode> Nodes, IReadOnlyList<CompanionLine> Lines)
{
    public const double Width = 460;
    public const double Height = 340;
    private const int Most = 8;

    public static CompanionLayout Of(IReadOnlyList<Companion> companions, IReadOnlyList<Tie> ties)
    {
        var shown = companions.Take(Most).ToList();
        if (shown.Count == 0)
        {
            return new CompanionLayout([], []);
        }

        double most = shown.Max(one => one.Count);
        var nodes = shown.Select((one, i) =>
        {
            // From the top around; an even number is turned by half a step, so that no two names stand in one line.
            var angle = ((i + (shown.Count % 2 == 0 ? 0.5 : 0)) / shown.Count * 2 * Math.PI) - (Math.PI / 2);
            return new CompanionNode(
                one, (Width / 2) + (Math.Cos(angle) * 150), (Height / 2) + (Math.Sin(angle) * 120), 8 + (12 * Math.Sqrt(one.Count / most)));
        }).ToList();
        var byId = nodes.ToDictionary(node => node.Companion.Id);
        var between = ties
            .Where(tie => byId.ContainsKey(tie.FirstId) && byId.ContainsKey(tie.SecondId))
            .Select(tie => (From: byId[tie.FirstId], To: byId[tie.SecondId], tie.Count))
            .Select(tie => new CompanionLine(tie.From.X, tie.From.Y, tie.To.X, tie.To.Y, Math.Min(5, 0.8 + Math.Log2(tie.Count + 1) / 2), false));
        var rays = nodes.Select(node => new CompanionLine(
            Width / 2, Height / 2, node.X, node.Y, 1 + (5 * node.Companion.Count / most), true));
        return new CompanionLayout(nodes, [.. between, .. rays]);
    }
}
