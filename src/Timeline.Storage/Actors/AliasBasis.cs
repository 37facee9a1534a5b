namespace Timeline.Storage;

/// <summary>Why a name leads to an actor.</summary>
public enum AliasBasis
{
    /// <summary>Nobody else was called so: the actor was made for it.</summary>
    Name,

    /// <summary>A registry file says so.</summary>
    Registry,

    /// <summary>A capital that stands for its government: موسكو.</summary>
    Metonym,

    /// <summary>It is another spelling of a name that was known.</summary>
    Variant,

    /// <summary>A person decided it.</summary>
    Editor,
}
