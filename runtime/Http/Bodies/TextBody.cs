using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;

namespace Specwright;

/// <summary>A text, sent in the charset that its media type names, and as UTF-8 when it names none.</summary>
internal sealed class TextBody(string text, string contentType) : RequestBody
{
    public override HttpContent CreateContent(bool ownsSending) => NamedEncoding() is { } encoding
        ? WithType(new ByteArrayContent(encoding.GetBytes(text)), contentType)
        : WithType(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), contentType + "; charset=utf-8");

    /// <exception cref="ArgumentException">The charset is not known here; what it has no character for fails, too.</exception>
    private Encoding? NamedEncoding()
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || type.CharSet?.Trim('"', '\'') is not { Length: > 0 } charset)
        {
            return null;
        }

        var encoding = Charsets.Find(charset)
            ?? throw new ArgumentException($"The body's charset {charset} is not known here; {Charsets.Advice}.");
        encoding = (Encoding)encoding.Clone();
        encoding.EncoderFallback = EncoderFallback.ExceptionFallback;
        return encoding;
    }
}
