using System.Net.Http;

namespace Specwright;

/// <summary>The body of a response as it comes; disposing of it ends the response.</summary>
internal sealed class ResponseStream : Stream
{
    private readonly Stream _stream;
    private readonly HttpResponseMessage _response;
    private readonly IdleLimit? _limit;

    /// <param name="stream">The body.</param>
    /// <param name="response">The response.</param>
    /// <param name="idleLimit">How long nothing may come.</param>
    public ResponseStream(Stream stream, HttpResponseMessage response, TimeLimit idleLimit)
    {
        _stream = stream;
        _response = response;
#if NET
        _limit = idleLimit.Time == Timeout.InfiniteTimeSpan ? null : new IdleLimit(idleLimit, response);
#else
        _limit = new IdleLimit(idleLimit, response); // streams of .NET Framework do not look at the token while they wait
#endif
    }

    public override bool CanRead => _stream.CanRead;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) =>
        _limit is null ? _stream.Read(buffer, offset, count) : _limit.Read(_stream, buffer, offset, count);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => _limit is null
        ? _stream.ReadAsync(buffer, offset, count, cancellationToken)
        : _limit.ReadAsync(token => new(_stream.ReadAsync(buffer, offset, count, token)), cancellationToken).AsTask();

    public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => _limit is null
        ? _stream.CopyToAsync(destination, bufferSize, cancellationToken)
        : base.CopyToAsync(destination, bufferSize, cancellationToken);

#if NET
    public override int Read(Span<byte> buffer) => _limit is null ? _stream.Read(buffer) : base.Read(buffer);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => _limit is null
        ? _stream.ReadAsync(buffer, cancellationToken)
        : _limit.ReadAsync(token => _stream.ReadAsync(buffer, token), cancellationToken);
#endif

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _limit?.Dispose();
            _stream.Dispose();
            _response.Dispose();
        }

        base.Dispose(disposing);
    }
}
