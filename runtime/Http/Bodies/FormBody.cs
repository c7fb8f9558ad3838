using System.Net.Http;
using System.Text;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>
/// An object whose members are sent as a form (<c>application/x-www-form-urlencoded</c>), or a value that is the form itself.
/// </summary>
internal sealed class FormBody<T>(T value, JsonCodec<T> codec, FormEncoding[] encodings) : RequestBody
{
    public override void Check(ArgumentChecks checks) => checks.Descend("body", value, codec.Check);

    public override HttpContent CreateContent(bool ownsSending) =>
        WithType(
            new ByteArrayContent(Encoding.ASCII.GetBytes(FormText.Of(FlatValue.Of(value, codec), encodings))),
            "application/x-www-form-urlencoded");
}
