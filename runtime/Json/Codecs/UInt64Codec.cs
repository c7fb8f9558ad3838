using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Integers of 64 bits without a sign.</summary>
internal sealed class UInt64Codec() : NumberCodec<ulong>(JsonNumbers.UInt64)
{
    public static readonly UInt64Codec Instance = new();

    public override bool TryRead(ref Utf8JsonReader reader, out ulong value) => JsonNumbers.TryRead(ref reader, out value);

    public override void WriteValue(JsonValueWriter writer, ulong value) => writer.WriteNumberValue(value);
}
