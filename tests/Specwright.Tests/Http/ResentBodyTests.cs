using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>
/// A request that is sent again, by the client or by a handler: its body comes whole, or the failure tells of the attempt before.
/// </summary>
public sealed class ResentBodyTests
{
    private const string Content = "the whole file";

    [Theory]
    [InlineData("body")]
    [InlineData("file")]
    public async Task A_handler_that_tries_again_sends_a_seekable_stream_whole(string upload)
    {
        var count = 0;
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = ++count < 3 ? 503 : 200;
            return Task.CompletedTask;
        });
        using var http = new HttpClient(new RetryingHandler());
        using var transport = new ApiTransport(server.Address, null, http, null);

        await transport.SendAsync(Upload(upload, NewStream(isRepeatable: true)), default);

        Assert.Equal(3, server.Requests.Count);
        Assert.All(server.Requests, static request => Assert.Contains(Content, request.Body, StringComparison.Ordinal));
        Assert.All(server.Requests, static request => Assert.DoesNotContain("before", request.Body, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("body")]
    [InlineData("file")]
    public async Task A_handler_that_tries_again_with_a_stream_that_is_spent_is_named(string upload)
    {
        await using var server = await LoopbackServer.StartAsync("busy", 503);
        using var http = new HttpClient(new RetryingHandler());
        using var transport = new ApiTransport(server.Address, null, http, null);

        var exception = await transport.SendAsync(Upload(upload, NewStream(isRepeatable: false)), default).FailAsync();

        Assert.Contains(
            "a handler of the HttpClient would send it again, but its body is a stream that cannot be set back to its start",
            exception.Message,
            StringComparison.Ordinal);
        Assert.DoesNotContain("An error occurred while sending", exception.Message, StringComparison.Ordinal);
#if !NETSTANDARD_RUNTIME
        Assert.Contains("was answered with 503 ServiceUnavailable", exception.Message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, exception.StatusCode);
#endif
    }

    [Fact]
    public async Task The_first_refusal_is_the_answer_where_the_client_would_send_a_spent_stream_again()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 307;
            context.Response.Headers.Location = "/elsewhere";
            return context.Response.WriteAsync("moved");
        });
        using var transport = server.Transport();

        var exception = await transport.SendAsync(Upload("body", NewStream(isRepeatable: false)), default).FailAsync();

        Assert.Equal(HttpStatusCode.TemporaryRedirect, exception.StatusCode);
        Assert.Equal("moved", exception.Body);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_further_attempt_that_fails_tells_what_the_first_was_answered_with()
    {
        await using var tokens = await TokenServer.StartAsync();
        var status = 200;
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            if (context.Request.Headers.Authorization == "Bearer t2" || context.Request.Path == "/gone")
            {
                context.Abort();
            }

            context.Response.StatusCode = status;
            context.Response.Headers.Location = "/gone";
            return Task.CompletedTask;
        });
        using var transport = server.Transport(tokens.Credential());
        await TokenTests.CallAsync(transport);

        status = 307;
        var redirected = await transport.SendAsync(Upload("body", NewStream(isRepeatable: true)), default).FailAsync();
        status = 401;
        var refused = await transport.SendAsync(Upload("body", NewStream(isRepeatable: true)), default).FailAsync();

        Assert.Null(redirected.StatusCode);
        Assert.EndsWith("The attempt before was answered with 307 RedirectKeepVerb.", redirected.Message, StringComparison.Ordinal);
        Assert.Null(refused.StatusCode);
        Assert.EndsWith("The attempt before was answered with 401 Unauthorized.", refused.Message, StringComparison.Ordinal);
    }

    private static ApiRequest Upload(string upload, Stream content)
    {
        var request = Transports.ItemRequest(method: HttpMethod.Put);
        if (upload == "body")
        {
            request.Stream(content);
        }
        else
        {
            request.Multipart().File("file", new ApiFile(content));
        }

        return request;
    }

    private static Stream NewStream(bool isRepeatable)
    {
        if (!isRepeatable)
        {
            return new ForwardStream(Encoding.ASCII.GetBytes(Content));
        }

        var stream = new MemoryStream(Encoding.ASCII.GetBytes("before" + Content));
        stream.Position = "before".Length;
        return stream;
    }

    /// <summary>Sends the same message again when the server is busy, as resilience handlers do.</summary>
    private sealed class RetryingHandler() : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            for (var attempt = 1; attempt < 4 && response.StatusCode == HttpStatusCode.ServiceUnavailable; attempt++)
            {
                response.Dispose();
                response = await base.SendAsync(request, cancellationToken);
            }

            return response;
        }
    }
}
