using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>The text of a token, whether the reader holds it in one piece or in several, with escapes or without.</summary>
internal static class JsonText
{
    /// <summary>Whether the token's text is <see cref="Utf8JsonReader.ValueSpan"/> itself: in one piece and without escapes.</summary>
    public static bool IsPlain(ref Utf8JsonReader reader) => !(reader.ValueIsEscaped | reader.HasValueSequence);

    /// <summary>The token's bytes as they stand in the JSON text: without quotes, and with their escapes.</summary>
    public static ReadOnlySpan<byte> Raw(ref Utf8JsonReader reader) =>
        reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;

    /// <summary>How many bytes the token has in the JSON text, without quotes.</summary>
    public static long Length(ref Utf8JsonReader reader) => reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;

    /// <summary>
    /// Copies the UTF-8 text of a string or a name, unescaped; <c>false</c> if it is longer than the buffer or no Unicode.
    /// </summary>
    public static bool TryCopy(ref Utf8JsonReader reader, scoped Span<byte> buffer, out int length)
    {
        length = 0;
        if (Length(ref reader) > buffer.Length)
        {
            return false;
        }

        try
        {
            length = reader.CopyString(buffer);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>The UTF-8 text of a string, unescaped; nothing for what is no Unicode.</summary>
    public static ReadOnlySpan<byte> Unescaped(ref Utf8JsonReader reader)
    {
        if (IsPlain(ref reader))
        {
            return reader.ValueSpan;
        }

        var buffer = new byte[reader.HasValueSequence ? checked((int)reader.ValueSequence.Length) : reader.ValueSpan.Length];
        return TryCopy(ref reader, buffer, out var length) ? buffer.AsSpan(0, length) : default;
    }

    /// <summary>Whether a string or a name is the given text; what is no Unicode is none.</summary>
    public static bool Equals(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8)
    {
        if (IsPlain(ref reader))
        {
            return reader.ValueSpan.SequenceEqual(utf8);
        }

        try
        {
            return reader.ValueTextEquals(utf8);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>An integer as JSON writes it.</summary>
    public static ReadOnlySpan<byte> OfInteger(long value)
    {
        var text = new byte[20];
        Utf8Formatter.TryFormat(value, text, out var length);
        return text.AsSpan(0, length);
    }

    /// <summary>The JSON text of the number that the reader stands on.</summary>
    public static string OfNumber(ref Utf8JsonReader reader) => OfUtf8(Raw(ref reader));

    /// <summary>The text of well-formed UTF-8.</summary>
    public static string OfUtf8(ReadOnlySpan<byte> utf8)
    {
#if NET
        return Encoding.UTF8.GetString(utf8);
#else
        return Encoding.UTF8.GetString(utf8.ToArray());
#endif
    }
}
