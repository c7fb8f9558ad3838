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

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(s_maxTime);
        try
        {
            using var rest = await PooledBody.ReadAsync(response, content, MaxBytes, limit.Token).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // Whatever a handler's stream throws: the connection is closed with the response.
        }
    }
}
