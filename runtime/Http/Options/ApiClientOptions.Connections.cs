using System.Net;
using System.Net.Http;

namespace Specwright;

/// <content>The <see cref="HttpClient"/> that a client makes for itself.</content>
public partial class ApiClientOptions
{
#if NET
    private TimeSpan _connectionLifetime = TimeSpan.FromMinutes(5);

#endif
    /// <summary>
    /// Makes the handlers that each request of the client passes, the first one outermost; each retry passes them again. A client that is
    /// handed an
    /// <see cref="HttpClient"/> refuses them: they belong to that one. They are made once for each client.
    /// </summary>
    public IList<Func<DelegatingHandler>> Handlers { get; } = [];

    /// <summary>
    /// The proxy of the client's own <see cref="HttpClient"/>; <see langword="null"/>, the default, takes that of the system
    /// (<c>HTTPS_PROXY</c> and the like), a
    /// <see cref="WebProxy"/> without an address none. A client that is handed an <see cref="HttpClient"/> refuses it.
    /// </summary>
    public IWebProxy? Proxy { get; set; }

#if NET
    /// <summary>
    /// How long a connection of the client's own <see cref="HttpClient"/> is used, so that changes of DNS are noticed; 5 minutes by
    /// default,
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> without a limit.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is below zero.</exception>
    public TimeSpan PooledConnectionLifetime
    {
        get => _connectionLifetime;
        set => _connectionLifetime = value >= TimeSpan.Zero || value == System.Threading.Timeout.InfiniteTimeSpan
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), "The lifetime of a connection must be zero or more.");
    }

#endif
    /// <summary>Whether the handlers of an <see cref="HttpClient"/> that is handed in have been made from these options.</summary>
    internal bool AreHandlersMade { get; set; }

    /// <summary>The credential whose certificate these handlers show.</summary>
    internal ApiCredential? HandlersCredential { get; set; }

    /// <exception cref="ArgumentException">The client is handed an <see cref="HttpClient"/>, for which its settings come too
    /// late.</exception>
    internal void ThrowIfTooLate()
    {
        if (!AreHandlersMade && (Handlers.Count > 0 || Proxy is not null))
        {
            throw new ArgumentException(
                $"{nameof(ApiClientOptions)}.{(Handlers.Count > 0 ? nameof(Handlers) : nameof(Proxy))} cannot be added to an "
                    + $"{nameof(HttpClient)} that "
                + $"exists: set it where the {nameof(HttpClient)} is made.",
                "options");
        }
    }

    private void CopyConnectionOptions(ApiClientOptions target)
    {
        target.Proxy = Proxy;
        target.AreHandlersMade = AreHandlersMade;
        target.HandlersCredential = HandlersCredential;
#if NET
        target._connectionLifetime = _connectionLifetime;
#endif
        foreach (var handler in Handlers)
        {
            target.Handlers.Add(handler);
        }
    }
}
