using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Decimal numbers.</summary>
internal sealed class DecimalCodec : JsonCodec<decimal>
{
    public static readonly DecimalCodec Instance = new();

    public override decimal ReadValue(ref Utf8JsonReader reader) => JsonRead.Decimal(ref reader);

    public override void WriteValue(JsonValueWriter writer, decimal value) => writer.WriteNumberValue(value);
}
