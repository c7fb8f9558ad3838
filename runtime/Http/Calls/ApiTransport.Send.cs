using System.Text.Json;

namespace Specwright.CompilerServices;

/// <content>The ways to send whose result is read as a whole.</content>
public sealed partial class ApiTransport
{
    /// <summary>Sends a request whose response is an envelope with a result.</summary>
    /// <exception cref="ApiException">The server refused, did not answer, or answered something else.</exception>
    /// <exception cref="ArgumentException">An argument must not be sent.</exception>
    public Task<ApiResponse<T>> SendEnvelopeAsync<T>(ApiRequest request, JsonCodec<T> result, CancellationToken cancellationToken) =>
        SendAsync(request, JsonType, result, isEnvelope: true, read: null, cancellationToken);

    /// <summary>Sends a request whose response is an envelope without a result, or nothing.</summary>
    /// <inheritdoc cref="SendEnvelopeAsync{T}(ApiRequest, JsonCodec{T}, CancellationToken)" path="/exception"/>
    public Task<ApiResponse> SendEnvelopeAsync(ApiRequest request, CancellationToken cancellationToken) =>
        SendAsync(request, isEnvelope: true, cancellationToken);

    /// <summary>Sends a request whose response is a JSON value.</summary>
    /// <inheritdoc cref="SendEnvelopeAsync{T}(ApiRequest, JsonCodec{T}, CancellationToken)" path="/exception"/>
    public Task<ApiResponse<T>> SendJsonAsync<T>(ApiRequest request, JsonCodec<T> result, CancellationToken cancellationToken) =>
        SendAsync(request, JsonType, result, isEnvelope: false, read: null, cancellationToken);

