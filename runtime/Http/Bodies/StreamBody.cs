using System.Net.Http;

namespace Specwright;

/// <summary>Bytes that are sent as they are read.</summary>
internal sealed class StreamBody(Stream stream, string contentType) : RequestBody
{
    public override bool IsRepeatable => false;

    public override HttpContent CreateContent(bool ownsSending) => WithType(new StreamContent(new BorrowedStream(stream)), contentType);
}
