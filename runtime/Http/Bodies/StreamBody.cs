using System.Net.Http;

namespace Specwright;

/// <summary>Bytes that are sent as they are read.</summary>
internal sealed class StreamBody(StreamSource source, string contentType) : RequestBody
{
    public override bool IsRepeatable => source.IsRepeatable;

    public override void BeginCall(CancellationToken callToken) => source.CallToken = callToken;

    public override HttpContent CreateContent(bool ownsSending) => WithType(new StreamSourceContent(source), contentType);
}
