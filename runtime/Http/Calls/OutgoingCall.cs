using System.Net.Http;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>A request on its way: its address, and the messages that carry it to there and to where it is redirected.</summary>
internal sealed class OutgoingCall(
    ApiRequest request,
    Uri baseAddress,
    AppliedCredential credential,
    ApiClientOptions options,
    string accept,
    HttpClient http)
{
    private static readonly HashSet<string> s_contentHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Allow", "Content-Disposition", "Content-Encoding", "Content-Language", "Content-Location", "Content-MD5", "Content-Range",
        "Content-Type", "Expires", "Last-Modified",
    };

    private static readonly string s_userAgent = "Specwright/" + typeof(OutgoingCall).Assembly.GetName().Version!.ToString(3);

    /// <summary>The address of the first message.</summary>
    /// <exception cref="ArgumentException">The arguments make no valid address.</exception>
    public Uri Address { get; } = MakeAddress(request, baseAddress, credential);

    /// <summary>The message to an address.</summary>
    /// <param name="address">The address.</param>
    /// <param name="content">What it carries.</param>
    /// <param name="withAll">Whether it carries the credential, and what else is meant for the API only.</param>
    public HttpRequestMessage CreateMessage(Uri address, HttpContent? content, bool withAll)
    {
        var message = new HttpRequestMessage(
            request.Method,
            withAll ? WithQuery(address, credential.Query) : address)
        { Content = content };
        SetVersion(message);
        Set(message, "Accept", request.AcceptedTypes ?? accept);
        if (http.DefaultRequestHeaders.UserAgent.Count == 0)
        {
            Set(message, "User-Agent", s_userAgent);
        }

        if (!withAll)
        {
            return message;
        }

        foreach (var header in options.DefaultHeaders)
        {
            Set(message, header.Key, header.Value);
        }

        foreach (var header in request.Headers ?? [])
        {
            if (message.Content is null && NeedsContent(message.Method, header.Key))
            {
                message.Content = new ByteArrayContent([]);
            }

            Set(message, header.Key, header.Value);
        }

        if (request.LastEventId is { } lastEventId)
        {
            Set(message, "Last-Event-ID", lastEventId);
        }

        foreach (var header in credential.Headers)
        {
            Set(message, header.Key, header.Value);
        }

        var cookies = request.CookieText is { } own && credential.Cookies is { } theirs
            ? $"{own}; {theirs}"
            : request.CookieText?.ToString() ?? credential.Cookies;
        if (cookies is not null)
        {
            Set(message, "Cookie", cookies);
        }

        return message;
    }

    // An HttpClient applies its defaults to the messages that it makes, not to those that it is given.
    private void SetVersion(HttpRequestMessage message)
    {
#if NET
        message.Version = options.HttpVersion ?? http.DefaultRequestVersion;
        message.VersionPolicy = options.HttpVersionPolicy ?? http.DefaultVersionPolicy;
#else
        message.Version = options.HttpVersion ?? message.Version;
#endif
    }

    // .NET keeps the headers that describe a content with it: where a request has none, one without a byte carries them. The media type of
    // nothing says nothing.
    private static bool NeedsContent(HttpMethod method, string header) =>
#if !NET
        // .NET Framework refuses any content of these.
        method != HttpMethod.Get && method != HttpMethod.Head &&
#endif
        s_contentHeaders.Contains(header) && !header.Equals("Content-Type", StringComparison.OrdinalIgnoreCase);

    // Both parts may have a slash between them, one of them, or none; a query of the base address comes first.
    private static Uri MakeAddress(ApiRequest request, Uri baseAddress, AppliedCredential credential)
    {
        if (request.PageAddress is { } page)
        {
            return WithQuery(page, credential.Query);
        }

        var path = request.PathAndQuery(credential.Query);
        var slash = path is ['/' or '?', ..] ? "" : "/";
        var address = QueryPairs.Join(
            baseAddress.GetLeftPart(UriPartial.Path).TrimEnd('/') + slash + path,
            baseAddress.Query is { Length: > 1 } query ? query.Substring(1) : null);
        return Uri.TryCreate(address, UriKind.Absolute, out var result)
            ? result
            : throw new ArgumentException(
                $"{request.Operation} was not sent: its arguments make an address that is too long or not valid.");
    }

    // The link to a page, and the address of a redirect, may have what the credential adds, or not.
    private static Uri WithQuery(Uri address, string? query) =>
        query is null || ("&" + address.Query.TrimStart('?') + "&").IndexOf("&" + query + "&", StringComparison.Ordinal) >= 0
            ? address
            : new UriBuilder(address) { Query = (address.Query.Length > 1 ? address.Query.Substring(1) + "&" : "") + query }.Uri;

    private static void Set(HttpRequestMessage message, string name, string value)
    {
        if (s_contentHeaders.Contains(name))
        {
            message.Content?.Headers.Remove(name);
            message.Content?.Headers.TryAddWithoutValidation(name, value);
        }
        else if (!name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
        {
            message.Headers.Remove(name);
            message.Headers.TryAddWithoutValidation(name, value);
        }
    }
}
