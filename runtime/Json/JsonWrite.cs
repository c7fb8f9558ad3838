using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Writes members the way that their schema asks for.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonWrite
{
    private const string Mask = "***";

    // Set while a model is printed: secrets are for the wire only.
    [ThreadStatic]
    private static bool s_masking;

    internal static bool Masking
    {
        get => s_masking;
        set => s_masking = value;
    }

    /// <summary>Writes a member's name and its value.</summary>
    public static void Member<T>(Utf8JsonWriter writer, JsonEncodedText name, T value, JsonCodec<T> codec)
    {
        writer.WritePropertyName(name);
        codec.WriteValue(writer, value);
    }

    /// <summary>Writes a member that may be absent, or present and <c>null</c>.</summary>
    public static void Member<T>(Utf8JsonWriter writer, JsonEncodedText name, Optional<T?> value, JsonCodec<T> codec)
        where T : class
    {
        if (value.HasValue)
        {
            writer.WritePropertyName(name);
            if (value.Value is { } present)
            {
                codec.WriteValue(writer, present);
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }

    /// <summary>Writes a member that may be absent, or present and <c>null</c>.</summary>
    public static void Member<T>(Utf8JsonWriter writer, JsonEncodedText name, Optional<T?> value, JsonCodec<T> codec)
        where T : struct
    {
        if (value.HasValue)
        {
            writer.WritePropertyName(name);
            if (value.Value is { } present)
            {
                codec.WriteValue(writer, present);
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }

    /// <summary>The value of a required member that may not be null.</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">The member's name in JSON.</param>
    /// <exception cref="ArgumentException">It is null.</exception>
    public static T NotNull<T>([NotNull] T? value, string name)
        where T : class => value ?? throw Null(name);

    /// <summary>Writes a member whose text is for the wire only: <c>ToString()</c> of a model shows <c>***</c> in its place.</summary>
    /// <param name="writer">Stands within an object.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The secret.</param>
    public static void Secret(Utf8JsonWriter writer, JsonEncodedText name, string? value) =>
        writer.WriteString(name, s_masking && value is not null ? Mask : value);

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

    /// <summary>Writes the members of a JSON object into the object that the writer has open; what is no object has none.</summary>
    public static void Members(Utf8JsonWriter writer, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var member in value.EnumerateObject())
        {
            member.WriteTo(writer);
        }
    }

    private static ArgumentException Null(string name) => new($"The member '{name}' is required and must not be null. Set it.");
}
