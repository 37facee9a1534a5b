using System.Net;
using System.Net.Sockets;

namespace Timeline.Web.Api.Webhooks;

/// <summary>
/// Where webhooks may lead. A stranger's address must not become a way into the network that the dashboard stands in: what its name
/// resolves to is looked at when the connection is made, and the connection goes to what was looked at.
/// </summary>
internal static class WebhookTarget
{
    // IPv4 that is nobody's on the internet: this host, private, shared by providers, link-local, benchmarks, documentation, multicast and above.
    private static readonly IPNetwork[] s_private =
    [
        .. ((string[])
        [
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
            "::/128", "::1/128", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10", "ff00::/8",
        ]).Select(IPNetwork.Parse),
    ];

    /// <summary>What is wrong with an address as it is written; null when nothing is.</summary>
    public static string? FaultOf(string? url, bool mayBePrivate)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var target) || target.Scheme is not ("http" or "https") || target.UserInfo.Length > 0)
        {
            return "must be an address that begins with https:// or http://, without a name and a password in it.";
        }

        return !mayBePrivate && IPAddress.TryParse(target.Host.Trim('[', ']'), out var address) && IsPrivate(address)
            ? "must not lead into a private network."
            : null;
    }

    public static bool IsPrivate(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Array.Exists(s_private, network => network.Contains(plain));
    }

    /// <summary>Opens the connection of a delivery.</summary>
    /// <exception cref="HttpRequestException">The name leads nowhere, or into a private network.</exception>
    public static async ValueTask<Stream> ConnectAsync(DnsEndPoint place, bool mayBePrivate, CancellationToken cancellation)
    {
        var found = await Dns.GetHostAddressesAsync(place.Host, cancellation);
        IPAddress[] allowed = mayBePrivate ? found : [.. found.Where(address => !IsPrivate(address))];
        if (allowed.Length == 0)
        {
            throw new HttpRequestException(found.Length == 0 ? $"{place.Host} leads nowhere." : $"{place.Host} leads into a private network.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, place.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
