namespace Timeline.Storage;

/// <summary>How far the work is.</summary>
/// <param name="Mine">Decisions of this editor today (UTC), undone ones aside.</param>
/// <param name="Team">Decisions of all today.</param>
/// <param name="Open">What nobody has looked at, counted to <see cref="MostCounted"/>.</param>
public sealed record ReviewProgress(int Mine, int Team, int Open)
{
    public const int MostCounted = 10_000;
}
