using System.Text.Json;

namespace Specwright.CompilerServices;

/// <content>Writes members: their names, their values, and what a missing value means for each of them.</content>
public sealed partial class ModelMembers
{
    /// <summary>Writes a member. A <c>null</c> leaves an optional member out, and is written where the member is required and nullable.</summary>
    /// <param name="writer">Stands within the object.</param>
    /// <param name="index">The member's place in the declaration.</param>
    /// <param name="value">The member's value.</param>
    /// <exception cref="ArgumentException">The value is null, and the member is required and may not be null.</exception>
    public void Write(Utf8JsonWriter writer, int index, string? value)
    {
        if (value is null)
        {
            WriteMissing(writer, index);
        }
        else
        {
            writer.WriteString(this[index], value);
        }
    }

    /// <inheritdoc cref="Write(Utf8JsonWriter, int, string?)"/>
    public void Write(Utf8JsonWriter writer, int index, bool value) => writer.WriteBoolean(this[index], value);

    /// <inheritdoc cref="Write(Utf8JsonWriter, int, string?)"/>
    public void Write(Utf8JsonWriter writer, int index, bool? value)
    {
        if (value is { } some)
        {
            writer.WriteBoolean(this[index], some);
        }
        else
        {
            WriteMissing(writer, index);
        }
    }

    /// <inheritdoc cref="Write(Utf8JsonWriter, int, string?)"/>
    public void Write(Utf8JsonWriter writer, int index, long value) => writer.WriteNumber(this[index], value);

    /// <inheritdoc cref="Write(Utf8JsonWriter, int, string?)"/>
    public void Write(Utf8JsonWriter writer, int index, long? value)
    {
        if (value is { } some)
        {
            writer.WriteNumber(this[index], some);
        }
        else
        {
            WriteMissing(writer, index);
        }
    }

    /// <inheritdoc cref="Write(Utf8JsonWriter, int, string?)"/>
    public void Write(Utf8JsonWriter writer, int index, JsonModel? value)
    {
        if (value is null)
        {
            WriteMissing(writer, index);
        }
        else
        {
            writer.WritePropertyName(this[index]);
            value.WriteTo(writer);
        }
    }

    /// <inheritdoc cref="Write(Utf8JsonWriter, int, string?)"/>
    public void Write<T>(Utf8JsonWriter writer, int index, T? value, JsonCodec<T> codec)
    {
        if (value is null)
        {
            WriteMissing(writer, index);
        }
        else
        {
            writer.WritePropertyName(this[index]);
            codec.WriteValue(writer, value);
        }
    }

    /// <inheritdoc cref="Write(Utf8JsonWriter, int, string?)"/>
    public void Write<T>(Utf8JsonWriter writer, int index, T? value, JsonCodec<T> codec)
        where T : struct
    {
        if (value is { } some)
        {
            writer.WritePropertyName(this[index]);
            codec.WriteValue(writer, some);
        }
        else
        {
            WriteMissing(writer, index);
        }
    }

    /// <summary>Writes a member whose text is for the wire only: <c>ToString()</c> of a model shows <c>***</c> in its place.</summary>
    /// <inheritdoc cref="Write(Utf8JsonWriter, int, string?)"/>
    public void WriteSecret(Utf8JsonWriter writer, int index, string? value) =>
        Write(writer, index, value is not null && JsonWrite.Masking ? "***" : value);

    private void WriteMissing(Utf8JsonWriter writer, int index)
    {
        switch (_flags[index])
        {
            case 'R':
                writer.WriteNull(this[index]);
                break;
            case 'r' or 'V':
                throw new ArgumentException($"The member '{_names[index]}' of {Type} is required and must not be null. Set it.");
        }
    }
}
