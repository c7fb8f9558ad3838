using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Specwright.Conformance.Judges;

/// <summary>Prism on a loopback port: validates each request against the document, and answers from its examples.</summary>
internal sealed class PrismServer : IDisposable
{
    private readonly string _document;
    private readonly int _port;
    private readonly SemaphoreSlim _starting = new(1);
    private ChildProcess _process;

    private PrismServer(string document, int port, ChildProcess process) => (_document, _port, _process) = (document, port, process);

    public Uri Address => new($"http://127.0.0.1:{_port}");

    /// <summary>Starts Prism on a document, and waits until it listens.</summary>
    /// <exception cref="InvalidOperationException">Prism ended by itself; the message says how.</exception>
    public static async Task<PrismServer> StartAsync(string document, CancellationToken cancellationToken)
    {
        var port = FreePort();
        return new PrismServer(document, port, await LaunchAsync(document, port, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Starts Prism again if it has ended.</summary>
    /// <returns>What it said when it ended; <see langword="null"/> when it still runs.</returns>
    public async Task<string?> ReviveAsync(CancellationToken cancellationToken)
    {
        await _starting.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // The connection breaks before the process is gone.
            if (!_process.Process.WaitForExit(TimeSpan.FromSeconds(1)))
            {
                return null;
            }

            await _process.Process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            var words = WordsOf(_process);
            _process.Dispose();
            _process = await LaunchAsync(_document, _port, cancellationToken).ConfigureAwait(false);
            return words;
        }
        finally
        {
            _starting.Release();
        }
    }

    public void Dispose()
    {
        _process.Dispose();
        _starting.Dispose();
    }

    private static async Task<ChildProcess> LaunchAsync(string document, int port, CancellationToken cancellationToken)
    {
        var process = ChildProcess.Start(
            NodePackages.Node!,
            [
                "--max-old-space-size=6144", NodePackages.File(
                    "@stoplight",
                    "prism-cli",
                    "dist",
                    "index.js"), "mock", "--host", "127.0.0.1", "--port", port.ToString(CultureInfo.InvariantCulture),
                "--errors", "--seed", "specwright", "--verboseLevel", "fatal", document,
            ],
            NodePackages.Directory);
        try
        {
            while (!await ListensAsync(port, cancellationToken).ConfigureAwait(false))
            {
                if (process.Process.HasExited)
                {
                    await process.Process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
                    throw new InvalidOperationException($"Prism does not start: {WordsOf(process)}");
                }

                await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken).ConfigureAwait(false);
            }

            return process;
        }
        catch
        {
            process.Dispose();
            throw;
        }
    }

    private static string WordsOf(ChildProcess process) =>
        process.LastLines.Split('\n').FirstOrDefault(static line => line.Contains("Error", StringComparison.Ordinal))?.Trim()
            ?? process.LastLines;

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
