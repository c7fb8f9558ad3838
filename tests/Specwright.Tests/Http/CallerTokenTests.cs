using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>A cancelled call ends with the caller's own token, whatever it was doing.</summary>
public sealed class CallerTokenTests
{
    [Fact]
    public async Task While_it_connects()
    {
        // Accepted by the system, and never by a program: TLS waits for its first answer.
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var transport = new ApiTransport($"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}", null, null, null);

        await CancelledAsync(token => transport.GetItemAsync(cancellationToken: token));
    }

    [Fact]
    public async Task While_it_waits_for_headers_or_for_the_body()
    {
        await using var server = await LoopbackServer.StartAsync(StallAsync);
        using var transport = server.Transport();

        await CancelledAsync(token => transport.GetItemAsync("/headers", token));
        await CancelledAsync(token => transport.GetItemAsync("/body", token));
        await CancelledAsync(token => transport.SendTextAsync(Transports.ItemRequest("/refusal"), token));
        await CancelledAsync(token => transport.SendStreamAsync(Transports.ItemRequest("/refusal"), token));
    }

    [Fact]
    public async Task While_it_sends_a_body()
    {
        await using var server = await LoopbackServer.StartAsync("{}");
        using var transport = server.Transport();

        await CancelledAsync(token =>
        {
            var request = Transports.ItemRequest("/upload", HttpMethod.Post);
            request.Stream(new StalledStream());
            return transport.SendAsync(request, token);
        });
    }

    [Fact]
    public async Task While_it_asks_for_a_token()
    {
        await using var tokens = await LoopbackServer.StartAsync(StallAsync);
        await using var api = await LoopbackServer.StartAsync("{}");
        using var endpoint = TokenTests.Transport(
            api,
            TestCredential.Of(CredentialPart.ClientCredentials(tokens.Address + "/headers", "id", TestCredential.Secret, null)),
            TimeProvider.System);
        using var delegated = api.Transport(TestCredential.Of(CredentialPart.Token(static async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return "";
        })));

        await CancelledAsync(token => endpoint.GetItemAsync(cancellationToken: token));
        await CancelledAsync(token => delegated.GetItemAsync(cancellationToken: token));
    }

    [Fact]
    public async Task Before_it_begins()
    {
        await using var server = await LoopbackServer.StartAsync("{}");
        using var transport = server.Transport();
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        var exception =
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => transport.GetItemAsync(cancellationToken: source.Token));

        Assert.Equal(source.Token, exception.CancellationToken);
        Assert.Empty(server.Requests);
    }

    private static async Task StallAsync(HttpContext context)
    {
        if (context.Request.Path != "/headers")
        {
            context.Response.StatusCode = context.Request.Path == "/refusal" ? 500 : 200;
            await context.Response.WriteAsync("{");
            await context.Response.Body.FlushAsync();
        }

        await Task.Delay(Timeout.Infinite, context.RequestAborted);
    }

    internal static async Task CancelledAsync(Func<CancellationToken, Task> call)
    {
        using var source = new CancellationTokenSource(200);
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call(source.Token));
        Assert.Equal(source.Token, exception.CancellationToken);
    }

    /// <summary>A stream whose bytes never come.</summary>
    private sealed class StalledStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }
}
