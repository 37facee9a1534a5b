namespace Timeline.Extraction.Events;

/// <summary>A status and what told it.</summary>
/// <param name="Status">The status.</param>
/// <param name="Cause">Why.</param>
/// <param name="Word">Token of the word that says so; -1 where no single word does.</param>
internal readonly record struct StatusReading(EventStatus Status, StatusCause Cause, int Word = -1)
{
    /// <summary>Said by words, and not only taken for granted.</summary>
    public bool Explicit => Cause != StatusCause.Told;
}

internal enum StatusCause : byte
{
    /// <summary>It is simply told; news tells what happened.</summary>
    Told,

    /// <summary>A word beside it frames it.</summary>
    Framed,

    /// <summary>The tense of its verb.</summary>
    Tense,

    /// <summary>Its day lies after the writer's.</summary>
    Day,
}
