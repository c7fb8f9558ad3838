using System.Net.Http;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>
/// Decides which redirects are followed (RFC 9110, section 15.4): all of GET and HEAD, those of other methods if the status keeps
/// method and body (307, 308), the origin stays and the body can be sent again; never from HTTPS to HTTP.
/// </summary>
internal static class Redirect
{
    /// <summary>How many redirects in a row are followed.</summary>
    public const int MaxHops = 10;

    /// <summary>Where to go next; <see langword="null"/> when the response is the last.</summary>
    /// <param name="response">The response.</param>
    /// <param name="request">The request.</param>
    /// <param name="current">Where it came from.</param>
    /// <param name="hop">How many redirects were followed before.</param>
    /// <param name="origins">Who may see what.</param>
    /// <param name="objection">Why a redirect is not followed; <see langword="null"/> when it is, or when the response is none.</param>
    public static Uri? Next(
        HttpResponseMessage response, ApiRequest request, Uri current, int hop, OriginPolicy origins, out string? objection)
    {
        objection = null;
        if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308))
        {
            return null;
        }

        var target = Target(response, current);
        objection = !request.FollowsRedirects ? "such a request must be answered where it was sent to"
            : target is null ? "it names no address, or none of http or https"
            : hop == MaxHops ? $"{MaxHops} in a row were followed before"
            : current.Scheme == Uri.UriSchemeHttps && target.Scheme == Uri.UriSchemeHttp ? "it leads from https to http"
            : ObjectToRepeating(response, request, current, target)
                ?? origins.ObjectToRedirect(target, response.RequestMessage, request.Body is not null);
        return objection is null ? target : null;
    }

    /// <summary>
    /// The address that a redirect names, if it is one of the web. What stands before an <c>@</c> is left out: it is never sent.
    /// </summary>
    public static Uri? Target(HttpResponseMessage response, Uri current) =>
        response.Headers.Location is not { } location
        || !Uri.TryCreate(current, location, out var target)
        || (target.Scheme != Uri.UriSchemeHttps && target.Scheme != Uri.UriSchemeHttp)
            ? null
            : target.UserInfo.Length == 0 ? target : new UriBuilder(target) { UserName = "", Password = "" }.Uri;

    private static string? ObjectToRepeating(HttpResponseMessage response, ApiRequest request, Uri current, Uri target)
    {
        var method = request.Method;
        if (method != HttpMethod.Get && method != HttpMethod.Head)
        {
            if ((int)response.StatusCode is not (307 or 308))
            {
                return $"of {method.Method}, only redirects that keep the method (307, 308) are";
            }

            if (!Origin.AreSame(current, target))
            {
                return $"it leads to another origin, which must not get a {method.Method}";
            }
        }

        return request.Body is { IsRepeatable: false } ? "its body is a stream that cannot be set back to its start" : null;
    }
}
