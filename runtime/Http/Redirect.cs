using System.Net.Http;

namespace Specwright;

/// <summary>Which redirects are followed (RFC 9110, section 15.4): those of GET and HEAD, and never from HTTPS to HTTP.</summary>
internal static class Redirect
{
    public const int MaxHops = 10;

    /// <summary>Where to go next; <see langword="null"/> when the response is the last.</summary>
    public static Uri? Target(HttpResponseMessage response, HttpMethod method, Uri current)
    {
        if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308)
            || (method != HttpMethod.Get && method != HttpMethod.Head)
            || response.Headers.Location is not { } location
            || !Uri.TryCreate(current, location, out var target))
        {
            return null;
        }

        var isSafe = target.Scheme == Uri.UriSchemeHttps || (target.Scheme == Uri.UriSchemeHttp && current.Scheme == Uri.UriSchemeHttp);
        return isSafe ? target : null;
    }
}
