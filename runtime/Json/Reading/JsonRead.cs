using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Reads JSON's own types from the token that the reader stands on; each is strict about the kind of the value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonRead
{
    /// <summary>Whether the value is <c>null</c>.</summary>
    internal static bool IsNull(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null;

    /// <summary>Reads a string.</summary>
    /// <exception cref="JsonReadException">It is not a string, or its text is not valid Unicode.</exception>
    internal static string String(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return Text(ref reader);
        }

        return Fail<string>(ref reader, "a string");
    }

    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    /// <exception cref="JsonReadException">It is neither.</exception>
    internal static bool Boolean(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => Fail<bool>(ref reader, "true or false"),
    };

    /// <summary>Reads a 32-bit integer, also one that is written with a fraction of zero or with an exponent.</summary>
    /// <exception cref="JsonReadException">It is not a number, has a fraction, or does not fit.</exception>
    internal static int Int32(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && JsonNumbers.TryRead(ref reader, out int value)
            ? value
            : Fail<int>(ref reader, JsonNumbers.Int32);

    /// <summary>Reads a 64-bit integer, also one that is written with a fraction of zero or with an exponent.</summary>
    /// <exception cref="JsonReadException">It is not a number, has a fraction, or does not fit.</exception>
    internal static long Int64(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && JsonNumbers.TryRead(ref reader, out long value)
            ? value
            : Fail<long>(ref reader, JsonNumbers.Int64);

    /// <summary>Reads a number of double precision.</summary>
    /// <exception cref="JsonReadException">It is not a number, or beyond the range.</exception>
    internal static double Double(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && JsonNumbers.TryRead(ref reader, out double value)
            ? value
            : Fail<double>(ref reader, JsonNumbers.Double);

    /// <summary>Reads a decimal number; digits beyond the 28th are rounded.</summary>
    /// <exception cref="JsonReadException">It is not a number, or beyond the range.</exception>
    internal static decimal Decimal(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && JsonNumbers.TryRead(ref reader, out decimal value)
            ? value
            : Fail<decimal>(ref reader, JsonNumbers.Decimal);

    /// <summary>Reads any value, as a <see cref="JsonElement"/> that stands on its own.</summary>
    /// <exception cref="JsonReadException">A name or a text in it is not valid Unicode.</exception>
    public static JsonElement Element(ref Utf8JsonReader reader)
    {
        if (JsonReading.Current is { IsUnicode: true })
        {
            return JsonElement.ParseValue(ref reader);
        }

        if (LenientJson.IsOn)
        {
            return LenientElement(ref reader);
        }

        JsonUnicode.Check(ref reader);
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>Ends reading: the value is not what the schema says.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="expected">What the schema says, with an article: <c>a string</c>.</param>
    /// <returns>Only while reading is lenient: nothing of use. The reader then stands on the value's last token.</returns>
    /// <exception cref="JsonReadException">Always, unless reading is lenient.</exception>
    internal static T Fail<T>(ref Utf8JsonReader reader, string expected)
    {
        if (LenientJson.Note(ref reader))
        {
            return default!;
        }

        throw JsonReadException.At(ref reader, expected);
    }

    /// <summary>Moves to the next token.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Move(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            Truncated(ref reader);
        }
    }

    // Only a reader over a part of a text comes here; over a whole text it throws by itself.
    [DoesNotReturn]
    internal static void Truncated(ref Utf8JsonReader reader) =>
        throw new JsonReadException("the rest of the value", "the end of the text", reader.BytesConsumed);

    /// <summary>Reads a member's name.</summary>
    /// <exception cref="JsonReadException">It is not valid Unicode.</exception>
    internal static string Name(ref Utf8JsonReader reader) => Text(ref reader);

    // Where reading is lenient, the value as a whole is wrong.
    private static JsonElement LenientElement(ref Utf8JsonReader reader)
    {
        try
        {
            JsonUnicode.Check(ref reader);
        }
        catch (JsonReadException)
        {
            return Fail<JsonElement>(ref reader, JsonUnicode.Expected);
        }

        return JsonElement.ParseValue(ref reader);
    }

    // Most strings are ASCII without escapes: these are widened straight into the new string, where the general way first counts the
    // characters.
    private static string Text(ref Utf8JsonReader reader)
    {
#if NET
        if (JsonText.IsPlain(ref reader) && Ascii.IsValid(reader.ValueSpan))
        {
            return Encoding.Latin1.GetString(reader.ValueSpan);
        }
#endif
        return UnescapedText(ref reader);
    }

    private static string UnescapedText(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException) when (reader.TokenType == JsonTokenType.String && LenientJson.Note(ref reader))
        {
            return null!;
        }
        catch (InvalidOperationException exception)
        {
            throw JsonReadException.At(ref reader, JsonUnicode.Expected, exception);
        }
    }
}
