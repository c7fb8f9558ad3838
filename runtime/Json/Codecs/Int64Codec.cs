using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Integers of 64 bits.</summary>
internal sealed class Int64Codec : JsonCodec<long>
{
    public static readonly Int64Codec Instance = new();

    public override long ReadValue(ref Utf8JsonReader reader) => JsonRead.Int64(ref reader);

    public override void WriteValue(JsonValueWriter writer, long value) => writer.WriteNumberValue(value);
}
