using System.Net.Http;
using System.Text;

namespace Specwright;

/// <summary>A text that is sent as UTF-8.</summary>
internal sealed class TextBody(string text, string contentType) : RequestBody
{
    public override HttpContent CreateContent(bool ownsSending)
    {
        var content = WithType(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), contentType);
        content.Headers.ContentType!.CharSet = "utf-8";
        return content;
    }
}
