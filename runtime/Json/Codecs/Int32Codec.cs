using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Integers of 32 bits.</summary>
internal sealed class Int32Codec : JsonCodec<int>
{
    public static readonly Int32Codec Instance = new();

    public override int ReadValue(ref Utf8JsonReader reader) => JsonRead.Int32(ref reader);

    public override void WriteValue(JsonValueWriter writer, int value) => writer.WriteNumberValue(value);
}
