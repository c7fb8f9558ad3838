using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Text;

namespace Specwright.CompilerServices;

/// <content>The ways to send whose result comes bit by bit. The time limit of the call ends with the headers.</content>
public sealed partial class ApiTransport
{
    /// <summary>Sends a request whose response is bytes; they are not buffered, and the response ends when the stream is disposed of.</summary>
    /// <inheritdoc cref="SendEnvelopeAsync{T}(ApiRequest, JsonCodec{T}, CancellationToken)" path="/exception"/>
    public async Task<ApiResponse<Stream>> SendStreamAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var response = await SendForStreamAsync(request, AnyType, cancellationToken).ConfigureAwait(false);
        try
        {
            return Describe<Stream>(response, await OpenAsync(response, cancellationToken).ConfigureAwait(false));
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    /// <summary>Sends a request whose response is a JSON value a line (NDJSON, JSON Lines, RFC 7464); empty lines are passed over.</summary>
    /// <inheritdoc cref="SendEnvelopeAsync{T}(ApiRequest, JsonCodec{T}, CancellationToken)" path="/exception"/>
    public async IAsyncEnumerable<T> SendLinesAsync<T>(ApiRequest request, JsonCodec<T> item, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var response = await SendForStreamAsync(request, "application/x-ndjson, application/jsonl, application/json-seq", cancellationToken).ConfigureAwait(false);
        ThrowIfNoLines(response);
        using var lines = new LineReader(await OpenAsync(response, cancellationToken).ConfigureAwait(false), _options.MaxResponseBytes);
        while (await MoveNextAsync(lines, response, cancellationToken).ConfigureAwait(false))
        {
            // RFC 7464 sets a record separator before each value.
            var line = lines.Line.Length > 0 && lines.Line.Span[0] == 0x1E ? lines.Line.Slice(1) : lines.Line;
            if (!IsBlank(line.Span))
            {
                response.Body = line;
                yield return ReadJson(response, item);
            }
        }
    }

    /// <summary>Sends a request whose response is a stream of events, each with JSON as its data (a codec of strings takes any text).</summary>
    /// <remarks>
    /// It ends with the stream, or with the data <c>[DONE]</c>, by which many APIs end theirs. Where the connection breaks off before, the events have ids and the
    /// request is a GET, it goes on after the last event that came (<c>Last-Event-ID</c>), as often as <see cref="ApiClientOptions.MaxEventReconnects"/> says.
    /// </remarks>
    /// <inheritdoc cref="SendEnvelopeAsync{T}(ApiRequest, JsonCodec{T}, CancellationToken)" path="/exception"/>
    public async IAsyncEnumerable<ServerSentEvent<T>> SendEventsAsync<T>(
        ApiRequest request, JsonCodec<T> data, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var events = new EventStream(OpenEventsAsync, request.Method == HttpMethod.Get && request.Body is null, _options);
        while (await events.MoveNextAsync(cancellationToken).ConfigureAwait(false))
        {
            if (events.Event.Data == "[DONE]")
            {
                yield break;
            }

            yield return new ServerSentEvent<T>
            {
                Data = ReadData(events.Response!, events.Event.Data, data),
                Event = events.Event.Event,
                Id = events.Event.LastId,
                Retry = events.Event.Retry,
            };
        }

        Task<ReceivedResponse> OpenEventsAsync(string? lastId, CancellationToken token)
        {
            request.LastEventId = lastId;
            return SendForStreamAsync(request, "text/event-stream", token);
        }
    }

    private T ReadData<T>(ReceivedResponse response, string text, JsonCodec<T> codec)
    {
        if (ReferenceEquals(codec, JsonCodecs.String))
        {
            return (T)(object)text;
        }

        response.Body = Encoding.UTF8.GetBytes(text);
        return ReadJson(response, codec);
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

    internal static async Task<ResponseStream> OpenAsync(ReceivedResponse response, CancellationToken cancellationToken)
    {
        if (response.Message.Content is not { } content)
        {
            return new ResponseStream(Stream.Null, response.Message);
        }

#if NET
        return new ResponseStream(await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false), response.Message);
#else
        cancellationToken.ThrowIfCancellationRequested();
        return new ResponseStream(await content.ReadAsStreamAsync().ConfigureAwait(false), response.Message);
#endif
    }

    /// <exception cref="ApiException">The bytes that come are no text in UTF-8, whose ends of lines can be looked for.</exception>
    internal static void ThrowIfNoLines(ReceivedResponse response)
    {
        if ((ResponseText.Compression(response) ?? ResponseText.OtherThanUtf8(response)) is { } problem)
        {
            throw Failure.Unusable(response, problem);
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> line)
    {
        foreach (var b in line)
        {
            if (b is not ((byte)' ' or (byte)'\t'))
            {
                return false;
            }
        }

        return true;
    }
}
