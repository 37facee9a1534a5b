namespace Timeline.Web;

/// <summary>
/// Ends the process when its standard input does. Whoever starts the dashboard as a part of something larger holds the other end
/// of a pipe, which the system closes even when the starter is killed, so no dashboard is left behind.
/// </summary>
internal static class StopWithInput
{
    /// <summary>Set by the starter; without it standard input means nothing.</summary>
    private const string Variable = "TIMELINE_STOP_WITH_INPUT";

    public static void Watch(IHostApplicationLifetime lifetime)
    {
        if (Environment.GetEnvironmentVariable(Variable) is null)
        {
            return;
        }

        // A thread of its own: reading standard input cannot be cancelled, and must not hold up an orderly stop.
        new Thread(() => WaitForEnd(lifetime)) { IsBackground = true, Name = nameof(StopWithInput) }.Start();
    }

    private static void WaitForEnd(IHostApplicationLifetime lifetime)
    {
        using var input = Console.OpenStandardInput();
        Span<byte> buffer = stackalloc byte[256];
        while (input.Read(buffer) > 0)
        {
            // What is said there is not for us; only its end is.
        }

        lifetime.StopApplication();
    }
}
