using System.Net;
using Specwright.Load.Items;

namespace Specwright.Load;

/// <summary>
/// The clients of a run. One makes nearly all calls. Calls that meet a time limit have a client with a short one; calls with excessive
/// headers have one of their own, because the handler of .NET ends a whole HTTP/2 connection for them.
/// </summary>
internal sealed class Clients : IDisposable
{
    /// <summary>How many clients there are.</summary>
    public const int Count = 3;

    private readonly ItemsClient _main;
    private readonly ItemsClient _impatient;
    private readonly ItemsClient _apart;

    /// <summary>Makes the clients for a server.</summary>
    public Clients(Uri address, Version version)
    {
        _main = Make(address, version, TimeSpan.FromMinutes(1));
        _impatient = Make(address, version, TimeSpan.FromMilliseconds(500));
        _apart = Make(address, version, TimeSpan.FromMinutes(1));
    }

    /// <summary>The client for calls with a fault.</summary>
    public ItemsClient For(Fault fault) => fault switch
    {
        Fault.TimeLimit => _impatient,
        Fault.ExcessiveHeaders => _apart,
        _ => _main,
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        _main.Dispose();
        _impatient.Dispose();
        _apart.Dispose();
    }

    private static ItemsClient Make(Uri address, Version version, TimeSpan timeout) => new(new ItemsClientOptions
    {
        BaseAddress = address,
        HttpVersion = version,
        HttpVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        Timeout = timeout,

        // Each fault is to be met by the call that asked for it.
        Retry = new ApiRetryOptions { MaxRetries = 0 },
    });
}
