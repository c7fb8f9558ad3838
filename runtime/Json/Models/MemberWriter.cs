using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Specwright.CompilerServices;

/// <summary>
/// Takes the members of a record one by one: to be written as JSON, or to be compared. So a record says only once what its members are.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct MemberWriter
{
    private JsonMemberWriter _json;
    private MemberValues? _values;

    /// <summary>Begins an object's members. Not a constructor: what that makes is copied before it is used.</summary>
    /// <param name="members">The type's members.</param>
    /// <param name="writer">Stands within the object.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Begin(ModelMembers members, JsonValueWriter writer) => _json.Begin(members, writer);

    /// <summary>Hands the values on instead of writing them.</summary>
    internal void Begin(MemberValues values) => _values = values;

    /// <summary>Writes a member.</summary>
    /// <param name="index">The member's place in the declaration.</param>
    /// <param name="value">The member's value.</param>
    /// <exception cref="ArgumentException">The value is null, and the member is required and may not be null.</exception>
    public readonly void Write(int index, string? value)
    {
        if (_values is null)
        {
            _json.Write(index, value);
        }
        else
        {
            _values.Add(value);
        }
    }

    /// <inheritdoc cref="Write(int, string?)"/>
    public readonly void Write(int index, bool value)
    {
        if (_values is null)
        {
            _json.Write(index, value);
        }
        else
        {
            _values.Add(value);
        }
    }

    /// <inheritdoc cref="Write(int, string?)"/>
    public readonly void Write(int index, bool? value)
    {
        if (_values is null)
        {
            _json.Write(index, value);
        }
        else
        {
            _values.Add(value);
        }
    }

    /// <inheritdoc cref="Write(int, string?)"/>
    public readonly void Write(int index, long value)
    {
        if (_values is null)
        {
            _json.Write(index, value);
        }
        else
        {
            _values.Add(value);
        }
    }

    /// <inheritdoc cref="Write(int, string?)"/>
    public readonly void Write(int index, long? value)
    {
        if (_values is null)
        {
            _json.Write(index, value);
        }
        else
        {
            _values.Add(value);
        }
    }

    /// <inheritdoc cref="Write(int, string?)"/>
    public readonly void Write(int index, JsonModel? value)
    {
        if (_values is null)
        {
            _json.Write(index, value);
        }
        else
        {
            _values.Add(value);
        }
    }

    /// <inheritdoc cref="Write(int, string?)"/>
    public readonly void Write(int index, OpenModel? value)
    {
        if (_values is null)
        {
            _json.Write(index, value);
        }
        else
        {
            _values.Add(value);
        }
    }

    /// <summary>Writes a member.</summary>
    /// <param name="index">The member's place in the declaration.</param>
    /// <param name="value">The member's value.</param>
    /// <param name="codec">Writes the value.</param>
    /// <exception cref="ArgumentException">The value is null, and the member is required and may not be null.</exception>
    public readonly void Write<T>(int index, T? value, JsonCodec<T> codec)
    {
        if (_values is null)
        {
            _json.Write(index, value, codec);
        }
        else
        {
            _values.Add(value, codec);
        }
    }

    /// <inheritdoc cref="Write{T}(int, T, JsonCodec{T})"/>
    public readonly void Write<T>(int index, T? value, JsonCodec<T> codec)
        where T : struct
    {
        if (_values is null)
        {
            _json.Write(index, value, codec);
        }
        else
        {
            _values.AddNullable(value, codec);
        }
    }

    /// <summary>Writes a member that may be absent, or present and <c>null</c>.</summary>
    /// <inheritdoc cref="Write{T}(int, T, JsonCodec{T})"/>
    public readonly void Write<T>(int index, Optional<T?> value, JsonCodec<T> codec)
        where T : class
    {
        if (_values is null)
        {
            _json.Write(index, value, codec);
        }
        else
        {
            _values.AddOptional(value, codec);
        }
    }

    /// <summary>Writes a member that may be absent, or present and <c>null</c>.</summary>
    /// <inheritdoc cref="Write{T}(int, T, JsonCodec{T})"/>
    public readonly void Write<T>(int index, Optional<T?> value, JsonCodec<T> codec)
        where T : struct
    {
        if (_values is null)
        {
            _json.Write(index, value, codec);
        }
        else
        {
            _values.AddOptional(value, codec);
        }
    }

    /// <summary>Writes a member whose text is for the wire only: <c>ToString()</c> of a model shows <c>***</c> in its place.</summary>
    /// <inheritdoc cref="Write(int, string?)"/>
    public readonly void WriteSecret(int index, string? value)
    {
        if (_values is null)
        {
            _json.WriteSecret(index, value);
        }
        else
        {
            _values.Add(value);
        }
    }

    /// <inheritdoc cref="WriteSecret(int, string?)"/>
    public readonly void WriteSecret(int index, Optional<string?> value)
    {
        if (_values is null)
        {
            _json.WriteSecret(index, value);
        }
        else
        {
            _values.Add(value);
        }
    }

    /// <summary>Writes members that have no property of their own, but a common type (<c>additionalProperties</c>).</summary>
    /// <param name="rest">The members; <c>null</c> for none.</param>
    /// <param name="codec">Writes a value.</param>
    public readonly void WriteRest<T>(IReadOnlyDictionary<string, T>? rest, JsonCodec<T> codec)
    {
        if (_values is null)
        {
            _json.WriteRest(rest, codec);
        }
        else
        {
            _values.Add(rest, JsonCodecs.Map(codec));
        }
    }

    /// <summary>Writes members that the schema does not name.</summary>
    /// <param name="unknown">The members; <c>null</c> for none.</param>
    public readonly void WriteRest(UnknownMembers? unknown)
    {
        if (_values is null)
        {
            _json.WriteRest(unknown);
        }
        else
        {
            _values.Add(unknown);
        }
    }
}
