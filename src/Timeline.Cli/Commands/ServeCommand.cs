using System.CommandLine;
using Timeline.Cli.Output;
using Timeline.Cli.Serving;
using Timeline.Cli.Store;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline serve</c>: the dashboard on a database as it is.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var port = PortOption();
        var host = HostOption();
        var command = new Command("serve", "Serve the dashboard without migrating or filling the database.") { port, host };
        command.SetAction((parsed, cancellation) =>
            RunAsync(new ListenAddress(parsed.GetRequiredValue(host), parsed.GetValue(port)), (_, _) => Task.FromResult<string?>(null), cancellation));
        return command;
    }

    public static Option<int> PortOption()
    {
        var port = new Option<int>("--port") { Description = "The TCP port.", DefaultValueFactory = _ => 5080 };
        port.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, out var number) || number is < 1 or > 65535))
            {
                result.AddError($"--port is \"{result.Tokens[0].Value}\", which is no port; choose one from 1 to 65535.");
            }
        });
        return port;
    }

    public static Option<string> HostOption() => new("--host")
    {
        Description = "The address to listen on; other machines reach only what is not localhost.",
        DefaultValueFactory = _ => ListenAddress.Loopback,
    };

    /// <summary>Opens the database, prepares it, serves until somebody stops it, and leaves nothing running.</summary>
    /// <param name="address">Where to listen.</param>
    /// <param name="prepare">Makes the database ready; what it returns is said once the dashboard is there.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<int> RunAsync(
        ListenAddress address, Func<DatabaseSession, IProgress<string>, Task<string?>> prepare, CancellationToken cancellation)
    {
        address.RequireFree();
        DatabaseSession? database = null;
        string? notice = null;
        try
        {
            await using var web = await Steps.RunAsync("opening the database", async progress =>
            {
                database = await DatabaseSession.OpenAsync(progress, cancellation).ConfigureAwait(false);
                notice = await prepare(database, progress).ConfigureAwait(false);
                progress.Report("starting the dashboard");
                return await WebProcess.StartAsync(address, database.ConnectionString, cancellation).ConfigureAwait(false);
            }).ConfigureAwait(false);
            Console.WriteLine($"Timeline is at {address.Url} (Ctrl-C stops it)");
            if (notice is not null)
            {
                Console.WriteLine(notice);
            }

            var code = await web.WaitForEndAsync(cancellation).ConfigureAwait(false);
            throw CommandException.WorldFailed($"The dashboard ended by itself (exit code {code}).");
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ExitCodes.Done;
        }
        finally
        {
            if (database is not null)
            {
                await database.DisposeAsync().ConfigureAwait(false);
            }
        }
    }
}
