using System.Net.Http;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>How requests for tokens travel, and what is said when they fail.</summary>
internal static class TokenHttp
{
    private const int MaxBytes = 1024 * 1024;

    private static readonly Lazy<HttpClient> s_shared = new(static () => ApiTransport.CreateHttpClient(null, new ApiClientOptions()));

    /// <summary>A transport to one address; it follows no redirect with what it carries.</summary>
    /// <exception cref="InvalidOperationException">The address is plain HTTP to another machine.</exception>
    public static ApiTransport Transport(Uri address, ApiCredential? credential, HttpClient? http, CallContext context)
    {
        if (!Origin.IsSafe(address) || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            throw new InvalidOperationException(
                $"No token was asked for: {address.Host} is not addressed by https. Set ClientCredentialsOptions.TokenUrl to an https "
                    + $"address; http is for loopback addresses.");
        }

        var options = new ApiClientOptions
        {
            BaseAddress = new Uri(address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)),
            MaxResponseBytes = MaxBytes,
            TimeProvider = context.Clock,
            Retry = context.Retry ?? (http is null ? new ApiRetryOptions() : null),
        };
        return new ApiTransport(credential, http ?? s_shared.Value, options, http is null ? context.Limit : context.Limit.Within(http));
    }

    /// <summary>The server has refused, or what it sent is of no use; of a success nothing is shown, as it may hold a token.</summary>
    public static ApiException Failure(Uri address, ApiException cause)
    {
        if ((int)cause.StatusCode!.Value is >= 200 and < 300)
        {
            return new ApiException($"{address.Host} was asked for a token, but its answer cannot be used.", cause.StatusCode)
            {
                Method = cause.Method,
                PathTemplate = cause.PathTemplate,
                RequestId = cause.RequestId,
            };
        }

        var error = TokenAnswer.Error(cause.Body);
        return new ApiException(
            $"{address.Host} was asked for a token: {cause.Message}{(error is null ? "" : $" ({error})")}",
            cause.StatusCode)
        {
            Method = cause.Method,
            PathTemplate = cause.PathTemplate,
            RequestId = cause.RequestId,
            RetryAfter = cause.RetryAfter,
            Attempts = cause.Attempts,
            FirstFailure = cause.FirstFailure is { StatusCode: not null } first ? Failure(address, first) : cause.FirstFailure,
            Errors = error is null ? cause.Errors : new[] { new ApiMessage { Message = error } },
            Messages = cause.Messages,
            Body = cause.Body,
        };
    }

    /// <summary>The server has answered, but not what it should.</summary>
    public static ApiException Failure(Uri address, string problem, ApiResponse response) =>
        new(
            $"{address.Host} was asked for a token, but its answer cannot be used: {problem}. It is not shown, as it may hold a token.",
            response.StatusCode)
        { RequestId = response.RequestId };
}
