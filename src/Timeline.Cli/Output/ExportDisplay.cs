using System.Globalization;
using Spectre.Console;

namespace Timeline.Cli.Output;

/// <summary>
/// Shows how far an export is, on standard error: a bar on a terminal, a line now and then elsewhere. The entries are counted
/// while the first of them are written.
/// </summary>
internal static class ExportDisplay
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);

    public static async Task<long> RunAsync(Func<Task<long>> count, Func<IProgress<long>, Task<long>> write)
    {
        if (Console.IsErrorRedirected)
        {
            var last = TimeProvider.System.GetTimestamp();
            return await write(new Told(written =>
            {
                if (TimeProvider.System.GetElapsedTime(last) >= BetweenLines)
                {
                    last = TimeProvider.System.GetTimestamp();
                    Console.Error.WriteLine(Describe(written));
                }
            })).ConfigureAwait(false);
        }

        var counting = count();
        try
        {
            return await PeopleConsole.CreateForErrors().Progress()
                .Columns(new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
                .StartAsync(async context =>
                {
                    var bar = context.AddTask("writing");
                    bar.IsIndeterminate = true;
                    var result = await write(new Told(written =>
                    {
                        if (counting.IsCompletedSuccessfully)
                        {
                            bar.IsIndeterminate = false;
                            bar.MaxValue = Math.Max(1, counting.Result);
                        }

                        bar.Value = Math.Min(written, bar.MaxValue);
                        bar.Description = Describe(written);
                    })).ConfigureAwait(false);
                    bar.Value = bar.MaxValue;
                    return result;
                }).ConfigureAwait(false);
        }
        finally
        {
            // It only told how long the bar is: what became of it changes nothing.
            await ((Task)counting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static string Describe(long written) => string.Create(CultureInfo.InvariantCulture, $"{written:N0} written");

    /// <summary>Told at once, on the thread that writes: the order of the figures is theirs.</summary>
    private sealed class Told(Action<long> tell) : IProgress<long>
    {
        public void Report(long value) => tell(value);
    }
}
