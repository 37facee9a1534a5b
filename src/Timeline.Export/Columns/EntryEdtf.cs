using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Export.Columns;

/// <summary>The days of an entry in EDTF, with <c>?</c> where only the writer's day stands in for a day that nobody told.</summary>
internal static class EntryEdtf
{
    /// <summary>Null when undated.</summary>
    public static string? Of(EntryRow row) => row.Days is { } days ? Edtf.Of(days, row.Grain, row.DateBasis == DateBasis.WriterDay) : null;
}
