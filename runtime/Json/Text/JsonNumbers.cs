using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Reads the number token that a reader stands on as the numbers of .NET; <c>false</c> where the type cannot hold it.</summary>
internal static class JsonNumbers
{
    public const string Int32 = "an integer of 32 bits";
    public const string Int64 = "an integer of 64 bits";
    public const string UInt32 = "an integer from 0 up to 32 bits";
    public const string UInt64 = "an integer from 0 up to 64 bits";
    public const string Single = "a number of single precision";
    public const string Double = "a number of double precision";
    public const string Decimal = "a decimal number";

    // An integer may be written with a fraction of zero or with an exponent, too: only then is it taken apart.
    public static bool TryRead(ref Utf8JsonReader reader, out int value)
    {
        if (reader.TryGetInt32(out value))
        {
            return true;
        }

        var fits = Exact(ref reader).TryToInt64(out var integral) && integral is >= int.MinValue and <= int.MaxValue;
        value = fits ? (int)integral : 0;
        return fits;
    }

    public static bool TryRead(ref Utf8JsonReader reader, out long value) =>
        reader.TryGetInt64(out value) || Exact(ref reader).TryToInt64(out value);

    public static bool TryRead(ref Utf8JsonReader reader, out uint value)
    {
        var fits = TryRead(ref reader, out ulong integral) && integral <= uint.MaxValue;
        value = fits ? (uint)integral : 0;
        return fits;
    }

    public static bool TryRead(ref Utf8JsonReader reader, out ulong value) =>
        reader.TryGetUInt64(out value) || Exact(ref reader).TryToUInt64(out value);

    public static bool TryRead(ref Utf8JsonReader reader, out float value) => reader.TryGetSingle(out value) && !float.IsInfinity(value);

    public static bool TryRead(ref Utf8JsonReader reader, out double value) => reader.TryGetDouble(out value) && !double.IsInfinity(value);

    public static bool TryRead(ref Utf8JsonReader reader, out decimal value) => reader.TryGetDecimal(out value);

    private static JsonNumber Exact(ref Utf8JsonReader reader) => new(JsonText.Raw(ref reader));
}
