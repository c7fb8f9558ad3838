using System.Text.Json;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>Reads a body, or a part of one, by a codec, and says where it is not what its schema promises.</summary>
internal static class JsonBodyReader
{
    public static readonly JsonReaderOptions Options = new() { MaxDepth = 256 };

    /// <summary>Reads a whole text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="codec">Reads it.</param>
    /// <param name="token">Ends the reading.</param>
    /// <exception cref="BodyException">The text is no JSON, or breaks its schema.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static T Read<T>(ReadOnlySpan<byte> json, JsonCodec<T> codec, CancellationToken token = default)
    {
        if (FindInvalid(json) is { } fault)
        {
            throw fault;
        }

        using var reading = JsonReading.Begin(token, JsonUnicode.IsCertain(json));
        var reader = new Utf8JsonReader(json, Options);
        try
        {
            reader.Read();
            var value = codec.ReadValue(ref reader);
            End(ref reader);
            return value;
        }
        catch (Exception exception) when (IsFault(exception))
        {
            throw BodyException.Of(exception, ref reader);
        }
    }

    /// <summary>
    /// What is wrong with a text that is not UTF-8, as JSON must be (RFC 8259, section 8.1); <see langword="null"/> when it is.
    /// </summary>
    public static BodyException? FindInvalid(ReadOnlySpan<byte> json) =>
        Utf8Validity.FindInvalid(json) is >= 0 and var position
            ? new BodyException(JsonUnicode.Expected, "bytes that are not UTF-8", position)
            : null;

    /// <summary>Reads a whole text that breaks its schema, as far as it goes.</summary>
    public static bool TryReadLeniently<T>(ReadOnlySpan<byte> json, JsonCodec<T> codec, out T? value, CancellationToken token = default)
    {
        try
        {
            value = LenientJson.Read(json, mended => Read(mended, codec, token));
            return true;
        }
        catch (Exception exception) when (exception is BodyException || IsFault(exception))
        {
            value = default;
            return false;
        }
    }

    /// <summary>
    /// What a codec makes of nothing: <see langword="null"/> where it can be, else it fails. A union keeps a <c>null</c> that none of its
    /// cases allows as a value that it does not know: nothing is no such value.
    /// </summary>
    public static bool TryReadNothing<T>(JsonCodec<T> codec, out T? value)
    {
        var reader = new Utf8JsonReader("null"u8, Options);
        reader.Read();
        try
        {
            value = codec.ReadValue(ref reader);
            return value is null or JsonElement;
        }
        catch (Exception exception) when (IsFault(exception))
        {
            value = default;
            return false;
        }
    }

    /// <summary>Nothing but white space may follow: the reader throws if something does.</summary>
    /// <exception cref="JsonException">There is more.</exception>
    public static void End(ref Utf8JsonReader reader) => reader.Read();

    /// <summary>
    /// What codecs and the reader throw about the text: a reader's string that is no valid Unicode is an
    /// <see cref="InvalidOperationException"/>.
    /// </summary>
    public static bool IsFault(Exception exception) =>
        exception is JsonReadException or JsonException or InvalidOperationException or FormatException or OverflowException;
}
