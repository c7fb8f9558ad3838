namespace Specwright.Tests.Http.Origins;

/// <summary>An address of an API, and one that a server leads to from there.</summary>
/// <param name="Api">The API's address.</param>
/// <param name="Target">Where it leads to.</param>
/// <param name="IsSame">Whether that is the same origin.</param>
internal sealed record OriginChange(string Api, string Target, bool IsSame)
{
    private const string Host = "https://api.example/v1";

    /// <summary>Every way in which an origin can be another one, or only look like it.</summary>
    public static readonly IReadOnlyList<OriginChange> All =
    [
        // The same origin, however it is written.
        new(Host, "/there", true),
        new(Host, "https://api.example/there", true),
        new(Host, "HTTPS://api.example/there", true),
        new(Host, "https://API.Example/there", true),
        new(Host, "https://api.example:443/there", true),
        new(Host, "https://user:password@api.example/there", true),
        new("https://b\u00FCcher.example", "https://xn--bcher-kva.example/there", true),
        new("https://[::1]", "https://[0:0:0:0:0:0:0:1]/there", true),
        new("http://127.0.0.1", "http://2130706433/there", true),
        new("http://localhost:8080", "http://LOCALHOST:8080/there", true),

        // Another port.
        new(Host, "https://api.example:8443/there", false),
        new("http://localhost", "http://localhost:8080/there", false),
        new("http://[::1]:8080", "http://[::1]:8081/there", false),

        // Another host.
        new(Host, "https://other.example/there", false),
        new(Host, "//other.example/there", false),
        new(Host, "https://www.api.example/there", false),
        new(Host, "https://api.example.other.example/there", false),
        new(Host, "https://api.example@other.example/there", false),
        new(Host, "https://xn--pi-7ka.example/there", false),
        new("http://127.0.0.1", "http://127.0.0.2/there", false),
        new("http://127.0.0.1", "http://localhost/there", false),

        // IPv6.
        new(Host, "https://[::1]/there", false),
        new("https://[::1]", "https://[::2]/there", false),
        new("https://[::1]", "https://[::ffff:127.0.0.1]/there", false),
        new("http://127.0.0.1", "http://[::1]/there", false),

        // A trailing dot.
        new(Host, "https://api.example./there", false),
        new("http://localhost", "http://localhost./there", false),

        // Another scheme.
        new("http://127.0.0.1", "https://127.0.0.1/there", false),
        new("http://localhost:8080", "https://localhost:8080/there", false),
        new(Host, "http://api.example/there", false),
        new(Host, "http://api.example:443/there", false),
    ];

    /// <summary>From HTTPS to HTTP, which is never followed.</summary>
    public bool IsDowngrade => Api.StartsWith("https:", StringComparison.Ordinal) && Target.StartsWith("http:", StringComparison.Ordinal);

    public bool IsToTls => Target.StartsWith("https:", StringComparison.Ordinal)
        || (Target.StartsWith("//", StringComparison.Ordinal) && Api.StartsWith("https:", StringComparison.Ordinal));

    /// <summary>The API's origin as its server sees it.</summary>
    public string ApiOrigin => OriginOf(new Uri(Api));

    public override string ToString() => $"{Api} -> {Target}";

    private static string OriginOf(Uri address) => $"{address.Scheme}://{(address.HostNameType == UriHostNameType.IPv6
        ? address.Host
        : address.IdnHost)}{(address.IsDefaultPort ? "" : ":" + address.Port)}";
}
