using System.Net.Http;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>Asks a token endpoint for an access token by the client credentials grant (RFC 6749, section 4.4).</summary>
internal sealed class TokenEndpoint(string clientId, string clientSecret, ClientCredentialsOptions options)
{
    private readonly ClientAuthentication _basic = new(CredentialPart.ClientSecretBasic(clientId, clientSecret));
    private readonly ClientAuthentication _post = new(CredentialPart.ClientSecretPost(clientSecret));

    /// <summary>Asks for a token of the scopes: the token, and its life in seconds if the server tells it.</summary>
    /// <exception cref="ApiException">There was no token; neither the secret nor a token is shown.</exception>
    /// <exception cref="InvalidOperationException">The secret would go over plain HTTP to another machine.</exception>
    public async Task<(string Token, long? ExpiresIn)> RequestAsync(TokenTarget target, string scopes, CredentialContext context)
    {
        // Another token than one that was lost on its way does no harm.
        var request = new ApiRequest(HttpMethod.Post, target.Address.PathAndQuery)
        {
            IsIdempotent = true,
            UrlTemplate = target.Address.AbsolutePath,
        };
        request.Form(Parameters(scopes, target.SendSecretInBody), JsonCodecs.Map(JsonCodecs.String));
        request.Accept("application/json");
        request.StayHere();
        using var transport = TokenHttp.Transport(target.Address, target.SendSecretInBody ? _post : _basic, options.HttpClient, context);
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

    private Dictionary<string, string> Parameters(string scopes, bool withSecret)
    {
        var parameters = new Dictionary<string, string>(
            options.Parameters,
            StringComparer.Ordinal)
        { ["grant_type"] = "client_credentials" };
        if (scopes.Length > 0)
        {
            parameters["scope"] = scopes;
        }

        if (withSecret)
        {
            parameters["client_id"] = clientId;
            parameters["client_secret"] = clientSecret;
        }

        return parameters;
    }

    private sealed class ClientAuthentication(CredentialPart part) : ApiCredential(part);
}
