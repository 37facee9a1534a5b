using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Web.State;

/// <summary>Something that an article speaks of, on its own small timeline.</summary>
/// <param name="X">From 0, long before the writer's day, to 1, long after it; the writer's day is 0.5.</param>
/// <param name="Length">How far it reaches, in the same measure.</param>
/// <param name="Row">The row that keeps it off the others.</param>
public sealed record AxisMark(long MentionId, string Phrase, DayRange Days, double X, double Length, int Row);

/// <summary>
/// What an article speaks of around its writer's day. Near days have more room than far ones: yesterday and a decade ago both show.
/// </summary>
public sealed record ArticleAxis(DateOnly WriterDay, IReadOnlyList<AxisMark> Marks, IReadOnlyList<(double X, int Days)> Ticks)
{
    public const int Rows = 6;
    private const double Gap = 0.012;
    private const double Least = 0.012;
    private static readonly int[] s_ticks = [7, 30, 365, 3650];

    /// <summary>Null when nothing in the article has days, or the writer's day is unknown.</summary>
    public static ArticleAxis? Of(ArticleView article)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (article.WriterDay.Day is not { } day)
        {
            return null;
        }

        var dated = article.Mentions.Where(mention => mention.Days is not null).ToList();
        if (dated.Count == 0)
        {
            return null;
        }

        // The same days are one mark, however often they are spoken of.
        var far = Math.Max(30, dated.Max(mention => Math.Max(Math.Abs(Away(mention.Days!.Value.First, day)), Math.Abs(Away(mention.Days.Value.Last, day)))));
        double At(double away) => 0.5 + (Math.Sign(away) * 0.48 * Math.Log(1 + Math.Abs(away)) / Math.Log(1 + far));
        var free = new double[Rows];
        Array.Fill(free, double.NegativeInfinity);
        var marks = new List<AxisMark>();
        foreach (var mention in dated.DistinctBy(mention => mention.Days).OrderBy(mention => At(Away(mention.Days!.Value.First, day))))
        {
            var days = mention.Days!.Value;
            var x = At(Away(days.First, day) - 0.4);
            var length = Math.Max(Least, At(Away(days.Last, day) + 0.4) - x);
            var row = Array.FindIndex(free, end => end + Gap <= x);
            row = row < 0 ? Array.IndexOf(free, free.Min()) : row;
            free[row] = x + length;
            marks.Add(new AxisMark(mention.Id, mention.Phrase, days, x, length, row));
        }

        return new ArticleAxis(day, marks, [.. s_ticks.Where(tick => tick <= far).SelectMany(tick => new[] { (At(-tick), -tick), (At(tick), tick) })]);
    }

    private static double Away(DateOnly day, DateOnly from) => day.DayNumber - from.DayNumber;
}
