using Timeline.Cli.Benchmarks.Circuits;

// The runtime looks for a type of this name outside of every namespace.
#pragma warning disable CA1050, MA0047
/// <summary>What the runtime calls first in a process that was started with this program as its hook: see <see cref="HeapGate"/>.</summary>
internal static class StartupHook
#pragma warning restore CA1050, MA0047
{
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(HeapGate.Variable) is { Length: > 0 } gate)
        {
            _ = HeapGate.ServeAsync(gate);
        }
    }
}
