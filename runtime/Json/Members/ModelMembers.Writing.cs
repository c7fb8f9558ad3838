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
        else if (!IsHidden(writer, index))
        {
            writer.WriteString(this[index], value);
        }
    }

    /// <inheritdoc cref="Write(Utf8JsonWriter, int, string?)"/>
    public void Write(Utf8JsonWriter writer, int index, bool value) => Write(writer, index, (bool?)value);

    /// <inheritdoc cref="Write(Utf8JsonWriter, int, string?)"/>
    public void Write(Utf8JsonWriter writer, int index, bool? value)
    {
        if (value is not { } some)
        {
            WriteMissing(writer, index);
        }
        else if (!IsHidden(writer, index))
        {
            writer.WriteBoolean(this[index], some);
        }
    }

    /// <inheritdoc cref="Write(Utf8JsonWriter, int, string?)"/>
    public void Write(Utf8JsonWriter writer, int index, long value) => Write(writer, index, (long?)value);

    /// <inheritdoc cref="Write(Utf8JsonWriter, int, string?)"/>
    public void Write(Utf8JsonWriter writer, int index, long? value)
    {
        if (value is not { } some)
        {
            WriteMissing(writer, index);
        }
        else if (!IsHidden(writer, index))
        {
            writer.WriteNumber(this[index], some);
        }
    }

    /// <inheritdoc cref="Write(Utf8JsonWriter, int, string?)"/>
    public void Write<T>(Utf8JsonWriter writer, int index, T? value, JsonCodec<T> codec)
    {
        if (value is null)
        {
            WriteMissing(writer, index);
        }
        else if (!IsHidden(writer, index))
        {
            writer.WritePropertyName(this[index]);
            codec.WriteValue(writer, value);
        }
    }

    /// <inheritdoc cref="Write(Utf8JsonWriter, int, string?)"/>
    public void Write<T>(Utf8JsonWriter writer, int index, T? value, JsonCodec<T> codec)
        where T : struct
    {
        if (value is not { } some)
        {
            WriteMissing(writer, index);
        }
        else if (!IsHidden(writer, index))
        {
            writer.WritePropertyName(this[index]);
            codec.WriteValue(writer, some);
        }
    }

    /// <summary>Writes a member whose text is for the wire only: <c>ToString()</c> of a model shows <c>***</c> in its place.</summary>
    /// <inheritdoc cref="Write(Utf8JsonWriter, int, string?)"/>
    public void WriteSecret(Utf8JsonWriter writer, int index, string? value) =>
        Write(writer, index, value is not null && JsonWrite.Masking ? "***" : value);

    /// <summary>Whether the value must not be written: a request leaves out what is read only, and a text for people shows <c>***</c> for a secret, which is written here.</summary>
    /// <param name="writer">Stands within the object.</param>
    /// <param name="index">The member's place in the declaration.</param>
    public bool IsHidden(Utf8JsonWriter writer, int index)
    {
        if (_readOnly is not null && _readOnly[index])
        {
            return JsonWrite.Sending;
        }

        if (_secret is null || !_secret[index] || !JsonWrite.Masking)
        {
            return false;
        }

        writer.WriteString(this[index], JsonWrite.Mask);
        return true;
    }

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
