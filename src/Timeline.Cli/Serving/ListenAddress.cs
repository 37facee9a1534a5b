using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Timeline.Cli.Serving;

/// <summary>Where the dashboard listens: this machine only, unless another host is asked for.</summary>
internal sealed record ListenAddress(string Host, int Port)
{
    public const string Loopback = "localhost";

    public string Url => string.Create(CultureInfo.InvariantCulture, $"http://{Bracketed(Host)}:{Port}");

    /// <summary>Where it can be asked whether it is well: an address that means "everywhere" is no address to ask.</summary>
    public Uri Health => new(string.Create(
        CultureInfo.InvariantCulture, $"http://{(Host is "0.0.0.0" or "::" or "*" or "+" ? "127.0.0.1" : Bracketed(Host))}:{Port}/health"));

    /// <summary>A port of this machine that nobody listens on just now.</summary>
    public static ListenAddress AnyFree()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return new ListenAddress("127.0.0.1", ((IPEndPoint)probe.LocalEndpoint).Port);
    }

    /// <summary>Fails before anything is started, so that nobody waits for a database in vain.</summary>
    /// <exception cref="CommandException">The port is taken or may not be used.</exception>
    public void RequireFree()
    {
        foreach (var address in Addresses())
        {
            try
            {
                using var probe = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
                // A server that has just ended leaves connections behind that do not matter; a listener does.
                probe.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, !OperatingSystem.IsWindows());
                probe.Bind(new IPEndPoint(address, Port));
                probe.Listen();
            }
            catch (SocketException failure) when (failure.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                throw CommandException.WorldFailed($"Port {Port} is taken by another program; choose another one with --port.", failure);
            }
            catch (SocketException failure) when (failure.SocketErrorCode == SocketError.AccessDenied)
            {
                throw CommandException.WorldFailed($"Port {Port} may not be used by this user; choose one above 1023 with --port.", failure);
            }
            catch (SocketException failure) when (failure.SocketErrorCode is SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported)
            {
                if (Host != Loopback)
                {
                    throw CommandException.WorldFailed($"{Host} is no address of this machine.", failure);
                }
            }
        }
    }

    private IPAddress[] Addresses() => Host switch
    {
        Loopback => [IPAddress.Loopback, IPAddress.IPv6Loopback],
        "*" or "+" => [IPAddress.Any],
        _ => IPAddress.TryParse(Host, out var address) ? [address] : [],
    };

    private static string Bracketed(string host) =>
        IPAddress.TryParse(host, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{host}]" : host;
}
