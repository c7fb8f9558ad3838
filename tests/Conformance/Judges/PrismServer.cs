using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Specwright.Conformance.Judges;

/// <summary>Prism on a loopback port: validates each request against the document, and answers from its examples.</summary>
internal sealed class PrismServer : IDisposable
{
    private readonly ChildProcess _process;

    private PrismServer(ChildProcess process, int port) => (_process, Address) = (process, new Uri($"http://127.0.0.1:{port}"));

    public Uri Address { get; }

    /// <summary>Starts Prism on a document, and waits until it listens.</summary>
    /// <exception cref="InvalidOperationException">Prism ended by itself; the message says how.</exception>
    public static async Task<PrismServer> StartAsync(string document, CancellationToken cancellationToken)
    {
        var port = FreePort();
        var process = ChildProcess.Start(
            NodePackages.Node!,
            [
                "--max-old-space-size=6144", NodePackages.File("@stoplight", "prism-cli", "dist", "index.js"), "mock", "--host", "127.0.0.1", "--port", port.ToString(CultureInfo.InvariantCulture),
                "--errors", "--verboseLevel", "fatal", document,
            ],
            NodePackages.Directory);
        try
        {
            while (!await ListensAsync(port, cancellationToken).ConfigureAwait(false))
            {
                if (process.Process.HasExited)
                {
                    await process.Process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
                    throw new InvalidOperationException($"Prism does not start: {process.LastLines}");
                }

                await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken).ConfigureAwait(false);
            }

            return new PrismServer(process, port);
        }
        catch
        {
            process.Dispose();
            throw;
        }
    }

    public void Dispose() => _process.Dispose();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<bool> ListensAsync(int port, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
