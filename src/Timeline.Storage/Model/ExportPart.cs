namespace Timeline.Storage.Model;

/// <summary>A piece of the file of an <see cref="ExportJob"/>. In the database, so that any process can hand it out.</summary>
public sealed class ExportPart
{
    public long JobId { get; init; }

    /// <summary>From zero on.</summary>
    public int Number { get; init; }

    public required byte[] Bytes { get; init; }
}
