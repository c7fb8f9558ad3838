using System.Net.Http;
using System.Text.Json;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>
/// Finds a provider's token endpoint by its discovery document (OpenID Connect Discovery 1.0, section 4; RFC 8414), and remembers it.
/// </summary>
internal static class OpenIdDiscovery
{
    private const string WellKnown = "/.well-known/";
    private const string DocumentPath = WellKnown + "openid-configuration";

    /// <summary>The token endpoint of the provider at an address.</summary>
    /// <exception cref="ApiException">The document could not be read, or is not the provider's own.</exception>
    public static async Task<TokenTarget> FindAsync(TokenClient client, Uri address, CallContext context)
    {
        var asked = address;
        if (client.Discovered is { } found && found.Item1 == asked)
        {
            return found.Item2;
        }

        var text = address.AbsoluteUri;
        if (text.IndexOf(WellKnown, StringComparison.Ordinal) < 0)
        {
            address = new Uri(text.TrimEnd('/') + DocumentPath);
        }

        using var transport = TokenHttp.Transport(address, null, client.Options.HttpClient, context);
        var request = new ApiRequest(HttpMethod.Get, address.PathAndQuery) { UrlTemplate = address.AbsolutePath };
        request.Accept("application/json");
        request.StayHere();
        var response = await transport.SendTextAsync(request, CancellationToken.None).ConfigureAwait(false);
        using var document = TokenAnswer.Parse(response.Value);
        var target = Read(document?.RootElement ?? default, address, out var problem)
            ?? throw new ApiException($"The discovery document of {address.Host} cannot be used: {problem}.", response.StatusCode)
            {
                RequestId = response.RequestId,
            };
        client.Discovered = Tuple.Create(asked, target);
        return target;
    }

    private static TokenTarget? Read(JsonElement root, Uri address, out string problem)
    {
        // Section 4.3: what claims to be of another issuer than was asked must not be used.
        problem = "its issuer is not the one that was asked";
        if (MessageReader.Text(MessageReader.Member(root, "issuer")) is not { } issuer || !IsIssuer(issuer, address))
        {
            return null;
        }

        problem = "its token_endpoint is missing, or no https address";
        if (!Uri.TryCreate(MessageReader.Text(MessageReader.Member(root, "token_endpoint")), UriKind.Absolute, out var endpoint)
            || (endpoint.Scheme != Uri.UriSchemeHttps
                && !(address.Scheme == Uri.UriSchemeHttp && endpoint.Scheme == Uri.UriSchemeHttp && Origin.IsSafe(endpoint))))
        {
            return null;
        }

        var methods = MessageReader.Member(root, "token_endpoint_auth_methods_supported");
        return new TokenTarget(endpoint, Lists(methods, "client_secret_post") && !Lists(methods, "client_secret_basic"));
    }

    // Of OpenID Connect the path of the issuer stands before /.well-known/, of RFC 8414 behind it.
    private static bool IsIssuer(string issuer, Uri address)
    {
        var asked = address.GetLeftPart(UriPartial.Path);
        var place = asked.IndexOf(WellKnown, StringComparison.Ordinal);
        var rest = asked.Substring(place + WellKnown.Length);
        var behind = rest.IndexOf('/') is >= 0 and var slash ? rest.Substring(slash) : "";
        return issuer.TrimEnd('/') == (asked.Substring(0, place) + behind).TrimEnd('/');
    }

    private static bool Lists(JsonElement methods, string name) =>
        methods.ValueKind == JsonValueKind.Array && methods.EnumerateArray().Any(method => MessageReader.Text(method) == name);
}
