using Timeline.Storage;

namespace Timeline.Export;

/// <summary>A format that tells which entries are no more, so that who has them takes them away.</summary>
internal interface IGoneWriter : IEntryWriter
{
    /// <summary>Comes after the last entry.</summary>
    void WriteGone(GoneEntry gone);
}
