using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Decimal numbers.</summary>
internal sealed class DecimalCodec() : NumberCodec<decimal>(JsonNumbers.Decimal)
{
    public static readonly DecimalCodec Instance = new();

    public override bool TryRead(ref Utf8JsonReader reader, out decimal value) => JsonNumbers.TryRead(ref reader, out value);

    public override void WriteValue(JsonValueWriter writer, decimal value) => writer.WriteNumberValue(value);
}
