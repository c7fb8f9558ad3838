using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Numbers of single precision.</summary>
internal sealed class SingleCodec : JsonCodec<float>
{
    public static readonly SingleCodec Instance = new();

    public override float ReadValue(ref Utf8JsonReader reader) => JsonRead.Single(ref reader);

    public override void WriteValue(JsonValueWriter writer, float value) => writer.WriteNumberValue(value);
}
