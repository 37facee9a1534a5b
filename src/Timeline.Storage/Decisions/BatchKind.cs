namespace Timeline.Storage;

/// <summary>How a batch of decisions came about.</summary>
public enum BatchKind
{
    /// <summary>A person decided.</summary>
    Decide,

    /// <summary>A person took a batch back.</summary>
    Undo,

    /// <summary>A person brought back what was undone.</summary>
    Redo,

    /// <summary>An article's text was edited by its outlet; decisions moved along with their phrases.</summary>
    CarryOver,
}
