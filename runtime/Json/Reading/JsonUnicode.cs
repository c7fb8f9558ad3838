using System.Buffers;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>
/// Refuses texts in JSON that are no Unicode: bytes that are not UTF-8, and halves of surrogate pairs, which an escape can spell. What is
/// kept as <see cref="JsonElement"/> would otherwise fail later, where it is compared or written.
/// </summary>
internal static class JsonUnicode
{
    /// <summary>What is expected of a text.</summary>
    public const string Expected = "valid Unicode";

    private const int TokensBetweenChecks = 4096;
    private const int MaxOnStack = 256;

    /// <summary>
    /// Whether each text of well-formed JSON is Unicode for certain: it is UTF-8, and no escape stands for a character by its number.
    /// </summary>
    /// <param name="utf8">The text, which is UTF-8.</param>
    public static bool IsCertain(ReadOnlySpan<byte> utf8) => utf8.IndexOf("\\u"u8) < 0;

    /// <summary>Checks all names and texts of a value.</summary>
    /// <param name="reader">Stands on the value, and stays there.</param>
    /// <exception cref="JsonReadException">One of them is no Unicode.</exception>
    public static void Check(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            CheckToken(ref reader);
            return;
        }

        var ahead = reader;
        var depth = ahead.CurrentDepth;
        var tokens = 0;
        do
        {
            JsonRead.Move(ref ahead);
            CheckToken(ref ahead);
            if (++tokens % TokensBetweenChecks == 0)
            {
                JsonReading.ThrowIfCancelled();
            }
        }
        while (ahead.CurrentDepth > depth);
    }

    private static void CheckToken(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && !IsUnicode(ref reader))
        {
            JsonReadException.Throw(ref reader, Expected);
        }
    }

    private static bool IsUnicode(ref Utf8JsonReader reader)
    {
        if (JsonText.IsPlain(ref reader))
        {
            return Utf8Validity.FindInvalid(reader.ValueSpan) < 0;
        }

        var length = (int)JsonText.Length(ref reader);
        if (length <= MaxOnStack)
        {
            return JsonText.TryCopy(ref reader, stackalloc byte[MaxOnStack], out _);
        }

        var buffer = ArrayPool<byte>.Shared.Rent(length);
        var isUnicode = JsonText.TryCopy(ref reader, buffer, out _);
        ArrayPool<byte>.Shared.Return(buffer);
        return isUnicode;
    }
}
