using Timeline.Ingestion.Encodings;

namespace Timeline.Cli.Documents;

/// <summary>Reads one text whole, in the encodings that ingestion knows too.</summary>
internal static class TextInput
{
    /// <exception cref="CommandException">No such file, unreadable, or in an encoding that is not known.</exception>
    public static async Task<string> ReadAsync(string path, CancellationToken cancellation)
    {
        await using var input = StandardStreams.OpenInput(path);
        using var buffer = new MemoryStream();
        await input.CopyToAsync(buffer, cancellation).ConfigureAwait(false);
        var decoded = TextDecoder.Decode(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
        return decoded.Text ?? throw CommandException.Rejected($"{(path == StandardStreams.Dash ? "Standard input" : path)}: {decoded.Problem}.");
    }
}
