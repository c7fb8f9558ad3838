using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>A call that something else than its server ends says what that was.</summary>
public sealed class CallEndTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_client_that_is_disposed_of_during_a_call_says_so(bool isOwn)
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var slow = await LoopbackServer.StartAsync(context =>
        {
            asked.SetResult();
            return Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        var http = isOwn ? null : new HttpClient();
        var transport = new ApiTransport(slow.Address, TestCredential.Token(), http, null);

        var call = transport.GetItemAsync();
        await asked.Task;
        transport.Dispose();
        http?.Dispose();

        var exception = await Assert.ThrowsAsync<ObjectDisposedException>(() => call);
        Assert.StartsWith("GET /items/{id} has ended, as its HttpClient was disposed of.", exception.Message, StringComparison.Ordinal);
        Assert.IsAssignableFrom<OperationCanceledException>(exception.InnerException);
    }

    [Fact]
    public async Task A_handler_that_cancels_keeps_its_reason()
    {
        foreach (var (thrown, expected) in new (Exception, string)[]
        {
            (new OperationCanceledException("The circuit is open."), "a handler of the HttpClient has cancelled it (The circuit is open)"),
            (
                new TaskCanceledException("Too many calls.", new CircuitException("The circuit is open.")),
                "a handler of the HttpClient has cancelled it (Too many calls)"),
            (new CircuitException("The circuit is open."), "The circuit is open."),
            (new InvalidOperationException("No tenant."), "No tenant."),
        })
        {
            using var http = new HttpClient(new ThrowingHandler(thrown));
            using var transport = new ApiTransport(
                "https://h.example",
                TestCredential.Token(),
                http,
                new() { Timeout = TimeSpan.FromSeconds(50) });

            var exception = await transport.GetItemAsync().FailAsync();

            Assert.Equal("GET /items/{id} at https://h.example got no response: " + expected.TrimEnd('.'), exception.Message.TrimEnd('.'));
            Assert.Same(thrown, exception.InnerException);
            Assert.Null(exception.StatusCode);
        }
    }

    [Fact]
    public async Task A_delegate_for_tokens_keeps_its_reason()
    {
        foreach (var (thrown, isOwn) in new (Exception, bool)[]
        {
            (new OperationCanceledException("Nobody logged in."), false),
            (new HttpRequestException("The login server is away."), false),
            (new CircuitException("Log in first."), true),
        })
        {
            using var transport = new ApiTransport(
                "https://h.example",
                TestCredential.Of(CredentialPart.Token((_, _) => throw thrown)),
                null,
                null);

            var exception = await Assert.ThrowsAnyAsync<Exception>(() => transport.GetItemAsync());

            if (isOwn)
            {
                Assert.Same(thrown, exception);
                continue;
            }

            Assert.IsType<ApiException>(exception);
            Assert.StartsWith(
                "GET /items/{id} was not sent: its credential could not be made: ",
                exception.Message,
                StringComparison.Ordinal);
            Assert.Contains(thrown.Message.TrimEnd('.'), exception.Message, StringComparison.Ordinal);
            Assert.Same(thrown, exception.InnerException);
        }
    }

    [Fact]
    public async Task The_callers_cancellation_comes_before_all_of_them()
    {
        using var source = new CancellationTokenSource();
        using var http = new HttpClient(new ThrowingHandler(new CircuitException("The circuit is open."), source.Cancel));
        using var transport = new ApiTransport("https://h.example", null, http, null);

        var exception =
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => transport.GetItemAsync(cancellationToken: source.Token));

        Assert.Equal(source.Token, exception.CancellationToken);
    }

    private sealed class ThrowingHandler(Exception exception, Action? before = null) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            before?.Invoke();
            throw exception;
        }
    }

    private sealed class CircuitException(string message) : Exception(message);
}
