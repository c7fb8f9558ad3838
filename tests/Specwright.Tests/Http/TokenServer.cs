using Microsoft.AspNetCore.Http;
using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>A token endpoint that gives out <c>t1</c>, <c>t2</c> and so on.</summary>
internal sealed class TokenServer : IAsyncDisposable
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private LoopbackServer? _server;
    private int _count;

    /// <summary>Completes with the first request.</summary>
    public Task Asked => _asked.Task;

    public string Address => _server!.Address;

    public IReadOnlyList<ReceivedRequest> Requests => _server!.Requests;

    public static async Task<TokenServer> StartAsync(string expiresIn = "3600", Task? gate = null)
    {
        var tokens = new TokenServer();
        tokens._server = await LoopbackServer.StartAsync(async context =>
        {
            tokens._asked.TrySetResult();
            await (gate ?? Task.CompletedTask);
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(
                $$"""{"access_token":"t{{Interlocked.Increment(ref tokens._count)}}","token_type":"bearer","expires_in":{{expiresIn}}}""");
        });
        return tokens;
    }

    public TestCredential Credential() =>
        TestCredential.Of(CredentialPart.ClientCredentials(Address + "/oauth/token?tenant=7", "my:id", TestCredential.Secret + "/+ %"));

    public ValueTask DisposeAsync() => _server!.DisposeAsync();
}
