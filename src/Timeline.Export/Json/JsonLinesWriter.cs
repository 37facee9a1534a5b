using System.Buffers;
using System.Text.Json;
using Timeline.Export.Text;
using Timeline.Storage;

namespace Timeline.Export.Json;

/// <summary>JSON Lines: first one object named <c>export</c> that says what the file holds, then an entry a line.</summary>
internal sealed class JsonLinesWriter(ExportRequest request, IBufferWriter<byte> output) : IEntryWriter
{
    private readonly Utf8JsonWriter _writer = new(output, EntryJson.WriterOptions);

    public void Begin()
    {
        if (!request.WithHeader)
        {
            return;
        }

        _writer.WriteStartObject();
        _writer.WriteStartObject("export");
        foreach (var (name, value) in request.About.Lines)
        {
            _writer.WriteString(name, value);
        }

        _writer.WriteEndObject();
        _writer.WriteEndObject();
        EndLine();
    }

    public void Write(EntryRow row)
    {
        EntryJson.Write(_writer, row, request.About.EntryAddress(row.Id));
        EndLine();
    }

    public void End()
    {
        // The last line was the last.
    }

    public void Dispose() => _writer.Dispose();

    private void EndLine()
    {
        _writer.Flush();
        _writer.Reset();
        output.Put("\n"u8);
    }
}
