using System.Buffers;

namespace Specwright;

/// <summary>
/// Reads a stream line by line; lines end with CR, LF or both, and a byte order mark at the start is left out (WHATWG HTML, section 9.2.5).
/// </summary>
internal sealed class LineReader(Stream stream, int maxLineLength) : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(4096);
    private int _start;
    private int _end;
    private bool _isFirst = true;
    private bool _skipsLineFeed;
    private bool _isAtEnd;

    /// <summary>The line that <see cref="ReadAsync"/> found, until it is called again.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Reads the next line.</summary>
    /// <returns><see langword="false"/> at the end of the stream.</returns>
    /// <exception cref="InvalidDataException">The line is longer than is allowed.</exception>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        // What has come already is not delivered to who has cancelled.
        cancellationToken.ThrowIfCancellationRequested();
        var searched = 0;
        while (true)
        {
            SkipLineFeed();
            var index = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOfAny((byte)'\r', (byte)'\n');
            if (index >= 0)
            {
                Take(searched + index);
                _skipsLineFeed = _buffer[_start] == '\r';
                _start++;
                return true;
            }

            searched = _end - _start;
            if (searched > maxLineLength)
            {
                throw new InvalidDataException(
                    $"A line is longer than the {maxLineLength} bytes that ApiClientOptions.MaxResponseBytes allows.");
            }

            if (_isAtEnd)
            {
                Take(searched);
                return Line.Length > 0;
            }

            MakeRoom();
#if NET
            var count = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
#else
            var count = await stream.ReadAsync(_buffer, _end, _buffer.Length - _end, cancellationToken).ConfigureAwait(false);
#endif
            _end += count;
            _isAtEnd = count == 0;
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        stream.Dispose();
    }

    private void Take(int length)
    {
        Line = _buffer.AsMemory(_start, length);
        _start += length;
        if (_isFirst && Line.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            Line = Line.Slice(3);
        }

        _isFirst = false;
    }

    // The LF of a CRLF may come later than its CR: the line is not held back for it.
    private void SkipLineFeed()
    {
        if (_skipsLineFeed && _start < _end)
        {
            _start += _buffer[_start] == '\n' ? 1 : 0;
            _skipsLineFeed = false;
        }
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.AsSpan(0, _end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
    }
}
