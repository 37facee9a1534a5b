using System.Net;

namespace Timeline.Web.Accounts;

/// <summary>
/// Whether strangers may read. <c>TIMELINE_PUBLIC_READING</c> says so; unsaid, they may where only this machine can reach the
/// dashboard.
/// </summary>
internal sealed record PublicReading(bool IsOpen)
{
    public const string Variable = "TIMELINE_PUBLIC_READING";

    /// <exception cref="InvalidDataException">The variable is neither true nor false.</exception>
    public static PublicReading From(IConfiguration configuration)
    {
        var said = configuration[Variable];
        if (string.IsNullOrWhiteSpace(said))
        {
            return new PublicReading(Addresses(configuration).All(IsLoopback));
        }

        return bool.TryParse(said, out var open)
            ? new PublicReading(open)
            : throw new InvalidDataException($"{Variable} is \"{said}\"; it must be true or false.");
    }

    private static string[] Addresses(IConfiguration configuration) =>
        (configuration["urls"] ?? "http://localhost").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsLoopback(string address)
    {
        var host = BindingAddress.Parse(address).Host.Trim('[', ']');
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));
    }
}
