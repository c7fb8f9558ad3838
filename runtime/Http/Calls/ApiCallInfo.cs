using System.Net.Http;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>What a request is sent for. Handlers of an <see cref="HttpClient"/> find it in the options of each message that a client
/// sends.</summary>
/// <remarks>It holds no value of a parameter and no secret.</remarks>
public sealed class ApiCallInfo
{
    private const string Key = "Specwright.Call";

    private readonly string _method;

    private ApiCallInfo(ApiRequest request)
    {
        _method = request.Method.Method;
        PathTemplate = request.UrlTemplate;
        MayRepeat = RetryPolicy.MayRepeat(request);
    }

    /// <summary>The operation: the method, and the path with its parameters in braces, such as <c>GET /orders/{id}</c>.</summary>
    public string Operation => $"{_method} {PathTemplate}";

    /// <summary>The path with its parameters in braces, as the specification has it.</summary>
    public string PathTemplate { get; }

    /// <summary>
    /// Whether the request may be sent again: its method is idempotent (RFC 9110, section 9.2.2) or it has a header
    /// <c>Idempotency-Key</c>, and its body can be sent
    /// again.
    /// </summary>
    public bool MayRepeat { get; }

    /// <summary>What a message is sent for; <see langword="null"/> for a message that no generated client has sent.</summary>
    /// <exception cref="ArgumentNullException">There is no message.</exception>
    public static ApiCallInfo? Find(HttpRequestMessage message)
    {
        if (message is null)
        {
            throw new ArgumentNullException(nameof(message));
        }

#if NET
        return message.Options.TryGetValue(new HttpRequestOptionsKey<ApiCallInfo>(Key), out var info) ? info : null;
#else
        return message.Properties.TryGetValue(Key, out var info) ? info as ApiCallInfo : null;
#endif
    }

    internal static void Set(HttpRequestMessage message, ApiRequest request)
    {
#if NET
        message.Options.Set(new HttpRequestOptionsKey<ApiCallInfo>(Key), new ApiCallInfo(request));
#else
        message.Properties[Key] = new ApiCallInfo(request);
#endif
    }
}
