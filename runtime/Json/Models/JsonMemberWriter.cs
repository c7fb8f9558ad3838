using System.Runtime.CompilerServices;

namespace Specwright.CompilerServices;

/// <summary>Writes the members of a JSON object: their names, their values, and what a missing value means for each of them.</summary>
/// <remarks>
/// A <c>null</c> leaves an optional member out, and is written where the member is required and nullable; where it is required and may not
/// be null, it is an error. No method becomes a part of its caller: that one reads, too, and what the JIT has learned while it read would
/// slow down writing.
/// </remarks>
internal ref struct JsonMemberWriter
{
    private const string Mask = "***";

    private JsonValueWriter _writer;
    private ModelMembers _members;
    private bool _mayHide;

    /// <summary>Begins an object's members.</summary>
    /// <param name="members">The type's members.</param>
    /// <param name="writer">Stands within the object.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Begin(ModelMembers members, JsonValueWriter writer)
    {
        _writer = writer;
        _members = members;
        _mayHide = members.MayHide && writer.Purpose != JsonPurpose.Keep;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly void Write(int index, string? value)
    {
        if (value is null)
        {
            WriteMissing(index);
        }
        else if (!IsHidden(index))
        {
            _writer.Write(_members.Encoded[index]);
            _writer.WriteStringValue(value);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly void Write(int index, bool value)
    {
        if (!IsHidden(index))
        {
            _writer.Write(_members.Encoded[index]);
            _writer.WriteBooleanValue(value);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly void Write(int index, bool? value)
    {
        if (value is not { } some)
        {
            WriteMissing(index);
        }
        else if (!IsHidden(index))
        {
            _writer.Write(_members.Encoded[index]);
            _writer.WriteBooleanValue(some);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly void Write(int index, long? value)
    {
        if (value is not { } some)
        {
            WriteMissing(index);
        }
        else if (!IsHidden(index))
        {
            _writer.Write(_members.Encoded[index]);
            _writer.WriteNumberValue(some);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly void Write<T>(int index, T? value, JsonCodec<T> codec)
    {
        if (value is null)
        {
            WriteMissing(index);
        }
        else if (!IsHidden(index))
        {
            _writer.Write(_members.Encoded[index]);
            codec.WriteValue(_writer, value);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly void Write<T>(int index, T? value, JsonCodec<T> codec)
        where T : struct
    {
        if (value is not { } some)
        {
            WriteMissing(index);
        }
        else if (!IsHidden(index))
        {
            _writer.Write(_members.Encoded[index]);
            codec.WriteValue(_writer, some);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly void Write<T>(int index, Optional<T> value, JsonCodec<T> codec)
    {
        if (value.HasValue && !IsHidden(index))
        {
            _writer.Write(_members.Encoded[index]);
            codec.WriteValue(_writer, value.Value);
        }
    }

    /// <summary>Writes a member whose text is for the wire only.</summary>
    public readonly void WriteSecret(int index, string? value) =>
        Write(index, value is not null && _writer.Purpose == JsonPurpose.Show ? Mask : value);

    /// <summary>Writes members that have no property of their own, but a common type.</summary>
    public readonly void WriteRest<T>(IReadOnlyDictionary<string, T>? rest, JsonCodec<T> codec)
    {
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
    public readonly void WriteRest(UnknownMembers? unknown) => unknown?.WriteTo(_writer);

    /// <summary>
    /// Whether the value must not be written: a request leaves out what is read only, and a text for people shows <c>***</c> for a secret,
    /// which is written here.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool IsHidden(int index) => _mayHide && Hide(index);

    private readonly bool Hide(int index)
    {
        if (_members.IsReadOnly(index))
        {
            return _writer.Purpose == JsonPurpose.Send;
        }

        if (!_members.IsSecret(index) || _writer.Purpose != JsonPurpose.Show)
        {
            return false;
        }

        _writer.Write(_members.Encoded[index]);
        _writer.WriteStringValue(Mask);
        return true;
    }

    private readonly void WriteMissing(int index)
    {
        switch (_members.Flag(index))
        {
            case MemberFlag.RequiredNullable:
                _writer.Write(_members.Encoded[index]);
                _writer.WriteNullValue();
                break;
            case MemberFlag.Required or MemberFlag.RequiredTakingNull:
                // The name tells where the failure is.
                _writer.Write(_members.Encoded[index]);
                throw new ArgumentException(
                    $"The member '{_members.Name(index)}' of {_members.Type} is required and must not be null. Set it.");
        }
    }
}
