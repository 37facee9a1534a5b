using Spectre.Console;

namespace Timeline.Cli.Output;

/// <summary>
/// Says what is being done while it is done: a spinner on a terminal, a line for each step elsewhere. On standard error, so
/// that results can be piped.
/// </summary>
internal static class Steps
{
    public static async Task<T> RunAsync<T>(string first, Func<IProgress<string>, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
        {
            return await work(new Lines()).ConfigureAwait(false);
        }

        return await PeopleConsole.CreateForErrors().Status()
            .StartAsync(Markup.Escape(first), context => work(new Spinner(context)))
            .ConfigureAwait(false);
    }

    private sealed class Lines : IProgress<string>
    {
        public void Report(string value) => Console.Error.WriteLine($"{value}…");
    }

    private sealed class Spinner(StatusContext context) : IProgress<string>
    {
        public void Report(string value) => context.Status(Markup.Escape(value));
    }
}
