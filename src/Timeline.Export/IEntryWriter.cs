using Timeline.Storage;

namespace Timeline.Export;

/// <summary>
/// One file format. What is written goes into memory that the caller empties between two entries, so that no format
/// waits for a disk or a network itself.
/// </summary>
internal interface IEntryWriter : IDisposable
{
    /// <summary>What comes before the first entry.</summary>
    void Begin();

    void Write(EntryRow row);

    /// <summary>What comes after the last; a format that must see all entries first writes here.</summary>
    void End();
}
