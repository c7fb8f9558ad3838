using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Specwright.CompilerServices;

/// <content>The member that is visited, by the type of its field.</content>
public ref partial struct MemberVisitor
{
    /// <summary>Visits the member: reads it into its field, or takes it from there.</summary>
    /// <param name="field">The field.</param>
    /// <exception cref="JsonReadException">The JSON is not of the type.</exception>
    /// <exception cref="ArgumentException">The value is null, and the member is required and may not be null.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Value([AllowNull] ref string field)
    {
        if (IsReading)
        {
            field = JsonRead.String(ref Reader);
        }
        else if (_values is null)
        {
            _json.Write(Index, field);
        }
        else
        {
            _values.Add(field);
        }
    }

    /// <inheritdoc cref="Value(ref string)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Value(ref bool field)
    {
        if (IsReading)
        {
            field = JsonRead.Boolean(ref Reader);
        }
        else if (_values is null)
        {
            _json.Write(Index, field);
        }
        else
        {
            _values.Add(field);
        }
    }

    /// <inheritdoc cref="Value(ref string)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Value(ref bool? field)
    {
        if (IsReading)
        {
            field = JsonRead.Boolean(ref Reader);
        }
        else if (_values is null)
        {
            _json.Write(Index, field);
        }
        else
        {
            _values.Add(field);
        }
    }

    /// <inheritdoc cref="Value(ref string)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Value(ref long field)
    {
        long? value = field;
        Value(ref value);
        field = value.GetValueOrDefault();
    }

    /// <inheritdoc cref="Value(ref string)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Value(ref long? field)
    {
        if (IsReading)
        {
            field = JsonRead.Int64(ref Reader);
        }
        else if (_values is null)
        {
            _json.Write(Index, field);
        }
        else
        {
            _values.Add(field);
        }
    }

    /// <inheritdoc cref="Value(ref string)"/>
    /// <param name="field">The field.</param>
    /// <param name="codec">Reads and writes the value.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Value<T>([AllowNull] ref T field, JsonCodec<T> codec)
    {
        if (IsReading)
        {
            field = codec.ReadValue(ref Reader);
        }
        else if (_values is null)
        {
            _json.Write(Index, field, codec);
        }
        else
        {
            _values.Add(field, codec);
        }
    }

    /// <inheritdoc cref="Value{T}(ref T, JsonCodec{T})"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Value<T>(ref T? field, JsonCodec<T> codec)
        where T : struct
    {
        if (IsReading)
        {
            field = codec.ReadValue(ref Reader);
        }
        else if (_values is null)
        {
            _json.Write(Index, field, codec);
        }
        else
        {
            _values.AddNullable(field, codec);
        }
    }

    /// <summary>Visits a member that may be absent, or present and <c>null</c>.</summary>
    /// <param name="field">The field.</param>
    /// <param name="codec">Reads and writes the value, or <c>null</c>.</param>
    /// <exception cref="JsonReadException">The JSON is not of the type.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Value<T>(ref Optional<T> field, JsonCodec<T> codec)
    {
        if (IsReading)
        {
            field = new Optional<T>(codec.ReadValue(ref Reader));
        }
        else if (_values is null)
        {
            _json.Write(Index, field, codec);
        }
        else
        {
            _values.Add(field.HasValue);
            _values.Add(field.ValueOrDefault, codec);
        }
    }

    /// <summary>Visits a member whose text is for the wire only: <c>ToString()</c> of a model shows <c>***</c> in its place.</summary>
    /// <inheritdoc cref="Value(ref string)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Secret([AllowNull] ref string field)
    {
        if (IsReading)
        {
            field = JsonRead.String(ref Reader);
        }
        else if (_values is null)
        {
            _json.WriteSecret(Index, field);
        }
        else
        {
            _values.Add(field);
        }
    }

    /// <summary>Visits all members that have no property of their own, but a common type (<c>additionalProperties</c>).</summary>
    /// <param name="field">The field that keeps them.</param>
    /// <param name="codec">Reads and writes a value.</param>
    /// <exception cref="JsonReadException">The JSON is not of the type.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Rest<T>(ref IReadOnlyDictionary<string, T>? field, JsonCodec<T> codec)
    {
        if (IsReading)
        {
            // What a new object has there was made here.
            var rest = (Dictionary<string, T>?)field;
            Members.Keep(ref Reader, ref rest, codec);
            field = rest;
        }
        else if (_values is null)
        {
            _json.WriteRest(field, codec);
        }
        else
        {
            _values.Add(field, JsonCodecs.Map(codec));
        }
    }

    /// <summary>Visits all members that the schema does not name.</summary>
    /// <param name="field">The field that keeps them.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Rest(ref UnknownMembers? field)
    {
        if (IsReading)
        {
            Members.Keep(ref Reader, ref field);
        }
        else if (_values is null)
        {
            _json.WriteRest(field);
        }
        else
        {
            _values.Add(field);
        }
    }
}
