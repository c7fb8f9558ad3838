using System.Net.Http;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>A value that is sent as JSON.</summary>
internal sealed class JsonBody<T>(T value, JsonCodec<T> codec, string contentType) : RequestBody
{
    public override void Check(ArgumentChecks checks) => checks.Model("body", value, codec);

    public override HttpContent CreateContent(bool ownsSending)
    {
        using var json = JsonValueWriter.Request(value, codec);
        return WithType(BufferContent.Of(json, ownsSending), contentType);
    }
}
