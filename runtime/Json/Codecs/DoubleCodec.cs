using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Numbers of double precision.</summary>
internal sealed class DoubleCodec : JsonCodec<double>
{
    public static readonly DoubleCodec Instance = new();

    public override double ReadValue(ref Utf8JsonReader reader) => JsonRead.Double(ref reader);

    public override void WriteValue(JsonValueWriter writer, double value) => writer.WriteNumberValue(value);
}
