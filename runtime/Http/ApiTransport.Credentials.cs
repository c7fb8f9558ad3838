using System.Net;
using System.Net.Http;

namespace Specwright.CompilerServices;

/// <content>What a request is authenticated with. A token that was kept and is refused is replaced once.</content>
public sealed partial class ApiTransport
{
    /// <summary>
    /// Sends a request with what authenticates it, and once more with another token if the API refuses one that was kept.
    /// </summary>
    private async Task<ReceivedResponse> SendForHeadersAsync(
        ApiRequest request, Uri baseAddress, HttpContent? content, string accept, CallDeadline deadline)
    {
        request.AskedServer = baseAddress;
        request.Body?.BeginCall(deadline.Token);
        var credential = await AuthenticateAsync(request, baseAddress, null, deadline).ConfigureAwait(false);
        var response =
            await ExchangeAsync(request, baseAddress, credential, content, accept, earlier: null, deadline).ConfigureAwait(false);
        if (response.Status != HttpStatusCode.Unauthorized || !response.IsFromApi || credential.Token is not { } refused)
        {
            return response;
        }

        if (!credential.IsRenewable || request.Body is { IsRepeatable: false })
        {
            credential.Refuse();
            return response;
        }

        try
        {
            credential = await AuthenticateAsync(request, baseAddress, refused, deadline).ConfigureAwait(false);
        }
        catch
        {
            response.Dispose();
            throw;
        }

        // The server may repeat the refused one even now.
        credential.AddSecret(refused);
        if (credential.Token == refused)
        {
            return response;
        }

        await ResponseDrain.ReadAsync(response.Message, deadline.Token).ConfigureAwait(false);
        response.Dispose();
        content = request.CreateContent(ownsSending: false);
        response = await ExchangeAsync(
            request,
            baseAddress,
            credential,
            content,
            accept,
            HttpStatusCode.Unauthorized,
            deadline).ConfigureAwait(false);
        if (response.Status == HttpStatusCode.Unauthorized && response.IsFromApi)
        {
            credential.Refuse();
        }

        return response;
    }

    private async ValueTask<AppliedCredential> AuthenticateAsync(
        ApiRequest request,
        Uri baseAddress,
        string? refused,
        CallDeadline deadline)
    {
        if (request.IsAnonymous || _credential is null)
        {
            return AppliedCredential.Nothing;
        }

        try
        {
            var context = new CredentialContext(baseAddress, _options.TimeProvider, _limit, _options.Retry, request.ScopeNames, refused);
            return await _credential.ApplyAsync(context, deadline.Token).ConfigureAwait(false);
        }
        catch (ApiException failure)
        {
            failure.Cause = FailureCause.Credential;
            throw;
        }
        catch (Exception exception) when (CallFailure.OfAuthenticating(exception, request, deadline) is { } failure)
        {
            throw failure;
        }
    }
}
