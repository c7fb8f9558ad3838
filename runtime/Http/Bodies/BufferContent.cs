using System.Buffers;
using System.Net.Http;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>Content in memory that goes back to the pool once the whole call went well.</summary>
/// <remarks>
/// After a failure the connection may still read from the array: it is left to the garbage collector then. It derives
/// from
/// <see cref="ByteArrayContent"/>, as HTTP/2 lets other content still be sent after the response has come.
/// </remarks>
internal sealed class BufferContent : ByteArrayContent
{
    private byte[]? _pooled;

    private BufferContent(byte[] buffer, int length, bool isPooled)
        : base(buffer, 0, length) => _pooled = isPooled ? buffer : null;

    /// <summary>The content of what was written.</summary>
    public static BufferContent Of(JsonValueWriter json, bool isPooled)
    {
        if (isPooled)
        {
            var buffer = json.Detach(out var length);
            return new BufferContent(buffer, length, isPooled: true);
        }

        var copy = json.Written.ToArray();
        return new BufferContent(copy, copy.Length, isPooled: false);
    }

    /// <summary>Gives the memory back; call it only when the content has been sent whole and the response has been read.</summary>
    public void Release()
    {
        if (Interlocked.Exchange(ref _pooled, null) is { } pooled)
        {
            ArrayPool<byte>.Shared.Return(pooled);
        }
    }
}
