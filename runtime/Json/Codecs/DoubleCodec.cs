using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Numbers of double precision.</summary>
internal sealed class DoubleCodec() : NumberCodec<double>(JsonNumbers.Double)
{
    public static readonly DoubleCodec Instance = new();

    public override bool TryRead(ref Utf8JsonReader reader, out double value) => JsonNumbers.TryRead(ref reader, out value);

    public override void WriteValue(JsonValueWriter writer, double value) => writer.WriteNumberValue(value);
}
