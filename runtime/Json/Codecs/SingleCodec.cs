using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Numbers of single precision.</summary>
internal sealed class SingleCodec() : NumberCodec<float>(JsonNumbers.Single)
{
    public static readonly SingleCodec Instance = new();

    public override bool TryRead(ref Utf8JsonReader reader, out float value) => JsonNumbers.TryRead(ref reader, out value);

    public override void WriteValue(JsonValueWriter writer, float value) => writer.WriteNumberValue(value);
}
