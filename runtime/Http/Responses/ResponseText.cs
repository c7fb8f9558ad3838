using System.Text;

namespace Specwright;

/// <summary>Brings a body to UTF-8 without a byte order mark, whatever it was sent in.</summary>
internal static class ResponseText
{
    private static readonly HashSet<string> s_compressions =
        new(StringComparer.OrdinalIgnoreCase) { "gzip", "x-gzip", "deflate", "br", "zstd", "compress", "x-compress" };

    /// <summary>Makes <see cref="ReceivedResponse.Body"/> plain UTF-8.</summary>
    /// <returns>What is wrong, or <see langword="null"/>.</returns>
    public static string? Normalize(ReceivedResponse response)
    {
        if (Compression(response) is { } compressed)
        {
            return compressed;
        }

        var body = response.Body;
        var bytes = body.Span;
        if (bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF)
        {
            response.Body = body.Slice(3);
            return null;
        }

        if (bytes.Length >= 2 && ((bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF)))
        {
            response.Body = Transcode(body.Slice(2), bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode);
            return null;
        }

        var charset = Charset(response);
        if (string.IsNullOrEmpty(charset) || IsUtf8(charset!))
        {
            return null;
        }

        if (Charsets.Find(charset!) is not { } encoding)
        {
            return $"its charset {response.Redactor.Redact(charset!)} is not known here; {Charsets.Advice}";
        }

        response.Body = Transcode(body, encoding);
        return null;
    }

    /// <summary>What is wrong with a body that is compressed when nothing decompresses it, or <see langword="null"/>.</summary>
    /// <remarks>
    /// Other codings than those are names of charsets, or of what a server did before it sent the body: whether it can be read tells its
    /// content.
    /// </remarks>
    public static string? Compression(ReceivedResponse response)
    {
        if (response.Message.Content?.Headers.ContentEncoding is not { } codings || !codings.Any(s_compressions.Contains))
        {
            return null;
        }

        // .NET Framework does not know Brotli.
        var advice = codings.Last().ToUpperInvariant() is "GZIP" or "DEFLATE"
#if NET
            or "BR"
#endif
            ? "); set AutomaticDecompression on the handler"
            : $"); no .NET handler undoes it: see {nameof(ApiClientOptions)}.{nameof(ApiClientOptions.Handlers)}";
        return "it is compressed (" + Codings(response) + advice;
    }

    /// <summary>The codings that the body is said to be in; <see langword="null"/> for none.</summary>
    public static string? Codings(ReceivedResponse response) =>
        response.Message.Content?.Headers.ContentEncoding is { Count: > 0 } codings ? string.Join(", ", codings) : null;

    /// <summary>What is wrong with a body that names another charset, where it is read as it comes; or <see langword="null"/>.</summary>
    public static string? OtherThanUtf8(ReceivedResponse response) =>
        Charset(response) is { Length: > 0 } charset && !IsUtf8(charset)
            ? $"its charset is {response.Redactor.Redact(charset)}, and a stream is read as UTF-8 only"
            : null;

    private static string? Charset(ReceivedResponse response) =>
        response.Message.Content?.Headers.ContentType?.CharSet?.Trim('"', '\'', ' ');

    private static bool IsUtf8(string charset) =>
        charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
        || charset.Equals("utf8", StringComparison.OrdinalIgnoreCase)
        || charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase);

    // Rare enough to need no pooled memory.
    private static byte[] Transcode(ReadOnlyMemory<byte> body, Encoding encoding) =>
        Encoding.Convert(encoding, Encoding.UTF8, body.ToArray());
}
