using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;

namespace Specwright.Sandbox.Http;

/// <summary>Who sends a request, by one of the two ways to authenticate, and what it may do.</summary>
internal sealed record Caller(bool CanWrite)
{
    /// <summary>Authenticates a request: an API token goes before e-mail address and key.</summary>
    /// <exception cref="RefusedException">401: there is no credential, half of one, or an unknown one.</exception>
    public static Caller Of(HttpRequest request)
    {
        string? authorization = request.Headers.Authorization;
        string? email = request.Headers["X-Auth-Email"];
        string? key = request.Headers["X-Auth-Key"];
        return (authorization, email, key) switch
        {
            (not null, _, _) => OfToken(authorization),
            (_, null, null) =>
                throw Unauthenticated("The request carries no credential. Send an API token, or an e-mail address and a key."),
            (_, null, _) => throw Unauthenticated("X-Auth-Key goes together with X-Auth-Email, which is missing."),
            (_, _, null) => throw Unauthenticated("X-Auth-Email goes together with X-Auth-Key, which is missing."),
            (_, SandboxIdentity.Email, SandboxIdentity.ApiKey) => new Caller(CanWrite: true),
            _ => throw Unauthenticated("The e-mail address and the key do not belong together."),
        };
    }

    private static Caller OfToken(string authorization)
    {
        if (!AuthenticationHeaderValue.TryParse(authorization, out AuthenticationHeaderValue? header)
            || !header.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
        {
            throw Unauthenticated("Authorization must be: Bearer, a space, an API token.");
        }

        return header.Parameter switch
        {
            SandboxIdentity.ApiToken => new Caller(CanWrite: true),
            SandboxIdentity.ReadOnlyToken => new Caller(CanWrite: false),
            _ => throw Unauthenticated("The API token is unknown."),
        };
    }

    private static RefusedException Unauthenticated(string text)
    {
        var message = new Message(Codes.Unauthenticated, text, DocumentationUrl: "https://developers.cloudflare.com/fundamentals/api/");
        return new RefusedException(
            Reply.Refusal(StatusCodes.Status401Unauthorized, message) with { Header = ("WWW-Authenticate", "Bearer") });
    }
}
