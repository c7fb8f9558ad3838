using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Integers of 32 bits without a sign.</summary>
internal sealed class UInt32Codec() : NumberCodec<uint>(JsonNumbers.UInt32)
{
    public static readonly UInt32Codec Instance = new();

    public override bool TryRead(ref Utf8JsonReader reader, out uint value) => JsonNumbers.TryRead(ref reader, out value);

    public override void WriteValue(JsonValueWriter writer, uint value) => writer.WriteNumberValue(value);
}
