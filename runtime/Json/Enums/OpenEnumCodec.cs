using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Reads and writes an enum together with the values that its specification does not list.</summary>
/// <param name="known">The codec of the listed values.</param>
internal sealed class OpenEnumCodec<TEnum>(EnumCodec<TEnum> known) : JsonCodec<OpenEnum<TEnum>>
    where TEnum : struct, Enum
{
    public override OpenEnum<TEnum> ReadValue(ref Utf8JsonReader reader) => known.ReadOpen(ref reader);

    public override void WriteValue(JsonValueWriter writer, OpenEnum<TEnum> value)
    {
        if (value.IsKnown)
        {
            known.WriteValue(writer, value.KnownOrDefault);
        }
        else if (value.Raw.Length == 0 && !value.HasValue)
        {
            throw new ArgumentException(
                $"An OpenEnum<{typeof(TEnum).Name}> without a value cannot be written. Leave the member out, or set it.");
        }
        else if (known.Wire == EnumWire.Number)
        {
            WriteNumber(writer, value.Raw);
        }
        else
        {
            writer.WriteStringValue(value.Raw);
        }
    }

    private static void WriteNumber(JsonValueWriter writer, string raw)
    {
        if (!JsonNumberText.IsNumber(raw))
        {
            throw new ArgumentException($"'{raw}' is not a JSON number, as the values of {typeof(TEnum).Name} are.");
        }

        writer.WriteNumberValue(raw);
    }
}
