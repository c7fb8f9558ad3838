using System.Buffers;
using System.Net.Http;

namespace Specwright;

/// <summary>A response's body in pooled memory.</summary>
internal struct PooledBody : IDisposable
{
    // What a server announces is only believed up to here: a lie must not cost memory.
    private const int MaxInitialSize = 1024 * 1024;
    private const int DefaultInitialSize = 16 * 1024;

    private byte[] _buffer;

    private PooledBody(byte[] buffer, int length, bool isTruncated)
    {
        _buffer = buffer;
        Length = length;
        IsTruncated = isTruncated;
    }

    public int Length { get; }

    /// <summary>Whether there is more than the limit, of which nothing was kept.</summary>
    public bool IsTruncated { get; }

    public readonly ReadOnlyMemory<byte> Memory => _buffer.AsMemory(0, Length);

    /// <summary>Reads the body of a response to its end, or to the limit.</summary>
    public static async Task<PooledBody> ReadAsync(
        HttpResponseMessage response, HttpContent content, int maxLength, CancellationToken cancellationToken)
    {
#if NET
        using var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
        // Streams of .NET Framework do not look at the token while they wait.
        using var registration = cancellationToken.Register(static state => ((HttpResponseMessage)state!).Dispose(), response);
        using var stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
#endif

        // One byte more than announced: the read that finds the end then needs no larger buffer.
        var announcedLength = content.Headers.ContentLength;
        var size = (int)Math.Min(Math.Min(announcedLength + 1 ?? DefaultInitialSize, MaxInitialSize), (long)maxLength + 1);
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Max(size, 1));
        var length = 0;
        try
        {
            while (true)
            {
                if (length == buffer.Length)
                {
                    buffer = Grow(buffer, maxLength);
                }

#if NET
                var count = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
#else
                var count = await stream.ReadAsync(buffer, length, buffer.Length - length, cancellationToken).ConfigureAwait(false);
#endif
                length += count;
                if (length > maxLength)
                {
                    return new PooledBody(buffer, maxLength, isTruncated: true);
                }

                if (count == 0)
                {
                    return new PooledBody(buffer, length, isTruncated: false);
                }
            }
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    public void Dispose()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }
    }

    private static byte[] Grow(byte[] buffer, int maxLength)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Max(Math.Min(buffer.Length * 2L, (long)maxLength + 1), buffer.Length + 1L));
        buffer.AsSpan().CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
