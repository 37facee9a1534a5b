using System.Text;

namespace Timeline.Cli.Documents;

/// <summary>Reads one text whole.</summary>
internal static class TextInput
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="CommandException">No such file, unreadable, or not UTF-8.</exception>
    public static async Task<string> ReadAsync(string path, CancellationToken cancellation)
    {
        await using var input = StandardStreams.OpenInput(path);
        using var buffer = new MemoryStream();
        await input.CopyToAsync(buffer, cancellation).ConfigureAwait(false);
        var bytes = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        if (bytes.Span.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        try
        {
            return StrictUtf8.GetString(bytes.Span);
        }
        catch (DecoderFallbackException failure)
        {
            var name = path == StandardStreams.Dash ? "Standard input" : path;
            throw CommandException.Rejected($"{name} is not UTF-8 (byte {failure.Index + 1}); convert it first.");
        }
    }
}
