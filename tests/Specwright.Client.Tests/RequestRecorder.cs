namespace Specwright.Client.Tests;

/// <summary>Notes what goes out on its way to the server.</summary>
internal sealed class RequestRecorder() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
{
    private readonly List<RecordedRequest> _requests = [];

    /// <summary>All requests so far.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _requests;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string? body = request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : null;
        var headers =
            request.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        _requests.Add(new RecordedRequest(request.Method, request.RequestUri!, headers, body));
        return await base.SendAsync(request, cancellationToken);
    }
}
