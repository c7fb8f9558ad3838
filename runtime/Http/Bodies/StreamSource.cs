namespace Specwright;

/// <summary>
/// A stream of the caller's that a body is read from: once, or as often as it is asked for if the stream can be set back. It stays the
/// caller's to dispose of.
/// </summary>
internal sealed class StreamSource(Stream stream)
{
    private readonly long _start = stream.CanSeek ? stream.Position : 0;

    // An attempt that was answered early may still be reading when the next one begins: the reads come one after the other.
    private readonly SemaphoreSlim _gate = new(1, 1);
    private object? _turn;

    /// <summary>Whether the stream can be read from its start more than once.</summary>
    public bool IsRepeatable => stream.CanSeek;

    /// <summary>Ends reading where the HTTP stack gives no token.</summary>
    public CancellationToken CallToken { get; set; }

    /// <summary>How many bytes there are from the start on; <see langword="null"/> when the stream does not tell.</summary>
    public long? Length => stream.CanSeek ? Math.Max(stream.Length - _start, 0) : null;

    /// <summary>Why nothing, or not the whole, would be sent, as the end of a sentence; <see langword="null"/> when all is well.</summary>
    public string? Fault =>
        !stream.CanRead ? "cannot be read: it has been disposed of, or is only written to"
        : stream.CanSeek ? Length == 0 && _start > 0
            ? "is a stream that stands at its end, so that nothing would be sent: set its Position to where the content begins"
            : null
        : SpentStreams.Contains(stream) ? "is a stream that an earlier call has read, and that cannot be set back: open it again"
        : null;

    /// <summary>
    /// Sets the stream back to where it was handed in, after a call that failed: its caller may hand it in again. The position is not used
    /// any more.
    /// </summary>
    public async Task SetBackAsync()
    {
        if (!stream.CanSeek)
        {
            return;
        }

        // An attempt may still be within a read, which is a short one: what can be set back does not wait for another machine.
        await _gate.WaitAsync().ConfigureAwait(false);
        try
        {
            _turn = null;
            stream.Position = _start;
        }
        catch (Exception exception) when (exception is ObjectDisposedException or IOException or NotSupportedException)
        {
            // Its owner has no more use for it.
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Sets the stream back to where it was handed in; who reads by an earlier turn reads no more.</summary>
    /// <returns>The turn, to read by.</returns>
    /// <exception cref="BodySpentException">The stream has been read, and cannot be set back.</exception>
    public async Task<object> BeginAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (stream.CanSeek)
            {
                stream.Position = _start;
            }
            else if (!SpentStreams.TryAdd(stream))
            {
                throw new BodySpentException();
            }

            return _turn = new object();
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Reads on.</summary>
    /// <exception cref="IOException">It is another one's turn now.</exception>
    public async Task<int> ReadAsync(object turn, byte[] buffer, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return ReferenceEquals(turn, _turn)
#if NET
                ? await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)
#else
                ? await stream.ReadAsync(buffer, 0, buffer.Length, cancellationToken).ConfigureAwait(false)
#endif
                : throw new IOException("The body is being sent again.");
        }
        finally
        {
            _gate.Release();
        }
    }
}
