using System.Buffers;

namespace Timeline.Export;

/// <summary>A file format that the entries of a filter are exported in.</summary>
public sealed class ExportFormat
{
    private readonly Func<ExportRun, Task<long>> _write;

    private ExportFormat(string name, string contentType, string fileExtension, Func<ExportRun, Task<long>> write)
    {
        (Name, ContentType, FileExtension, _write) = (name, contentType, fileExtension, write);
    }

    /// <summary>On the command line and in addresses: <c>csv-excel</c>.</summary>
    public string Name { get; }

    /// <summary>For HTTP's <c>Content-Type</c>.</summary>
    public string ContentType { get; }

    /// <summary>With its dot.</summary>
    public string FileExtension { get; }

    /// <summary>Whether its columns can be chosen.</summary>
    public bool HasColumns { get; internal init; }

    /// <summary>Whether it holds ties between actors instead of entries.</summary>
    public bool IsGraph { get; internal init; }

    /// <summary>How many entries one file can hold, where a reader could do nothing with more; null for any number.</summary>
    public int? MostEntries { get; internal init; }

    /// <summary>A format that has something for each entry.</summary>
    internal static ExportFormat OfEntries(
        string name, string contentType, string fileExtension, Func<ExportRequest, IBufferWriter<byte>, IEntryWriter> open, bool hasColumns = false, int? most = null) =>
        new(name, contentType, fileExtension, job => job.WriteEntriesAsync(open(job.Request, job.Output))) { HasColumns = hasColumns, MostEntries = most };

    /// <summary>A format that has something for each two actors.</summary>
    internal static ExportFormat OfTies(
        string name, string contentType, string fileExtension, Func<ExportAbout, IBufferWriter<byte>, INetworkWriter> open) =>
        new(name, contentType, fileExtension, job => job.WriteTiesAsync(open(job.Request.About, job.Output))) { IsGraph = true };

    internal Task<long> WriteAsync(ExportRun job) => _write(job);
}
