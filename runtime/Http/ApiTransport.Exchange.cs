using System.Net;
using System.Net.Http;

namespace Specwright.CompilerServices;

/// <content>One exchange: a request out, its redirects, and a response in.</content>
public sealed partial class ApiTransport
{
    private const int MaxErrorBytes = 1024 * 1024;
    private const int MaxShownBytes = 64 * 1024;

    private const string AnyType = "*/*";
    private const string JsonType = "application/json";

    /// <summary>Sends a request and reads the body of its response, which is a success.</summary>
    private async Task<ReceivedResponse> SendAndReadAsync(ApiRequest request, string accept, CancellationToken cancellationToken)
    {
        request.ThrowIfInvalid(_options.CheckArguments);

        // Not disposed of: it holds nothing, and HTTP/2 may still be sending it when the response has come.
        var content = request.Body?.CreateContent(_ownsHttp);
        using var deadline = new CallDeadline(_timeout, cancellationToken);
        ReceivedResponse? response = null;
        try
        {
            response = await SendForHeadersAsync(request, content, accept, deadline.Token).ConfigureAwait(false);
            await ReadBodyAsync(response, deadline.Token).ConfigureAwait(false);
            ThrowIfRefused(response);
            var result = response;
            response = null;
            return result;
        }
        catch (Exception exception) when (Translate(exception, request, response, cancellationToken) is { } translated)
        {
            throw translated;
        }
        finally
        {
            response?.Dispose();
        }
    }

    /// <summary>Sends a request whose response, a success, is read by the caller as it comes.</summary>
    private async Task<ReceivedResponse> SendForStreamAsync(ApiRequest request, string accept, CancellationToken cancellationToken)
    {
        request.ThrowIfInvalid(_options.CheckArguments);
        var content = request.Body?.CreateContent(ownsSending: false);
        using var deadline = new CallDeadline(_timeout, cancellationToken);
        ReceivedResponse? response = null;
        try
        {
            response = await SendForHeadersAsync(request, content, accept, deadline.Token).ConfigureAwait(false);
            if (!response.Message.IsSuccessStatusCode)
            {
                await ReadBodyAsync(response, deadline.Token).ConfigureAwait(false);
                ThrowIfRefused(response);
            }

            var result = response;
            response = null;
            return result;
        }
        catch (Exception exception) when (Translate(exception, request, response, cancellationToken) is { } translated)
        {
            throw translated;
        }
        finally
        {
            response?.Dispose();
        }
    }

    private async Task<ReceivedResponse> ExchangeAsync(
        ApiRequest request, Uri baseAddress, AppliedCredential credential, HttpContent? content, string accept, CancellationToken cancellationToken)
    {
        var userAgent = _http.DefaultRequestHeaders.UserAgent.Count > 0 ? null : s_userAgent;
        var call = new OutgoingCall(request, baseAddress, credential, _options, accept, userAgent);
        ThrowIfUnsafe(call, credential);

        var address = call.Address;
        for (var hop = 0; ; hop++)
        {
            var message = call.CreateMessage(address, content);
            var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            ThrowIfCarriedAway(request, response, address, credential);
            if (hop == Redirect.MaxHops || !request.FollowsRedirects || Redirect.Target(response, request.Method, address) is not { } target)
            {
                return new ReceivedResponse(request, response, credential) { IsFromApi = Origin.AreSame(address, call.Address), IsLenient = _options.LenientReading };
            }

            response.Dispose();
            address = target;
        }
    }

    private async Task ReadBodyAsync(ReceivedResponse response, CancellationToken cancellationToken)
    {
        var isSuccess = response.Message.IsSuccessStatusCode;
        var limit = isSuccess ? _options.MaxResponseBytes : Math.Min(_options.MaxResponseBytes, MaxErrorBytes);

        // Of what announces itself as too large, no more is read than an exception shows.
        var isTooLarge = response.Message.Content?.Headers.ContentLength > limit;
        await response.ReadBodyAsync(isTooLarge ? Math.Min(limit, MaxShownBytes) : limit, cancellationToken).ConfigureAwait(false);
        if (response.IsTruncated && isSuccess)
        {
            throw Failure.Unusable(response, $"it is larger than the {_options.MaxResponseBytes} bytes that ApiClientOptions.MaxResponseBytes allows");
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
        if (!response.Message.IsSuccessStatusCode)
        {
            throw Failure.Refused(response);
        }
    }

    // Too late to keep the credential back, but not to tell its owner.
    private void ThrowIfCarriedAway(ApiRequest request, HttpResponseMessage response, Uri sentTo, AppliedCredential credential)
    {
        if (!_ownsHttp && credential.OutlivesRedirects && response.RequestMessage?.RequestUri is { IsAbsoluteUri: true } came && !Origin.AreSame(came, sentTo))
        {
            using var received = new ReceivedResponse(request, response, credential);
            throw Failure.Unusable(
                received, $"the HttpClient has followed a redirect to {came.Host} and taken the credential along; set AllowAutoRedirect = false on its handler, and replace the credential");
        }
    }

    /// <summary>What the caller sees of a failure below HTTP; <see langword="null"/> for what passes as it is.</summary>
    private static Exception? Translate(Exception exception, ApiRequest request, ReceivedResponse? response, CancellationToken callerToken)
    {
        var isCancellation = exception is OperationCanceledException;
        if (!isCancellation && !IsBelowHttp(exception) && !IsDecompression(exception, response))
        {
            return null;
        }

        // A request that is cancelled while its connection is torn down fails in several ways.
        if (callerToken.IsCancellationRequested)
        {
            return new TaskCanceledException($"{request.Operation} was cancelled.", exception);
        }

        var cause = isCancellation ? exception.InnerException as TimeoutException ?? new TimeoutException("The time limit of the call has passed.", exception) : exception;
        var reason = isCancellation ? "the time limit has passed" : exception.Message;
        return response is null ? Failure.NoResponse(request, reason, cause) : Failure.BrokenOff(response, reason, cause);
    }

    /// <summary>Whether the failure is that of the bytes of a body: what decompresses them throws these when they are not compressed, or cut.</summary>
    private static bool IsDecompression(Exception exception, ReceivedResponse? response) =>
        response is not null && !response.HasBodyRead && exception is InvalidDataException or InvalidOperationException and not ObjectDisposedException;

    // A response that is disposed of to cancel it (on .NET Framework) fails as disposed; a client that its owner has disposed of is its owner's mistake.
    private static bool IsBelowHttp(Exception exception) =>
        exception is HttpRequestException or IOException or WebException
        || (exception is ObjectDisposedException disposed && disposed.ObjectName != typeof(HttpClient).FullName);
}
