namespace Specwright.Tests.Http;

/// <summary>Answers 200 to everything without a network, and remembers the addresses.</summary>
internal sealed class RecordingHandler : HttpMessageHandler
{
    public List<string> Addresses { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Addresses.Add(request.RequestUri!.AbsoluteUri);
        return Task.FromResult(new HttpResponseMessage { RequestMessage = request });
    }
}
