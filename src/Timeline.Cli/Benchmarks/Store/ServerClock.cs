using System.Globalization;
using Npgsql;

namespace Timeline.Cli.Benchmarks.Store;

/// <summary>
/// The processor time of the server's own processes, which other programs on the machine do not change as they change what a clock on the
/// wall shows. Linux tells it in nanoseconds; elsewhere there is none.
/// </summary>
internal sealed class ServerClock
{
    private readonly string[] _files;

    private ServerClock(string[] files) => _files = files;

    /// <summary>A clock over the processes that serve this source now. One question at a time reuses them.</summary>
    public static async Task<ServerClock> OfAsync(NpgsqlDataSource dataSource)
    {
        await using var command = dataSource.CreateCommand("select array(select pid from pg_stat_activity where datname = current_database() and backend_type = 'client backend')");
        var processes = (int[])(await command.ExecuteScalarAsync().ConfigureAwait(false))!;
        return new ServerClock([.. processes.Select(process => string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/schedstat")).Where(File.Exists)]);
    }

    /// <summary>Milliseconds used so far; not a number where the system does not tell.</summary>
    public double Milliseconds => _files.Length == 0
        ? double.NaN
        : _files.Sum(file => long.Parse(File.ReadAllText(file).Split(' ')[0], CultureInfo.InvariantCulture)) / 1_000_000.0;
}
