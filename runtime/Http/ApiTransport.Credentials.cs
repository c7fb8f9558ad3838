using System.Net;
using System.Net.Http;

namespace Specwright.CompilerServices;

/// <content>What a request is authenticated with. A token that was kept and is refused is replaced once.</content>
public sealed partial class ApiTransport
{
    /// <summary>Sends a request with what authenticates it, and once more with another token if the API refuses one that was kept.</summary>
    private async Task<ReceivedResponse> SendForHeadersAsync(ApiRequest request, HttpContent? content, string accept, CancellationToken cancellationToken)
    {
        var baseAddress = BaseAddress(request);
        var credential = await AuthenticateAsync(request, baseAddress, null, cancellationToken).ConfigureAwait(false);
        var response = await ExchangeAsync(request, baseAddress, credential, content, accept, cancellationToken).ConfigureAwait(false);
        if (response.Status != HttpStatusCode.Unauthorized || !response.IsFromApi || credential.RenewableToken is not { } refused || request.Body is { IsRepeatable: false })
        {
            return response;
        }

        try
        {
            credential = await AuthenticateAsync(request, baseAddress, refused, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            response.Dispose();
            throw;
        }

        // The server may repeat the refused one even now.
        credential.AddSecret(refused);
        if (credential.RenewableToken == refused)
        {
            return response;
        }

        response.Dispose();
        return await ExchangeAsync(request, baseAddress, credential, request.Body?.CreateContent(ownsSending: false), accept, cancellationToken).ConfigureAwait(false);
    }

    private ValueTask<AppliedCredential> AuthenticateAsync(ApiRequest request, Uri baseAddress, string? refused, CancellationToken cancellationToken) =>
        request.IsAnonymous || _credential is null
            ? new(AppliedCredential.Nothing)
            : _credential.ApplyAsync(new CredentialContext(baseAddress, _options.TimeProvider, _timeout, request.ScopeNames, refused), cancellationToken);
}
