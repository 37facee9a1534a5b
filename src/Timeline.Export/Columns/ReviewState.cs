using Timeline.Storage;

namespace Timeline.Export.Columns;

/// <summary>Whose word the days of an entry are.</summary>
internal static class ReviewState
{
    public static string Of(EntryRow row) => row.Corrected ? "reviewed" : "machine";
}
