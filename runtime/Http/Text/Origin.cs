using System.Net;

namespace Specwright;

/// <summary>Where a credential may go: over HTTPS or to this machine, and to no other origin (RFC 6454) than the first.</summary>
internal static class Origin
{
    /// <summary>Whether the connection cannot be read by others: HTTPS, or a loopback address.</summary>
    public static bool IsSafe(Uri address) => address.Scheme == Uri.UriSchemeHttps || IsLoopback(address);

    public static bool AreSame(Uri left, Uri right) =>
        left.Scheme == right.Scheme
            && left.Port == right.Port
            && string.Equals(left.IdnHost, right.IdnHost, StringComparison.OrdinalIgnoreCase);

    /// <summary>The origin as RFC 6454 writes it: scheme, host, and a port that is not the scheme's default.</summary>
    public static string Text(Uri address) => address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    // Uri.IsLoopback takes 127.0.0.1 only of its network.
    private static bool IsLoopback(Uri address) =>
        string.Equals(address.DnsSafeHost, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(address.DnsSafeHost, out var ip) && IPAddress.IsLoopback(ip));
}
