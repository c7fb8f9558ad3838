using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>Short forms of what nearly every test of the transport does.</summary>
internal static class Transports
{
    /// <summary>Options for tests of single attempts.</summary>
    public static ApiRetryOptions NoRetries => new() { MaxRetries = 0 };

    /// <summary>A transport to the server that repeats nothing, if the options do not say so.</summary>
    public static ApiTransport Transport(this LoopbackServer server, ApiCredential? credential = null, ApiClientOptions? options = null)
    {
        options ??= new ApiClientOptions();
        options.Retry ??= NoRetries;
        return new(server.Address, credential, null, options);
    }

    public static Task<ApiResponse<Item>> GetItemAsync(
        this ApiTransport transport,
        string path = "/items/{id}",
        CancellationToken cancellationToken = default) =>
        transport.SendJsonAsync(ItemRequest(path), Item.Codec.Instance, cancellationToken);

    public static Task<ApiResponse<Item>> GetEnvelopeAsync(this ApiTransport transport, CancellationToken cancellationToken = default) =>
        transport.SendEnvelopeAsync(ItemRequest("/items/{id}"), Item.Codec.Instance, cancellationToken);

    /// <summary>Paths and queries of the requests.</summary>
    public static List<string> Targets(this LoopbackServer server) => server.Requests.Select(request => request.Target).ToList();

    /// <summary>What the requests were authenticated with.</summary>
    public static IEnumerable<string> Authorizations(this LoopbackServer server) =>
        server.Requests.Select(request => request.Headers["Authorization"]);

    public static async Task<ApiException> FailAsync(this Task call)
    {
        var exception = await Assert.ThrowsAsync<ApiException>(() => call);
        Assert.DoesNotContain(TestCredential.Secret, exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(TestCredential.Secret, exception.Body ?? "", StringComparison.Ordinal);
        return exception;
    }

    /// <summary>The lines of a response, as generated methods offer them.</summary>
    public static IAsyncEnumerable<T> SendLinesAsync<T>(
        this ApiTransport transport,
        ApiRequest request,
        JsonCodec<T> item,
        CancellationToken cancellationToken = default) =>
        ApiItems.Of(token => transport.OpenLinesAsync(request, item, token), cancellationToken);

    /// <summary>The events of a response, as generated methods offer them.</summary>
    public static IAsyncEnumerable<ServerSentEvent<T>> SendEventsAsync<T>(
        this ApiTransport transport, ApiRequest request, JsonCodec<T> data, CancellationToken cancellationToken = default) =>
        ApiItems.Of(token => transport.OpenEventsAsync(request, data, token), cancellationToken);

    public static ApiRequest ItemRequest(string path = "/items/{id}", HttpMethod? method = null)
    {
        var request = new ApiRequest(method ?? HttpMethod.Get, path);
        if (path.Contains("{id}", StringComparison.Ordinal))
        {
            request.Path("id", "7");
        }

        return request;
    }
}
