namespace Timeline.Storage;

/// <summary>What an actor is.</summary>
public enum ActorKind
{
    Unknown,
    Person,

    /// <summary>Whoever holds it: وزير الخارجية البحريني.</summary>
    Office,
    State,
    Organisation,

    /// <summary>A party, movement or armed group.</summary>
    Group,
    Outlet,
    Document,
}
