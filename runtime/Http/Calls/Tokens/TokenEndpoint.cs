using System.Net.Http;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>Asks a token endpoint for an access token by the client credentials grant (RFC 6749, section 4.4).</summary>
internal static class TokenEndpoint
{
    /// <summary>Asks for a token of the scopes: the token, and its life in seconds if the server tells it.</summary>
    /// <exception cref="ApiException">There was no token; neither the secret nor a token is shown.</exception>
    /// <exception cref="InvalidOperationException">The secret would go over plain HTTP to another machine.</exception>
    public static async Task<(string Token, long? ExpiresIn)> RequestAsync(
        TokenClient client, TokenTarget target, string scopes, CallContext context)
    {
        // Another token than one that was lost on its way does no harm.
        var request = new ApiRequest(HttpMethod.Post, target.Address.PathAndQuery)
        {
            IsIdempotent = true,
            UrlTemplate = target.Address.AbsolutePath,
        };
        request.Form(Parameters(client, scopes, target.SendSecretInBody), JsonCodecs.Map(JsonCodecs.String));
        request.Accept("application/json");
        request.StayHere();
        var authentication = new ClientAuthentication(target.SendSecretInBody
            ? CredentialPart.ClientSecretPost(client.Secret)
            : CredentialPart.ClientSecretBasic(client.Id, client.Secret));
        using var transport = TokenHttp.Transport(target.Address, authentication, client.Options.HttpClient, context);
        ApiResponse<string> response;
        try
        {
            response = await transport.SendTextAsync(request, CancellationToken.None).ConfigureAwait(false);
        }
        catch (ApiException exception) when (exception.StatusCode is not null)
        {
            throw TokenHttp.Failure(target.Address, exception);
        }

        return TokenAnswer.Read(response.Value, out var problem)
            ?? throw TokenHttp.Failure(target.Address, problem, response);
    }

    private static Dictionary<string, string> Parameters(TokenClient client, string scopes, bool withSecret)
    {
        var parameters = new Dictionary<string, string>(
            client.Options.Parameters,
            StringComparer.Ordinal)
        { ["grant_type"] = "client_credentials" };
        if (scopes.Length > 0)
        {
            parameters["scope"] = scopes;
        }

        if (withSecret)
        {
            parameters["client_id"] = client.Id;
            parameters["client_secret"] = client.Secret;
        }

        return parameters;
    }

    private sealed class ClientAuthentication(CredentialPart part) : ApiCredential(part);
}
