using System.Buffers;
using System.Net.Http;

namespace Specwright;

/// <summary>Reads the rest of a body that is not needed, so that its connection can be used again.</summary>
internal static class ResponseDrain
{
    // What is longer, or takes longer, costs more than another connection.
    private const int MaxBytes = 64 * 1024;
    private static readonly TimeSpan s_maxTime = TimeSpan.FromMilliseconds(500);

    /// <summary>Reads to the end, if that is near. Failures are ignored: the call has its answer already.</summary>
    public static async Task ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content is not { } content || content.Headers.ContentLength is > MaxBytes)
        {
            return;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(4096);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(s_maxTime);
        try
        {
#if NET
            using var stream = await content.ReadAsStreamAsync(limit.Token).ConfigureAwait(false);
#else
            // Streams of .NET Framework do not look at the token while they wait.
            using var registration = limit.Token.Register(static state => ((HttpResponseMessage)state!).Dispose(), response);
            using var stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
            for (int total = 0, count = 1; count > 0 && total < MaxBytes; total += count)
            {
#if NET
                count = await stream.ReadAsync(buffer.AsMemory(), limit.Token).ConfigureAwait(false);
#else
                count = await stream.ReadAsync(buffer, 0, buffer.Length, limit.Token).ConfigureAwait(false);
#endif
            }
        }
        catch (Exception)
        {
            // Whatever a handler's stream throws: the connection is closed with the response.
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
