using System.Net;
using System.Net.Http.Headers;

namespace Specwright.Fuzz.Responses;

/// <summary>Answers every request with the bytes that the calling thread has set.</summary>
internal sealed class CannedHandler : HttpMessageHandler
{
    private readonly AsyncLocal<byte[]> _body = new();

    public byte[] Body
    {
        set => _body.Value = value;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var content = new ByteArrayContent(_body.Value!);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request });
    }
}
