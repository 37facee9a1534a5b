namespace Timeline.Migrations;

/// <summary>What a migration did.</summary>
/// <param name="Applied">The migrations applied now, in order; empty when there was nothing to do.</param>
public sealed record MigrationReport(IReadOnlyList<string> Applied);
