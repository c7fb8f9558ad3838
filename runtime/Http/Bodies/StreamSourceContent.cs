using System.Buffers;
using System.Net;
using System.Net.Http;

namespace Specwright;

/// <summary>Sends what a stream of the caller's holds.</summary>
internal sealed class StreamSourceContent(StreamSource source) : HttpContent
{
    private const int BufferSize = 64 * 1024;

    protected override bool TryComputeLength(out long length)
    {
        length = source.Length ?? 0;
        return source.Length is not null;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SendAsync(stream, source.CallToken);

#if NET
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        SendAsync(stream, cancellationToken);
#endif

    private async Task SendAsync(Stream target, CancellationToken cancellationToken)
    {
        var turn = await source.BeginAsync(cancellationToken).ConfigureAwait(false);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            while (await source.ReadAsync(turn, buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count)
            {
#if NET
                await target.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
#else
                await target.WriteAsync(buffer, 0, count, cancellationToken).ConfigureAwait(false);
#endif
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
