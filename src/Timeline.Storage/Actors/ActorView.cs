namespace Timeline.Storage;

/// <summary>An actor in a list.</summary>
/// <param name="Entries">How many entries it has a part in.</param>
/// <param name="Version">To be given back with a decision about it.</param>
public sealed record ActorRow(long Id, string Name, ActorKind Kind, string? Country, long Entries, long Version);

/// <summary>Everything that is known of an actor.</summary>
/// <param name="Registered">A registry file names it.</param>
/// <param name="Names">The names that lead to it, and why.</param>
/// <param name="Terms">The offices it held, the earliest first.</param>
/// <param name="Decisions">What people decided about it, the latest first.</param>
public sealed record ActorView(
    ActorRow Actor,
    string? Description,
    bool Registered,
    IReadOnlyList<ActorNameView> Names,
    IReadOnlyList<ActorTermView> Terms,
    IReadOnlyList<DecisionRecord> Decisions);

/// <summary>A name that leads to an actor.</summary>
/// <param name="Score">How sure it is, between 0 and 1.</param>
public sealed record ActorNameView(string Name, AliasBasis Basis, double Score, Temporal.Bilingual Reason);

/// <summary>A term of office.</summary>
/// <param name="Start">EDTF; <c>..</c> when it lies before all news.</param>
/// <param name="End">EDTF; <c>..</c> when it goes on.</param>
public sealed record ActorTermView(string Office, string Country, string Start, string End, string Source);

/// <summary>Two actors that may be one: settled when they were made one, dismissed when they are two.</summary>
/// <param name="Id">Of the conflict.</param>
/// <param name="Score">How likely, between 0 and 1.</param>
public sealed record TwinView(long Id, ActorRow First, ActorRow Second, double Score, Temporal.Bilingual Reason, ConflictState State);
