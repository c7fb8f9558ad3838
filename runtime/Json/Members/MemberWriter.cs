using System.ComponentModel;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Writes the members of a JSON object: their names, their values, and what a missing value means for each of them.</summary>
/// <remarks>
/// Where models are compared, it takes the values only. A <c>null</c> leaves an optional member out, and is written where the member is
/// required and nullable; where it is required and may not be null, it is an error.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MemberWriter
{
    private const string Mask = "***";

    private readonly JsonValueWriter _writer;
    private readonly ModelMembers _members;
    private readonly EncodedText[] _names;
    private readonly bool _mayHide;
    private readonly MemberValues? _values;

    /// <summary>Begins an object's members.</summary>
    /// <param name="members">The type's members.</param>
    /// <param name="writer">Stands within the object.</param>
    internal MemberWriter(ModelMembers members, JsonValueWriter writer)
    {
        _writer = writer;
        _members = members;
        _names = members.Encoded;
        _mayHide = members.MayHide && writer.Purpose != JsonPurpose.Keep;
    }

    /// <summary>Hands the values on instead of writing them.</summary>
    internal MemberWriter(MemberValues values)
    {
        _writer = null!;
        _members = ModelMembers.None;
        _names = [];
        _values = values;
    }

    /// <summary>Writes a member.</summary>
    /// <param name="index">The member's place in the declaration.</param>
    /// <param name="value">The member's value.</param>
    /// <exception cref="ArgumentException">The value is null, and the member is required and may not be null.</exception>
    public void Write(int index, string? value)
    {
        if (_values is not null)
        {
            _values.Add(value);
            return;
        }

        if (value is null)
        {
            WriteMissing(index);
        }
        else if (!IsHidden(index))
        {
            _writer.Write(_names[index]);
            _writer.WriteStringValue(value);
        }
    }

    /// <inheritdoc cref="Write(int, string?)"/>
    public void Write(int index, bool value)
    {
        if (_values is not null)
        {
            _values.Add(value);
            return;
        }

        if (!IsHidden(index))
        {
            _writer.Write(_names[index]);
            _writer.WriteBooleanValue(value);
        }
    }

    /// <inheritdoc cref="Write(int, string?)"/>
    public void Write(int index, bool? value)
    {
        if (_values is not null)
        {
            _values.Add(value);
            return;
        }

        if (value is not { } some)
        {
            WriteMissing(index);
        }
        else if (!IsHidden(index))
        {
            _writer.Write(_names[index]);
            _writer.WriteBooleanValue(some);
        }
    }

    /// <inheritdoc cref="Write(int, string?)"/>
    public void Write(int index, long value)
    {
        if (_values is not null)
        {
            _values.Add(value);
            return;
        }

        if (!IsHidden(index))
        {
            _writer.Write(_names[index]);
            _writer.WriteNumberValue(value);
        }
    }

    /// <inheritdoc cref="Write(int, string?)"/>
    public void Write(int index, long? value)
    {
        if (_values is not null)
        {
            _values.Add(value);
            return;
        }

        if (value is not { } some)
        {
            WriteMissing(index);
        }
        else if (!IsHidden(index))
        {
            _writer.Write(_names[index]);
            _writer.WriteNumberValue(some);
        }
    }

    /// <inheritdoc cref="Write(int, string?)"/>
    public void Write(int index, JsonModel? value) => WriteModel(index, value);

    /// <inheritdoc cref="Write(int, string?)"/>
    public void Write(int index, OpenModel? value) => WriteModel(index, value);

    private void WriteModel(int index, IModel? value)
    {
        if (_values is not null)
        {
            _values.Add(value);
            return;
        }

        if (value is null)
        {
            WriteMissing(index);
        }
        else if (!IsHidden(index))
        {
            _writer.Write(_names[index]);
            value.WriteTo(_writer);
        }
    }

    /// <summary>Writes a member.</summary>
    /// <param name="index">The member's place in the declaration.</param>
    /// <param name="value">The member's value.</param>
    /// <param name="codec">Writes the value.</param>
    /// <exception cref="ArgumentException">The value is null, and the member is required and may not be null.</exception>
    public void Write<T>(int index, T? value, JsonCodec<T> codec)
    {
        if (_values is not null)
        {
            _values.Add(value, codec);
            return;
        }

        if (value is null)
        {
            WriteMissing(index);
        }
        else if (!IsHidden(index))
        {
            _writer.Write(_names[index]);
            codec.WriteValue(_writer, value);
        }
    }

    /// <inheritdoc cref="Write{T}(int, T, JsonCodec{T})"/>
    public void Write<T>(int index, T? value, JsonCodec<T> codec)
        where T : struct
    {
        if (_values is not null)
        {
            _values.AddNullable(value, codec);
            return;
        }

        if (value is not { } some)
        {
            WriteMissing(index);
        }
        else if (!IsHidden(index))
        {
            _writer.Write(_names[index]);
            codec.WriteValue(_writer, some);
        }
    }

    /// <summary>Writes a member that may be absent, or present and <c>null</c>.</summary>
    /// <inheritdoc cref="Write{T}(int, T, JsonCodec{T})"/>
    public void Write<T>(int index, Optional<T?> value, JsonCodec<T> codec)
        where T : class
    {
        if (_values is not null)
        {
            _values.Add(value.HasValue);
            _values.Add(value.ValueOrDefault, codec);
            return;
        }

        if (value is { HasValue: true, Value: null })
        {
            WriteNull(index);
        }
        else if (value.HasValue)
        {
            Write(index, value.Value, codec);
        }
    }

    /// <summary>Writes a member that may be absent, or present and <c>null</c>.</summary>
    /// <inheritdoc cref="Write{T}(int, T, JsonCodec{T})"/>
    public void Write<T>(int index, Optional<T?> value, JsonCodec<T> codec)
        where T : struct
    {
        if (_values is not null)
        {
            _values.Add(value.HasValue);
            _values.AddNullable(value.ValueOrDefault, codec);
            return;
        }

        if (value is { HasValue: true, Value: null })
        {
            WriteNull(index);
        }
        else if (value.HasValue)
        {
            Write(index, value.Value, codec);
        }
    }

    /// <summary>Writes a member whose text is for the wire only: <c>ToString()</c> of a model shows <c>***</c> in its place.</summary>
    /// <inheritdoc cref="Write(int, string?)"/>
    public void WriteSecret(int index, string? value) =>
        Write(index, value is not null && _values is null && _writer.Purpose == JsonPurpose.Show ? Mask : value);

    /// <inheritdoc cref="WriteSecret(int, string?)"/>
    public void WriteSecret(int index, Optional<string?> value)
    {
        if (_values is not null)
        {
            _values.Add(value.HasValue);
            _values.Add(value.ValueOrDefault);
            return;
        }

        if (value is { HasValue: true, Value: null })
        {
            WriteNull(index);
        }
        else if (value.HasValue)
        {
            WriteSecret(index, value.Value);
        }
    }

    /// <summary>Writes members that have no property of their own, but a common type (<c>additionalProperties</c>).</summary>
    /// <param name="rest">The members; <c>null</c> for none.</param>
    /// <param name="codec">Writes a value.</param>
    public void WriteRest<T>(IReadOnlyDictionary<string, T>? rest, JsonCodec<T> codec)
    {
        if (_values is not null)
        {
            _values.Add(rest, JsonCodecs.Map(codec));
            return;
        }

        if (rest is null)
        {
            return;
        }

        foreach (var member in rest)
        {
            _writer.WritePropertyName(member.Key);
            codec.WriteValue(_writer, member.Value);
        }
    }

    /// <summary>Writes members that the schema does not name.</summary>
    /// <param name="unknown">The members; <c>null</c> for none.</param>
    public void WriteRest(UnknownMembers? unknown)
    {
        if (_values is not null)
        {
            _values.Add(unknown);
            return;
        }

        unknown?.WriteTo(_writer);
    }

    private void WriteNull(int index)
    {
        if (!IsHidden(index))
        {
            _writer.Write(_names[index]);
            _writer.WriteNullValue();
        }
    }

    /// <summary>
    /// Whether the value must not be written: a request leaves out what is read only, and a text for people shows <c>***</c> for a secret,
    /// which is written here.
    /// </summary>
    private bool IsHidden(int index)
    {
        if (!_mayHide)
        {
            return false;
        }

        if (_members.IsReadOnly(index))
        {
            return _writer.Purpose == JsonPurpose.Send;
        }

        if (!_members.IsSecret(index) || _writer.Purpose != JsonPurpose.Show)
        {
            return false;
        }

        _writer.Write(_names[index]);
        _writer.WriteStringValue(Mask);
        return true;
    }

    private void WriteMissing(int index)
    {
        switch (_members.Flag(index))
        {
            case MemberFlag.RequiredNullable:
                _writer.Write(_names[index]);
                _writer.WriteNullValue();
                break;
            case MemberFlag.Required or MemberFlag.RequiredTakingNull:
                // The name tells where the failure is.
                _writer.Write(_names[index]);
                throw new ArgumentException(
                    $"The member '{_members.Name(index)}' of {_members.Type} is required and must not be null. Set it.");
        }
    }
}
