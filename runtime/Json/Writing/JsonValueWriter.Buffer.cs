using System.Buffers;
using System.Runtime.CompilerServices;

namespace Specwright.CompilerServices;

/// <summary>The memory, which each thread keeps for its next use.</summary>
public sealed partial class JsonValueWriter
{
    /// <summary>How deep a value may lie, and within it an element: together, the JSON is twice as deep at most.</summary>
    internal const int MaxLevels = 1000;

    private const int InitialSize = 1024;
    private const int MaxKeptSize = 256 * 1024;
    private const int MaxArrayLength = 0x7FFFFFC7;

    [ThreadStatic]
    private static JsonValueWriter? s_kept;

    private int _maxLength;
    private JsonEscaping _escaping = JsonEscaping.Relaxed;

    private JsonValueWriter() => _buffer = ArrayPool<byte>.Shared.Rent(InitialSize);

    /// <summary>What is written.</summary>
    internal JsonPurpose Purpose { get; private set; }

    /// <summary>The JSON that was written; after a failure, as far as it came.</summary>
    internal ReadOnlySpan<byte> Written => _buffer.AsSpan(0, WrittenLength);

    private int WrittenLength => _length > _maxLength ? _maxLength : _length > 0 && _buffer[_length - 1] == Comma ? _length - 1 : _length;

    /// <summary>A writer without content. Dispose of it after use.</summary>
    /// <param name="purpose">What is written.</param>
    /// <param name="escaping">How texts are written.</param>
    /// <param name="maxLength">How many bytes are wanted at most: those beyond may be forgotten.</param>
    internal static JsonValueWriter Rent(JsonPurpose purpose, JsonEscaping escaping, int maxLength = int.MaxValue)
    {
        var writer = s_kept ?? new JsonValueWriter();
        s_kept = null;
        writer._length = 0;
        writer._levels = MaxLevels;
        writer._maxLength = maxLength;
        writer._escaping = escaping;
        writer.Purpose = purpose;
        return writer;
    }

    /// <summary>Gives the memory back after a failure, and says which place was reached.</summary>
    internal UnwritableValueException Fail(Exception cause)
    {
        // With its last comma: what follows that is the place.
        var unwritable = new UnwritableValueException(cause, _buffer.AsSpan(0, _length));
        Dispose();
        return unwritable;
    }

    /// <summary>Hands the pooled array over to the caller, who gives it back to the pool.</summary>
    internal byte[] Detach(out int length)
    {
        var array = _buffer;
        length = WrittenLength;
        _buffer = [];
        return array;
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        if ((s_kept is not null || _buffer.Length > MaxKeptSize) && _buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }

        s_kept ??= this;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int count)
    {
        // What lies beyond the end that is wanted makes room.
        _length = Math.Min(_length, _maxLength);
        if (count <= _buffer.Length - _length)
        {
            return;
        }

        var doubled = (int)Math.Min(2L * _buffer.Length, MaxArrayLength);
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(Math.Max(checked(_length + count), doubled), InitialSize));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        _buffer = larger;
    }
}
