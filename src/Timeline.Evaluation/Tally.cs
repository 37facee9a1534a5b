namespace Timeline.Evaluation;

/// <summary>Counts for a figure that punishes both what is missed and what is too much.</summary>
public sealed class Tally
{
    /// <summary>Found and right.</summary>
    public int Right { get; internal set; }

    /// <summary>What should be found.</summary>
    public int Gold { get; internal set; }

    /// <summary>What the system says it found.</summary>
    public int System { get; internal set; }

    public double Precision => System == 0 ? 0 : (double)Right / System;

    public double Recall => Gold == 0 ? 0 : (double)Right / Gold;

    /// <summary>The harmonic mean of precision and recall; 0 where both are.</summary>
    public double F1
    {
        get
        {
            var (precision, recall) = (Precision, Recall);
            return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
        }
    }

    internal void Add(Tally other)
    {
        Right += other.Right;
        Gold += other.Gold;
        System += other.System;
    }
}
