using Timeline.Storage;

namespace Timeline.Web.Desk.Conflicts;

/// <summary>One way out of a conflict, with its key.</summary>
/// <param name="Key">The command of the key: <c>1</c> to <c>9</c>, <c>reject</c>, <c>break</c> or <c>accept</c>.</param>
/// <param name="Text">The name of the sentence that says what it does.</param>
/// <param name="About">What the sentence is about.</param>
/// <param name="Decisions">What is stored, as one batch; empty where actors are decided about.</param>
/// <param name="Merge">Of two actors: the one that goes and the one that stays.</param>
/// <param name="Apart">Of two actors that are two.</param>
public sealed record ConflictOption(
    string Key, string Text, string About, IReadOnlyList<Decision> Decisions, (ActorRow From, ActorRow Into)? Merge = null, (ActorRow First, ActorRow Second)? Apart = null)
{
    /// <summary>What one has to be allowed for it.</summary>
    public AccountAction Action => Merge is not null || Apart is not null ? AccountAction.Identify : Permissions.ActionOf(Decisions) switch
    {
        // Closing the conflict is part of the one decision.
        AccountAction.DecideInBulk => AccountAction.Decide,
        var action => action,
    };

    /// <summary>The letter or digit on the keyboard.</summary>
    public string Cap => Key switch
    {
        "reject" => "X",
        "break" => "B",
        "accept" => "A",
        _ => Key,
    };
}
