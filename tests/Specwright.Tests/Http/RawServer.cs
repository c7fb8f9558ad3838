using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Specwright.Tests.Http;

/// <summary>A server that sends bytes as they are, whether they are HTTP or not, and closes.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public RawServer(params string[] answers)
    {
        _listener.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _ = ServeAsync(answers);
    }

    public string Address { get; }

    /// <summary>The requests, as they came.</summary>
    public List<string> Requests { get; } = [];

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync(string[] answers)
    {
        foreach (var answer in answers)
        {
            using var client = await _listener.AcceptTcpClientAsync();
            var stream = client.GetStream();
            var buffer = new byte[64 * 1024];
            var text = "";
            while (!text.Contains("\r\n\r\n", StringComparison.Ordinal))
            {
                text += Encoding.Latin1.GetString(buffer, 0, await stream.ReadAsync(buffer));
            }

            Requests.Add(text);
            await stream.WriteAsync(Encoding.Latin1.GetBytes(answer));
        }

        // A client may try again on a connection that was closed in silence: it must be refused, not kept waiting.
        _listener.Stop();
    }
}
