namespace Timeline.Storage;

/// <summary>Where the days of an entry come from.</summary>
public enum DateBasis
{
    /// <summary>Nothing dates it: it waits in the undated tray.</summary>
    None,

    /// <summary>A time expression of the article, or a person who corrected it.</summary>
    Mention,

    /// <summary>A statement that no expression dates: the writer's day stands in, since a saying is news of the day.</summary>
    WriterDay,
}
