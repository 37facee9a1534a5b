using System.Globalization;
using System.IO.Pipes;
using System.Runtime;
using System.Text;

namespace Timeline.Cli.Benchmarks.Circuits;

/// <summary>
/// Asks another process of .NET how much it holds after a full collection. The process is started with this program as a hook, which
/// waits at a pipe of the name that the environment tells; what it runs otherwise is what always runs.
/// </summary>
internal static class HeapGate
{
    public const string Variable = "TIMELINE_HEAP_GATE";

    /// <summary>What a process must be started with.</summary>
    public static IReadOnlyDictionary<string, string> Environment(string gate) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["DOTNET_STARTUP_HOOKS"] = typeof(HeapGate).Assembly.Location,
        [Variable] = gate,
    };

    /// <summary>Bytes that live in the managed heap when everything that can be collected has been.</summary>
    public static async Task<long> MeasureAsync(string gate, CancellationToken cancellation)
    {
        await using var pipe = new NamedPipeClientStream(".", gate, PipeDirection.In, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        await pipe.ConnectAsync(cancellation).ConfigureAwait(false);
        using var reader = new StreamReader(pipe, Encoding.ASCII);
        return long.Parse(await reader.ReadToEndAsync(cancellation).ConfigureAwait(false), CultureInfo.InvariantCulture);
    }

    /// <summary>In the measured process: answers for as long as it lives.</summary>
    public static async Task ServeAsync(string gate)
    {
        while (true)
        {
            await using var pipe = new NamedPipeServerStream(
                gate, PipeDirection.Out, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
            await pipe.WaitForConnectionAsync().ConfigureAwait(false);
            GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            var told = GC.GetTotalMemory(forceFullCollection: false).ToString(CultureInfo.InvariantCulture);
            await pipe.WriteAsync(Encoding.ASCII.GetBytes(told)).ConfigureAwait(false);
        }
    }
}
