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
    /// <remarks>It ends with the stream, or with the data <c>[DONE]</c>, by which many APIs end theirs.</remarks>
    /// <inheritdoc cref="SendEnvelopeAsync{T}(ApiRequest, JsonCodec{T}, CancellationToken)" path="/exception"/>
    public async IAsyncEnumerable<ServerSentEvent<T>> SendEventsAsync<T>(
        ApiRequest request, JsonCodec<T> data, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var response = await SendForStreamAsync(request, "text/event-stream", cancellationToken).ConfigureAwait(false);
        ThrowIfNoEvents(response);
        using var lines = new LineReader(await OpenAsync(response, cancellationToken).ConfigureAwait(false), _options.MaxResponseBytes);
        var parser = new EventParser();
        while (await MoveNextAsync(lines, response, cancellationToken).ConfigureAwait(false))
        {
            if (!AddLine(parser, lines, response))
            {
                continue;
            }

            if (parser.Data == "[DONE]")
            {
                yield break;
            }

            yield return new ServerSentEvent<T>
            {
                Data = ReadData(response, parser.Data, data),
                Event = parser.Event,
                Id = parser.LastId,
                Retry = parser.Retry,
            };
        }
    }

    // A body of another kind has no line that is part of an event: it would pass for a stream that ended early.
    private static void ThrowIfNoEvents(ReceivedResponse response)
    {
        if (response.MediaType is { } type && (type.IndexOf("json", StringComparison.OrdinalIgnoreCase) >= 0 || type.IndexOf("html", StringComparison.OrdinalIgnoreCase) >= 0))
        {
            throw Failure.Unusable(response, "its Content-Type is that of JSON or of a page, not text/event-stream");
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

    private bool AddLine(EventParser parser, LineReader lines, ReceivedResponse response)
    {
        try
        {
            return parser.Add(lines.Line.Span, _options.MaxResponseBytes);
        }
        catch (InvalidDataException exception)
        {
            throw Failure.Unusable(response, exception.Message);
        }
    }

    private async ValueTask<bool> MoveNextAsync(LineReader lines, ReceivedResponse response, CancellationToken cancellationToken)
    {
        try
        {
            return await lines.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidDataException exception)
        {
            throw Failure.Unusable(response, exception.Message);
        }
        catch (Exception exception) when (Translate(exception, response.Request, response, cancellationToken) is { } translated)
        {
            throw translated;
        }
    }

    private static async Task<ResponseStream> OpenAsync(ReceivedResponse response, CancellationToken cancellationToken)
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
