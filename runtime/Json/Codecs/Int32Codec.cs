using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Integers of 32 bits.</summary>
internal sealed class Int32Codec() : NumberCodec<int>(JsonNumbers.Int32)
{
    public static readonly Int32Codec Instance = new();

    public override bool TryRead(ref Utf8JsonReader reader, out int value) => JsonNumbers.TryRead(ref reader, out value);

    public override void WriteValue(JsonValueWriter writer, int value) => writer.WriteNumberValue(value);
}
