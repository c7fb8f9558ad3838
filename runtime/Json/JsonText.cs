using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>The raw text of a token, whether the reader holds it in one piece or in several.</summary>
internal static class JsonText
{
    /// <summary>The bytes of the token: without quotes, and with their escapes.</summary>
    public static ReadOnlySpan<byte> Bytes(ref Utf8JsonReader reader) => reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;

    /// <summary>The JSON text of the number that the reader stands on.</summary>
    public static string OfNumber(ref Utf8JsonReader reader)
    {
#if NET
        return Encoding.UTF8.GetString(Bytes(ref reader));
#else
        return Encoding.UTF8.GetString(Bytes(ref reader).ToArray());
#endif
    }
}
