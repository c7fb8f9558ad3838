using System.Net.Http;
using System.Text;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>A part of a multipart body, of bytes or of a stream (RFC 7578, section 4).</summary>
internal sealed class MultipartPart(string name, byte[]? bytes, string? contentType)
{
    private readonly string? _fileName;

    public MultipartPart(string name, StreamSource source, string contentType, string fileName)
        : this(name, null, contentType)
    {
        Source = source;
        _fileName = fileName;
    }

    /// <summary>The stream; <see langword="null"/> for a part of bytes.</summary>
    public StreamSource? Source { get; }

    /// <exception cref="ArgumentException">The media type cannot stand in a header.</exception>
    public HttpContent CreateContent()
    {
        HttpContent content = Source is null ? new ByteArrayContent(bytes!) : new StreamSourceContent(Source);
        if (contentType is not null)
        {
            HeaderText.Validate("Content-Type", contentType);
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        var disposition = $"form-data; name={Quote(name)}{(_fileName is null ? "" : "; filename=" + Quote(_fileName))}";
        content.Headers.TryAddWithoutValidation("Content-Disposition", disposition);
        return content;
    }

    // What browsers do (WHATWG HTML, "multipart/form-data encoding algorithm"): nothing can end the quotes or the line, and the rest is
    // UTF-8.
    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or < ' ' or '\x7F')
            {
                UriText.Append(quoted, c.ToString());
            }
            else
            {
                quoted.Append(c);
            }
        }

        return Wire(quoted.Append('"').ToString());
    }

#if NET
    private static string Wire(string text) => text;
#else
    // MultipartContent writes each character as a byte there (ISO 8859-1): so these are the bytes of UTF-8. `filename*` is none for forms
    // (RFC 7578, section 4.2).
    private static string Wire(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var characters = new char[bytes.Length];
        bytes.CopyTo(characters, 0);
        return new string(characters);
    }
#endif
}
