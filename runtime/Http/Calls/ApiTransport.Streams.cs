using System.Net.Http;
using System.Text;

namespace Specwright.CompilerServices;

/// <content>The ways to send whose result comes bit by bit. The time limit of the call ends with the headers.</content>
public sealed partial class ApiTransport
{
    private const string LineTypes = "application/x-ndjson, application/jsonl, application/json-seq";

    /// <summary>
    /// Sends a request whose response is bytes; they are not buffered, and the response ends when the stream is disposed of.
    /// </summary>
    /// <inheritdoc cref="SendEnvelopeAsync{T}(ApiRequest, JsonCodec{T}, CancellationToken)" path="/exception"/>
    public Task<ApiResponse<Stream>> SendStreamAsync(ApiRequest request, CancellationToken cancellationToken) =>
        OpenAsync<Stream>(request, AnyType, static (_, stream) => stream, cancellationToken);

    /// <summary>
    /// Sends a request whose response is a JSON value a line (NDJSON, JSON Lines, RFC 7464); empty lines are passed over.
    /// </summary>
    /// <inheritdoc cref="SendEnvelopeAsync{T}(ApiRequest, JsonCodec{T}, CancellationToken)" path="/exception"/>
    public Task<ApiResponse<ApiStream<T>>> OpenLinesAsync<T>(
        ApiRequest request,
        JsonCodec<T> item,
        CancellationToken cancellationToken)
    {
        return OpenAsync(request, LineTypes, Open, cancellationToken);

        ApiStream<T> Open(ReceivedResponse response, Stream stream)
        {
            ThrowIfNoLines(response);
            var lines = new LineReader(stream, _options.MaxResponseBytes);
            return new ApiStream<T>(
                token => new LineItems<T>(this, lines, response, item, token), response.Message.Dispose, cancellationToken);
        }
    }

