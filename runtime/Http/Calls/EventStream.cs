using Specwright.CompilerServices;

namespace Specwright;

/// <summary>The events of a <c>text/event-stream</c>, and of those that go on where it broke off (WHATWG HTML, section 9.2).</summary>
/// <param name="open">Sends the request; for a stream that goes on, with the id of the last event that came (<c>Last-Event-ID</c>).</param>
/// <param name="canResume">Whether the request may be sent again: whether it asks, and changes nothing.</param>
/// <param name="options">How long an event may be, and how often the stream may break off.</param>
internal sealed class EventStream(
    Func<string?, CancellationToken, Task<ReceivedResponse>> open,
    bool canResume,
    ApiClientOptions options) : IDisposable
{
    // What browsers wait, about, where the stream does not set it.
    private static readonly TimeSpan s_usualDelay = TimeSpan.FromSeconds(3);

    private readonly EventParser _parser = new();
    private LineReader? _lines;
    private string _lastId = "";
    private int _attempts;
    private volatile bool _isEnded;

    /// <summary>The response that the last event came in.</summary>
    public ReceivedResponse? Response { get; private set; }

    /// <summary>The event that <see cref="MoveNextAsync"/> has found.</summary>
    public EventParser Event => _parser;

    /// <summary>Sends the request, and opens the stream that comes.</summary>
    /// <returns>The response.</returns>
    /// <exception cref="ApiException">The server refused, did not answer, or answered something else.</exception>
    public async Task<ReceivedResponse> OpenAsync(CancellationToken cancellationToken)
    {
        Response = await open(Response is null ? null : _lastId, cancellationToken).ConfigureAwait(false);
        if (_isEnded)
        {
            Response.Message.Dispose();
        }

        ThrowIfNoEvents(Response);
        ApiTransport.ThrowIfNoLines(Response);

        // By 204 a server says that nothing more will come; such a response has no line, and ends the stream.
        _parser.Begin(_lastId);
        _lines = new LineReader(
            await ApiTransport.OpenAsync(Response, options, cancellationToken).ConfigureAwait(false),
            options.MaxResponseBytes);
        return Response;
    }

    /// <summary>Reads the next event.</summary>
    /// <returns><see langword="false"/> at the end of the stream.</returns>
    /// <exception cref="ApiException">The stream cannot be read, or broke off and did not go on.</exception>
    public async ValueTask<bool> MoveNextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                if (_lines is null)
                {
                    await OpenAsync(cancellationToken).ConfigureAwait(false);
                }

                while (await ApiTransport.MoveNextAsync(_lines!, Response!, cancellationToken).ConfigureAwait(false))
                {
                    if (Add(_lines!.Line.Span))
                    {
                        _attempts = 0;
                        return true;
                    }
                }

                return false;
            }
            catch (ApiException exception) when (MayResume(exception))
            {
                Close();
#if NET
                await Task.Delay(Delay, options.TimeProvider, cancellationToken).ConfigureAwait(false);
#else
                await options.TimeProvider.Delay(Delay, cancellationToken).ConfigureAwait(false);
#endif
            }
        }
    }

    /// <summary>
    /// Ends the stream for good, perhaps while it is read: what is read into belongs to the reader until it is disposed of.
    /// </summary>
    public void End()
    {
        _isEnded = true;
        Response?.Message.Dispose();
    }

    public void Dispose() => Close();

    private TimeSpan Delay =>
        (_parser.Retry ?? s_usualDelay) is var delay && delay < options.MaxEventReconnectDelay ? delay : options.MaxEventReconnectDelay;

    private bool Add(ReadOnlySpan<byte> line)
    {
        try
        {
            var isEvent = _parser.Add(line, options.MaxResponseBytes);

            // An id counts once its event is complete, even if that has no data.
            _lastId = line.Length == 0 ? _parser.LastId : _lastId;
            return isEvent;
        }
        catch (InvalidDataException exception)
        {
            throw Failure.Unusable(Response!, exception.Message);
        }
    }

    /// <summary>
    /// Whether the failure is one of the connection, and the stream can go on elsewhere: without an id, it
    /// could not be known which items come twice, or are left out.
    /// </summary>
    private bool MayResume(ApiException exception) =>
        canResume
            && !_isEnded
            && exception.InnerException is not null
            && _lastId.Length > 0
            && HeaderText.IsValue(_lastId)
            && _attempts++ < options.MaxEventReconnects;

    private void Close()
    {
        _lines?.Dispose();
        _lines = null;
        Response?.Dispose();
    }

    // A body of another kind has no line that is part of an event: it would pass for a stream that ended early.
    private static void ThrowIfNoEvents(ReceivedResponse response)
    {
        if (response.MediaType is { } type && (type.IndexOf("json", StringComparison.OrdinalIgnoreCase) >= 0
            || type.IndexOf("html", StringComparison.OrdinalIgnoreCase) >= 0))
        {
            throw Failure.Unusable(response, "its Content-Type is that of JSON or of a page, not text/event-stream");
        }
    }
}
