using System.Net.Http;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>A value that is sent as JSON.</summary>
/// <param name="value">The value.</param>
/// <param name="codec">Writes it.</param>
/// <param name="contentType">The media type.</param>
/// <param name="member">A member that has another value than the one that is written; <see langword="null"/> for none.</param>
internal sealed class JsonBody<T>(T value, JsonCodec<T> codec, string contentType, JsonMember? member = null) : RequestBody
{
    public override void Check(ArgumentChecks checks) => checks.Descend("body", value, codec.Check);

    public override RequestBody With(JsonMember member) => new JsonBody<T>(value, codec, contentType, member);

    public override HttpContent CreateContent(bool ownsSending)
    {
        using var json = codec.WriteRequest(value);
        if (member is not null)
        {
            return WithType(new ByteArrayContent(member.SetIn(json.Written)), contentType);
        }

        return WithType(BufferContent.Of(json, ownsSending), contentType);
    }
}