    /// <summary>Sends a request whose response has no content, or none that matters.</summary>
    /// <inheritdoc cref="SendEnvelopeAsync{T}(ApiRequest, JsonCodec{T}, CancellationToken)" path="/exception"/>
    public Task<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken) =>
        SendAsync(request, isEnvelope: false, cancellationToken);

    /// <summary>Sends a request whose response is a text.</summary>
    /// <inheritdoc cref="SendEnvelopeAsync{T}(ApiRequest, JsonCodec{T}, CancellationToken)" path="/exception"/>
    public Task<ApiResponse<string>> SendTextAsync(ApiRequest request, CancellationToken cancellationToken) =>
        SendAsync(request, "text/*, */*;q=0.5", null, isEnvelope: false, static call => call.Text(), cancellationToken);

    /// <summary>Sends a request whose response has a type for each status of success.</summary>
    /// <inheritdoc cref="SendEnvelopeAsync{T}(ApiRequest, JsonCodec{T}, CancellationToken)" path="/exception"/>
    public Task<ApiResponse<T>> SendByStatusAsync<T>(
        ApiRequest request, Func<SuccessfulCall, T> read, CancellationToken cancellationToken) =>
        SendAsync(request, JsonType, null, isEnvelope: false, read, cancellationToken);

    // One method for all of them, and one for those without a result: each asynchronous method has a state machine of its own.
    private async Task<ApiResponse<T>> SendAsync<T>(
        ApiRequest request, string accept, JsonCodec<T>? codec, bool isEnvelope, Func<SuccessfulCall, T>? read,
        CancellationToken cancellationToken)
    {
        using var response = await SendAsync(request, accept, isStream: false, cancellationToken).ConfigureAwait(false);
        if (codec is null)
        {
            var call = new SuccessfulCall(this, response);
            var value = read!(call);
            return Describe(response, value, call.Enveloped?.Messages, call.Enveloped?.ResultInfo);
        }

        return response.Body.Length == 0 ? Describe(response, ReadNothing(response, codec))
            : isEnvelope ? ReadEnvelope(response, codec)
            : Describe(response, ReadJson(response, codec));
    }

    private async Task<ApiResponse> SendAsync(ApiRequest request, bool isEnvelope, CancellationToken cancellationToken)
    {
        using var response =
            await SendAsync(request, isEnvelope ? JsonType : AnyType, isStream: !isEnvelope, cancellationToken).ConfigureAwait(false);
        if (!isEnvelope)
        {
            await ResponseDrain.ReadAsync(response.Message, cancellationToken).ConfigureAwait(false);
        }
        else if (response.Body.Length > 0)
        {
            var envelope = Envelope<bool>.Read(response.Body.Span, codec: null, CancellationToken.None);
            ThrowIfFailed(response, envelope);
            return Describe(response, envelope.Messages, envelope.ResultInfo);
        }

        return Describe(response);
    }

    internal ApiResponse<T> ReadEnvelope<T>(ReceivedResponse response, JsonCodec<T> codec)
    {
        Envelope<T> envelope;
        try
        {
            var token = response.Deadline.Token;
            envelope = Envelope<T>.Read(response.Body.Span, codec, token);
            if (envelope.Fault is not null && envelope.Success != false && _options.LenientReading)
            {
                var strict = envelope;
                envelope = ReadLeniently(response, json => Envelope<T>.Read(json, codec, token)) is { Fault: null } mended
                    ? mended
                    : strict;
            }
        }
        catch (OperationCanceledException exception)
        {
            throw CallFailure.OfReading(exception, response, response.Deadline);
        }

        ThrowIfFailed(response, envelope);
        return Describe(response, envelope.Result!, envelope.Messages, envelope.ResultInfo);
    }

    private static void ThrowIfFailed<T>(ReceivedResponse response, Envelope<T> envelope)
    {
        if (envelope.Success == false)
        {
            throw Failure.Refused(response);
        }

        if (envelope.Fault is { } fault)
        {
            throw Failure.Unexpected(response, fault);
        }
    }

    internal T ReadJson<T>(ReceivedResponse response, JsonCodec<T> codec)
    {
        var token = response.Deadline.Token;
        try
        {
            return JsonBodyReader.Read(response.Body.Span, codec, token);
        }
        catch (BodyException) when (typeof(T) == typeof(string)
            && "text/plain".Equals(response.MediaType, StringComparison.OrdinalIgnoreCase))
        {
            // A server that says so sends the text itself, whatever its document says of JSON.
            return (T)(object)Utf8Text.Of(response.Body.Span);
        }
        catch (BodyException fault)
        {
            return _options.LenientReading && TryReadLeniently(response, codec, out var value)
                ? value!
                : throw Failure.Unexpected(response, fault);
        }
        catch (OperationCanceledException exception)
        {
            throw CallFailure.OfReading(exception, response, response.Deadline);
        }
    }

    private static bool TryReadLeniently<T>(ReceivedResponse response, JsonCodec<T> codec, out T? value)
    {
        try
        {
            return JsonBodyReader.TryReadLeniently(response.Body.Span, codec, out value, response.Deadline.Token);
        }
        catch (OperationCanceledException exception)
        {
            throw CallFailure.OfReading(exception, response, response.Deadline);
        }
    }

    private static Envelope<T>? ReadLeniently<T>(ReceivedResponse response, LenientJson.Attempt<Envelope<T>> attempt)
    {
        try
        {
            return LenientJson.Read(response.Body.Span, attempt);
        }
        catch (Exception exception) when (JsonBodyReader.IsFault(exception))
        {
            return null;
        }
    }

    internal static T ReadNothing<T>(ReceivedResponse response, JsonCodec<T> codec) =>
        JsonBodyReader.TryReadNothing(codec, out var nothing) ? nothing! : throw Failure.Unusable(response, "it is empty");

    private static ApiResponse Describe(
        ReceivedResponse response, IReadOnlyList<ApiMessage>? messages = null, JsonElement? resultInfo = null) => new(response.Status)
        {
            Headers = response.Message.Headers,
            ContentHeaders = response.Message.Content?.Headers,
            RequestId = response.RequestId,
            Messages = messages ?? [],
            ResultInfo = resultInfo,
        };

    private static ApiResponse<T> Describe<T>(
        ReceivedResponse response, T value, IReadOnlyList<ApiMessage>? messages = null, JsonElement? resultInfo = null) =>
        new(value, response.Status)
        {
            Headers = response.Message.Headers,
            ContentHeaders = response.Message.Content?.Headers,
            RequestId = response.RequestId,
            Messages = messages ?? [],
            ResultInfo = resultInfo,
        };
}
