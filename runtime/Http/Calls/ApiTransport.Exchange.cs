using System.Diagnostics;
using System.Net;
using System.Net.Http;

namespace Specwright.CompilerServices;

/// <content>One exchange: a request out, its redirects, and a response in.</content>
public sealed partial class ApiTransport
{
    private const string AnyType = "*/*";
    private const string JsonType = "application/json";

    /// <summary>
    /// Sends a request, and again where that is allowed and may help; reads the body of its response, which is a success.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="accept">The media types of the answer.</param>
    /// <param name="isStream">Whether the caller reads the body as it comes: the time limit ends with the headers then.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    private async Task<ReceivedResponse> SendAsync(ApiRequest request, string accept, bool isStream, CancellationToken cancellationToken)
    {
        request.ThrowIfInvalid(_options.CheckArguments);

        // The content is not disposed of: it holds nothing, and HTTP/2 may still be sending it when the response has come.
        var ownsSending = _isAlone && !isStream;
        var content = request.CreateContent(ownsSending);
        var deadline = new CallDeadline(_limit.Of(request.Options), cancellationToken);
        ReceivedResponse? response = null;
        ApiException? first = null;
        var telemetry = default(CallTelemetry);
        try
        {
            var baseAddress = BaseAddress(request);
            telemetry = CallTelemetry.Begin(request, baseAddress);
            for (var attempt = 1; ; attempt++)
            {
                TimeSpan wait;
                ApiException last;
                try
                {
                    response = await SendForHeadersAsync(request, baseAddress, content, accept, deadline).ConfigureAwait(false);
                    if (isStream && response.IsSuccess)
                    {
                        telemetry.End(response.Status, null);
                        deadline.Dispose();
                        response.Deadline = CallDeadline.None(cancellationToken);
                        return response;
                    }

                    await ReadBodyAsync(response, deadline).ConfigureAwait(false);
                    ThrowIfRefused(response);

                    telemetry.End(response.Status, null);

                    // The limit holds until the body has been read into its type.
                    response.Deadline = deadline;
                    return response;
                }
                catch (ApiException failure) when (_retries is not null && failure.Cause != FailureCause.Credential)
                {
                    failure.FailedAfter(attempt, first);
                    if (_retries.FindWait(failure, request, attempt - 1, deadline) is not { } delay)
                    {
                        throw;
                    }

                    telemetry.Retry(failure, delay);
                    first ??= failure;
                    last = failure;
                    wait = delay;
                }

                response?.Dispose();
                response = null;
                try
                {
                    await _retries.WaitAsync(wait, deadline.Token).ConfigureAwait(false);
                }
                catch (OperationCanceledException)
                {
                    throw CallFailure.OfWaiting(last, request, deadline);
                }

                content = request.CreateContent(ownsSending);
            }
        }
        catch (Exception failure)
        {
            telemetry.End(response?.Status, failure);
            response?.Dispose();
            deadline.Dispose();
            await SetBackAsync(request).ConfigureAwait(false);
            throw;
        }
    }

    private static Task SetBackAsync(ApiRequest request) => request.Body is { } body ? body.SetBackAsync() : Task.CompletedTask;

    /// <param name="request">The request.</param>
    /// <param name="baseAddress">The API's address.</param>
    /// <param name="credential">What opens the API.</param>
    /// <param name="content">What the first message carries.</param>
    /// <param name="accept">The media types of the answer.</param>
    /// <param name="earlier">What the same request was answered with before; <see langword="null"/> for the first attempt.</param>
    /// <param name="deadline">The call's time limit, and its caller's cancellation.</param>
    private async Task<ReceivedResponse> ExchangeAsync(
        ApiRequest request, Uri baseAddress, AppliedCredential credential, HttpContent? content, string accept, HttpStatusCode? earlier,
        CallDeadline deadline)
    {
        var call = new OutgoingCall(request, baseAddress, credential, _options, accept, _http);
        var origins = new OriginPolicy(call.Address, credential, _options, _http);
        origins.ThrowIfUnsafe();

        var address = call.Address;
        for (var hop = 0; ; hop++)
        {
            var isFromApi = origins.MaySeeAll(address);
            var message = call.CreateMessage(address, content, isFromApi);
            if (!_isAlone)
            {
                ApiCallInfo.Set(message, request);
            }

            request.Sendings++;
            var sentAt = Stopwatch.GetTimestamp();
            HttpResponseMessage response;
#if NET
            using var first = !_isAlone && request.Body is { IsRepeatable: false } ? new FirstAnswer(message) : null;
#endif
            try
            {
                response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, deadline.Token).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                var sent = new SentMessage(request, message, credential, origins.FindCarriedAway(message, null, address), earlier, sentAt)
                {
#if NET
                    FirstAnswer = first?.Status,
#endif
                };
                throw CallFailure.OfSending(exception, sent, deadline, _http);
            }

            var received = new ReceivedResponse(request, response, credential)
            {
                IsFromApi = isFromApi,
                IsLenient = _options.LenientReading,
                MaxErrorBytes = _options.MaxErrorBytes,
            };
            if (!_isAlone && origins.FindCarriedAway(message, response.RequestMessage, address) is { } carried)
            {
                using (received)
                {
                    throw Failure.CarriedAway(received, response.RequestMessage!.RequestUri!, carried);
                }
            }

            if (Redirect.Next(response, request, address, hop, origins, out var objection) is not { } target)
            {
                received.RedirectObjection = objection;
                return received;
            }

            earlier = response.StatusCode;
            await ResponseDrain.ReadAsync(response, deadline.Token).ConfigureAwait(false);
            received.Dispose();
            address = target;
            content = request.CreateContent(ownsSending: false);
            request.AskedServer = Origin.AreSame(target, baseAddress) ? baseAddress : new Uri(Origin.Text(target));
        }
    }

    private async Task ReadBodyAsync(ReceivedResponse response, CallDeadline deadline)
    {
        var isSuccess = response.IsSuccess;
        var limit = isSuccess ? _options.MaxResponseBytes : Math.Min(_options.MaxResponseBytes, _options.MaxErrorBytes);

        // Of what announces itself as too large, no more is read than an exception shows.
        var isTooLarge = response.Message.Content?.Headers.ContentLength > limit;
        try
        {
            if (response.Message.Content is { } content)
            {
                var maxLength = isTooLarge ? Math.Min(limit, _options.MaxErrorBytes) : limit;
                response.Take(await PooledBody.ReadAsync(response.Message, content, maxLength, deadline.Token).ConfigureAwait(false));
            }
        }
        catch (Exception exception)
        {
            throw CallFailure.OfReading(exception, response, deadline);
        }

        if (response.IsTruncated && isSuccess)
        {
            throw Failure.Unusable(
                response,
                $"it is larger than the {_options.MaxResponseBytes} bytes that ApiClientOptions.MaxResponseBytes allows");
        }

        if (!response.IsTruncated)
        {
            (response.Message.RequestMessage?.Content as BufferContent)?.Release();
        }

        if (ResponseText.Normalize(response) is { } problem && isSuccess)
        {
            throw Failure.Unusable(response, problem);
        }
    }

    private static void ThrowIfRefused(ReceivedResponse response)
    {
        if (!response.IsSuccess)
        {
            throw Failure.Refused(response);
        }
    }
}
