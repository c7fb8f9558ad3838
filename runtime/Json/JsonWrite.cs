using System.ComponentModel;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Writes JSON as it is.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonWrite
{
    internal const string Mask = "***";

    // Set while a model is printed: secrets are for the wire only.
    [ThreadStatic]
    private static bool s_masking;

    // Set while a request is written: what is read only is not for it.
    [ThreadStatic]
    private static bool s_sending;

    internal static bool Sending => s_sending;

    internal static bool Masking
    {
        get => s_masking;
        set => s_masking = value;
    }

    /// <summary>Writes a value as requests carry it.</summary>
    internal static void Send<T>(Utf8JsonWriter writer, T value, JsonCodec<T> codec)
    {
        var wasSending = s_sending;
        s_sending = true;
        try
        {
            codec.WriteValue(writer, value);
        }
        finally
        {
            s_sending = wasSending;
        }
    }

    /// <summary>Writes any JSON.</summary>
    /// <exception cref="ArgumentException">It is <c>default(JsonElement)</c>, which is no JSON.</exception>
    public static void Element(Utf8JsonWriter writer, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            throw new ArgumentException("A JsonElement without a value cannot be written. Leave the member out, or set it to JSON's null.");
        }

        value.WriteTo(writer);
    }
}
