using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Integers of any size, within reason: a response must not make numbers that take minutes to print.</summary>
internal sealed class BigIntegerCodec : JsonCodec<BigInteger>
{
    private const int MaxDigits = 4096;

    public static readonly BigIntegerCodec Instance = new();

    public override BigInteger ReadValue(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && new JsonNumber(JsonText.Raw(ref reader)).TryToBigInteger(MaxDigits, out var value))
        {
            return value;
        }

        return JsonRead.Fail<BigInteger>(ref reader, "an integer of at most 4,096 digits");
    }

    public override void WriteValue(JsonValueWriter writer, BigInteger value) =>
        writer.WriteNumberValue(value.ToString(CultureInfo.InvariantCulture));
}