    private async Task<ApiResponse<T>> OpenAsync<T>(
        ApiRequest request, string accept, Func<ReceivedResponse, Stream, T> open, CancellationToken cancellationToken)
    {
        var response = await SendAsync(request, accept, isStream: true, cancellationToken).ConfigureAwait(false);
        try
        {
            return Describe(response, open(response, await OpenAsync(response, _options, cancellationToken).ConfigureAwait(false)));
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Sends a request whose response is a stream of events, each with JSON as its data (a codec of strings takes any text).
    /// </summary>
    /// <remarks>
    /// It ends with the stream, or with the data <c>[DONE]</c>, by which many APIs end theirs. Where the connection breaks off before, the
    /// events have ids and the request is a GET, it goes on after the last event that came (<c>Last-Event-ID</c>), as often as
    /// <see cref="ApiClientOptions.MaxEventReconnects"/> says.
    /// </remarks>
    /// <inheritdoc cref="SendEnvelopeAsync{T}(ApiRequest, JsonCodec{T}, CancellationToken)" path="/exception"/>
    public async Task<ApiResponse<ApiStream<ServerSentEvent<T>>>> OpenEventsAsync<T>(
        ApiRequest request,
        JsonCodec<T> data,
        CancellationToken cancellationToken)
    {
        var events = new EventStream(OpenAtAsync, request.Method == HttpMethod.Get && request.Body is null, _options);
        try
        {
            var response = await events.OpenAsync(cancellationToken).ConfigureAwait(false);
            return Describe(
                response,
                new ApiStream<ServerSentEvent<T>>(token => new EventItems<T>(this, events, data, token), events.End, cancellationToken));
        }
        catch
        {
            events.Dispose();
            throw;
        }

        Task<ReceivedResponse> OpenAtAsync(string? lastId, CancellationToken token)
        {
            request.LastEventId = lastId;
            return SendAsync(request, "text/event-stream", isStream: true, token);
        }
    }

    private sealed class LineItems<T>(
        ApiTransport transport, LineReader lines, ReceivedResponse response, JsonCodec<T> codec, CancellationToken cancellationToken)
        : ItemReader<T>
    {
        public override async ValueTask<bool> MoveNextAsync()
        {
            while (await ApiTransport.MoveNextAsync(lines, response, cancellationToken).ConfigureAwait(false))
            {
                // RFC 7464 sets a record separator before each value.
                response.Body = lines.Line.Length > 0 && lines.Line.Span[0] == 0x1E ? lines.Line.Slice(1) : lines.Line;
                if (!IsBlank(response.Body.Span) && transport.TryReadItem(response, codec, out var item))
                {
                    Current = item;
                    return true;
                }
            }

            return false;
        }

        public override ValueTask DisposeAsync()
        {
            lines.Dispose();
            return default;
        }
    }

    private sealed class EventItems<T>(
        ApiTransport transport, EventStream events, JsonCodec<T> codec, CancellationToken cancellationToken)
        : ItemReader<ServerSentEvent<T>>
    {
        public override async ValueTask<bool> MoveNextAsync()
        {
            while (await events.MoveNextAsync(cancellationToken).ConfigureAwait(false) && events.Event.Data != "[DONE]")
            {
                if (!transport._options.SkippedEvents.Contains(events.Event.Event) && transport.TryReadData(events, codec, out var data))
                {
                    Current = new ServerSentEvent<T>
                    {
                        Data = data,
                        Event = events.Event.Event,
                        Id = events.Event.LastId,
                        Retry = events.Event.Retry,
                    };
                    return true;
                }
            }

            return false;
        }

        public override ValueTask DisposeAsync()
        {
            events.Dispose();
            return default;
        }
    }

    // Data that is empty is no JSON, but a sign of life, or nothing but an id to go on after.
    private bool TryReadData<T>(EventStream events, JsonCodec<T> codec, out T data)
    {
        var response = events.Response!;
        var text = events.Event.Data;
        if (ReferenceEquals(codec, JsonCodecs.String))
        {
            data = (T)(object)text;
            return true;
        }

        data = default!;
        response.Body = Encoding.UTF8.GetBytes(text);
        return !IsBlank(response.Body.Span)
            && TryReadItem(response, codec, out data, events.Event.IsDataUnicode ? null : NotUnicode(response));
    }

    // U+FFFD stands where the data was not UTF-8.
    private static BodyException NotUnicode(ReceivedResponse response) =>
        new(JsonUnicode.Expected, "bytes that are not UTF-8", response.Body.Span.IndexOf("\uFFFD"u8));

    private bool TryReadItem<T>(ReceivedResponse response, JsonCodec<T> codec, out T item, BodyException? fault = null)
    {
        try
        {
            item = fault is null ? ReadJson(response, codec) : throw Failure.Unexpected(response, fault);
            return true;
        }
        catch (ApiException exception) when (_options.ShouldSkipItem is not null)
        {
            if (!_options.ShouldSkipItem(exception))
            {
                throw;
            }

            item = default!;
            return false;
        }
    }

    internal static async ValueTask<bool> MoveNextAsync(LineReader lines, ReceivedResponse response, CancellationToken cancellationToken)
    {
        try
        {
            return await lines.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidDataException exception)
        {
            throw Failure.Unusable(response, exception.Message);
        }
        catch (Exception exception)
        {
            throw CallFailure.OfReading(exception, response, CallDeadline.None(cancellationToken));
        }
    }

    internal static async Task<ResponseStream> OpenAsync(
        ReceivedResponse response,
        ApiClientOptions options,
        CancellationToken cancellationToken)
    {
        if (response.Message.Content is not { } content)
        {
            return new ResponseStream(Stream.Null, response.Message, options.IdleLimit);
        }

        try
        {
#if NET
            var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
            cancellationToken.ThrowIfCancellationRequested();
            var stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
            return new ResponseStream(stream, response.Message, options.IdleLimit);
        }
        catch (Exception exception)
        {
            throw CallFailure.OfReading(exception, response, CallDeadline.None(cancellationToken));
        }
    }

    /// <exception cref="ApiException">The bytes that come are no text in UTF-8, whose ends of lines can be looked for.</exception>
    internal static void ThrowIfNoLines(ReceivedResponse response)
    {
        if ((ResponseText.Compression(response) ?? ResponseText.OtherThanUtf8(response)) is { } problem)
        {
            throw Failure.Unusable(response, problem);
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> text)
    {
        foreach (var b in text)
        {
            if (b is not ((byte)' ' or (byte)'\t' or (byte)'\n'))
            {
                return false;
            }
        }

        return true;
    }
}
