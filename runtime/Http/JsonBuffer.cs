using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>A JSON writer over pooled memory, kept by each thread for the next use.</summary>
internal sealed class JsonBuffer : IBufferWriter<byte>, IDisposable
{
    private const int InitialSize = 1024;
    private const int MaxKeptSize = 256 * 1024;

    private static readonly JsonWriterOptions s_options = new()
    {
        // A request is no HTML page: nothing but JSON's own characters needs an escape.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    // Pure ASCII, for places such as headers.
    private static readonly JsonWriterOptions s_asciiOptions = new() { SkipValidation = true };

    [ThreadStatic]
    private static JsonBuffer? s_kept;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(InitialSize);
    private int _length;
    private readonly Utf8JsonWriter _writer;

    private JsonBuffer(JsonWriterOptions options) => _writer = new Utf8JsonWriter(this, options);

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>The JSON of a value as requests carry it: without what is read only. Dispose of the buffer after use.</summary>
    /// <exception cref="ArgumentException">The value has no JSON that its schema allows.</exception>
    public static JsonBuffer Write<T>(T value, JsonCodec<T> codec, bool ascii = false)
    {
        var buffer = ascii ? new JsonBuffer(s_asciiOptions) : s_kept ?? new JsonBuffer(s_options);
        s_kept = ascii ? s_kept : null;
        try
        {
            JsonWrite.Send(buffer._writer, value, codec);
            buffer._writer.Flush();
            return buffer;
        }
        catch
        {
            buffer._writer.Reset();
            buffer.Dispose();
            throw;
        }
    }

    /// <summary>Hands the pooled array over to the caller, who gives it back to the pool.</summary>
    public byte[] Detach(out int length)
    {
        var array = _buffer;
        length = _length;
        _buffer = [];
        return array;
    }

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _buffer.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _buffer.AsSpan(_length);
    }

    public void Dispose()
    {
        _length = 0;
        _writer.Reset();
        if (s_kept is null && _writer.Options.Encoder is not null && _buffer.Length <= MaxKeptSize)
        {
            s_kept = this;
        }
        else if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }
    }

    private void Grow(int sizeHint)
    {
        var needed = _length + Math.Max(sizeHint, 1);
        if (needed <= _buffer.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(Math.Max(needed, _buffer.Length * 2), InitialSize));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        _buffer = larger;
    }
}
