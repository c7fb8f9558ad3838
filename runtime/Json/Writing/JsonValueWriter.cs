using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Writes JSON as UTF-8 into pooled memory: that a value or a name is in its place is the caller's business.</summary>
/// <remarks>
/// A comma follows each value, and the end of the container takes the last one back: so neither a name nor a value asks whether it is the
/// first. The methods have the names of those of <see cref="Utf8JsonWriter"/>, and their output is the same to the byte.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class JsonValueWriter : IDisposable
{
    private const byte Quote = (byte)'"';
    private const byte Comma = (byte)',';

    private byte[] _buffer;
    private int _length;
    private int _levels;

    /// <summary>Begins an object.</summary>
    /// <exception cref="InvalidOperationException">It lies too deep.</exception>
    internal void WriteStartObject() => Start((byte)'{');

    /// <summary>Ends an object.</summary>
    internal void WriteEndObject() => End((byte)'}');

    /// <summary>Begins an array.</summary>
    /// <exception cref="InvalidOperationException">It lies too deep.</exception>
    internal void WriteStartArray() => Start((byte)'[');

    /// <summary>Ends an array.</summary>
    internal void WriteEndArray() => End((byte)']');

    /// <summary>Writes <c>null</c>.</summary>
    internal void WriteNullValue()
    {
        "null,"u8.CopyTo(Reserve(5));
        _length += 5;
    }

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    internal void WriteBooleanValue(bool value)
    {
        var json = Reserve(6);
        if (value)
        {
            "true,"u8.CopyTo(json);
            _length += 5;
        }
        else
        {
            "false,"u8.CopyTo(json);
            _length += 6;
        }
    }

    private void Start(byte bracket)
    {
        if (--_levels < 0)
        {
            throw new InvalidOperationException("The value is nested too deeply to be written. Does it contain itself?");
        }

        Reserve(1)[0] = bracket;
        _length++;
    }

    private void End(byte bracket)
    {
        _levels++;
        if (_buffer[_length - 1] == Comma)
        {
            _length--;
        }

        var json = Reserve(2);
        json[1] = Comma;
        json[0] = bracket;
        _length += 2;
    }

    /// <summary>Room for so many bytes, or more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Reserve(int count)
    {
        if (count > _buffer.Length - _length)
        {
            Grow(count);
        }

        return _buffer.AsSpan(_length);
    }
}
