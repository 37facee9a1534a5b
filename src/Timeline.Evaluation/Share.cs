namespace Timeline.Evaluation;

/// <summary>How many of some cases are right.</summary>
public sealed class Share
{
    public int Right { get; private set; }

    public int Of { get; private set; }

    /// <summary>Between 0 and 1; 0 where there is no case.</summary>
    public double Value => Of == 0 ? 0 : (double)Right / Of;

    internal void Add(bool right)
    {
        Of++;
        Right += right ? 1 : 0;
    }

    internal void Add(Share other)
    {
        Of += other.Of;
        Right += other.Right;
    }
}
