using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Integers of 64 bits.</summary>
internal sealed class Int64Codec() : NumberCodec<long>(JsonNumbers.Int64)
{
    public static readonly Int64Codec Instance = new();

    public override bool TryRead(ref Utf8JsonReader reader, out long value) => JsonNumbers.TryRead(ref reader, out value);

    public override void WriteValue(JsonValueWriter writer, long value) => writer.WriteNumberValue(value);
}
