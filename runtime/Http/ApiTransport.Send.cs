using System.Text.Json;

namespace Specwright.CompilerServices;

/// <content>The ways to send whose result is read as a whole.</content>
public sealed partial class ApiTransport
{
    /// <summary>Sends a request whose response is an envelope with a result.</summary>
    /// <exception cref="ApiException">The server refused, did not answer, or answered something else.</exception>
    /// <exception cref="ArgumentException">An argument must not be sent.</exception>
    public async Task<ApiResponse<T>> SendEnvelopeAsync<T>(ApiRequest request, JsonCodec<T> result, CancellationToken cancellationToken)
    {
        using var response = await SendAndReadAsync(request, JsonType, cancellationToken).ConfigureAwait(false);
        return ReadEnvelope(response, result);
    }

    /// <summary>Sends a request whose response is an envelope without a result, or nothing.</summary>
    /// <inheritdoc cref="SendEnvelopeAsync{T}(ApiRequest, JsonCodec{T}, CancellationToken)" path="/exception"/>
    public async Task<ApiResponse> SendEnvelopeAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using var response = await SendAndReadAsync(request, JsonType, cancellationToken).ConfigureAwait(false);
        return response.Body.Length == 0 ? Describe(response) : ReadEnvelope(response);
    }

    /// <summary>Sends a request whose response is a JSON value.</summary>
    /// <inheritdoc cref="SendEnvelopeAsync{T}(ApiRequest, JsonCodec{T}, CancellationToken)" path="/exception"/>
    public async Task<ApiResponse<T>> SendJsonAsync<T>(ApiRequest request, JsonCodec<T> result, CancellationToken cancellationToken)
    {
        using var response = await SendAndReadAsync(request, JsonType, cancellationToken).ConfigureAwait(false);
        if (response.Body.Length == 0)
        {
            return JsonBodyReader.TryReadNothing(result, out var nothing) ? Describe(response, nothing!) : throw Failure.Unusable(response, "it is empty");
        }

        try
        {
            return Describe(response, JsonBodyReader.Read(response.Body.Span, result));
        }
        catch (BodyException fault)
        {
            throw Failure.Unexpected(response, fault);
        }
    }

    /// <summary>Sends a request whose response has no content, or none that matters.</summary>
    /// <inheritdoc cref="SendEnvelopeAsync{T}(ApiRequest, JsonCodec{T}, CancellationToken)" path="/exception"/>
    public async Task<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using var response = await SendForStreamAsync(request, AnyType, cancellationToken).ConfigureAwait(false);
        return Describe(response);
    }

    /// <summary>Sends a request whose response is a text.</summary>
    /// <inheritdoc cref="SendEnvelopeAsync{T}(ApiRequest, JsonCodec{T}, CancellationToken)" path="/exception"/>
    public async Task<ApiResponse<string>> SendTextAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using var response = await SendAndReadAsync(request, "text/*, */*;q=0.5", cancellationToken).ConfigureAwait(false);
        return Describe(response, Utf8Text.Of(response.Body.Span));
    }

    private static ApiResponse<T> ReadEnvelope<T>(ReceivedResponse response, JsonCodec<T> codec)
    {
        var envelope = new EnvelopeReader(response.Body.Span);
        T? result = default;
        var hasResult = false;
        BodyException? fault = null;
        try
        {
            envelope.Begin();
            while (envelope.MoveToResult())
            {
                // A result that cannot be read may only be the empty one of a failure: whether it is, comes later in the text.
                var start = envelope.Json;
                try
                {
                    result = codec.ReadValue(ref envelope.Json);
                    hasResult = true;
                }
                catch (Exception exception) when (JsonBodyReader.IsFault(exception))
                {
                    fault = BodyException.Of(exception, ref envelope.Json);
                    envelope.Json = start;
                    envelope.Json.Skip();
                }
            }
        }
        catch (Exception exception) when (JsonBodyReader.IsFault(exception))
        {
            throw Failure.Unexpected(response, BodyException.Of(exception, ref envelope.Json));
        }

        if (envelope.Success == false)
        {
            throw Failure.Refused(response);
        }

        if (fault is not null)
        {
            throw Failure.Unexpected(response, fault);
        }

        if (!hasResult && !JsonBodyReader.TryReadNothing(codec, out result))
        {
            throw Failure.Unexpected(response, new BodyException("an envelope with a result", "one without", 0));
        }

        return new ApiResponse<T>(result!, response.Status)
        {
            Headers = response.Message.Headers,
            ContentHeaders = response.Message.Content?.Headers,
            RequestId = response.RequestId,
            Messages = envelope.Messages,
            ResultInfo = envelope.ResultInfo,
        };
    }

    private static ApiResponse ReadEnvelope(ReceivedResponse response)
    {
        var envelope = new EnvelopeReader(response.Body.Span);
        try
        {
            envelope.Begin();
            while (envelope.MoveToResult())
            {
                envelope.Json.Skip();
            }
        }
        catch (Exception exception) when (JsonBodyReader.IsFault(exception))
        {
            throw Failure.Unexpected(response, BodyException.Of(exception, ref envelope.Json));
        }

        if (envelope.Success == false)
        {
            throw Failure.Refused(response);
        }

        return new ApiResponse(response.Status)
        {
            Headers = response.Message.Headers,
            ContentHeaders = response.Message.Content?.Headers,
            RequestId = response.RequestId,
            Messages = envelope.Messages,
            ResultInfo = envelope.ResultInfo,
        };
    }

    private static ApiResponse Describe(ReceivedResponse response) => new(response.Status)
    {
        Headers = response.Message.Headers,
        ContentHeaders = response.Message.Content?.Headers,
        RequestId = response.RequestId,
    };

    private static ApiResponse<T> Describe<T>(ReceivedResponse response, T value) => new(value, response.Status)
    {
        Headers = response.Message.Headers,
        ContentHeaders = response.Message.Content?.Headers,
        RequestId = response.RequestId,
    };
}
