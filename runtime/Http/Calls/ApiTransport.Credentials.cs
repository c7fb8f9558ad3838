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
        ReceivedResponse? refusal = null;
        string? refused = null;
        while (true)
        {
            var credential = AppliedCredential.Nothing;
            if (_credential is not null && !request.IsAnonymous)
            {
                try
                {
                    var context =
                        new CallContext(baseAddress, _options.TimeProvider, _limit, _options.Retry, request.ScopeNames, refused);
                    credential = await _credential.ApplyAsync(context, deadline.Token).ConfigureAwait(false);
                }
                catch (Exception exception)
                {
                    refusal?.Dispose();
                    if (exception is ApiException failure)
                    {
                        failure.Cause = FailureCause.Credential;
                    }
                    else if (CallFailure.OfAuthenticating(exception, request, deadline) is { } translated)
                    {
                        throw translated;
                    }

                    throw;
                }
            }

            if (refusal is not null)
            {
                // The server may repeat the refused one even now.
                credential.AddSecret(refused!);
                if (credential.Token == refused)
                {
                    return refusal;
                }

                await ResponseDrain.ReadAsync(refusal.Message, deadline.Token).ConfigureAwait(false);
                refusal.Dispose();
                content = request.CreateContent(ownsSending: false);
            }

            var response = await ExchangeAsync(
                request, baseAddress, credential, content, accept, refusal?.Status, deadline).ConfigureAwait(false);
            if (response.Status != HttpStatusCode.Unauthorized || !response.IsFromApi || credential.Token is not { } token)
            {
                return response;
            }

            if (refusal is not null || !credential.IsRenewable || request.Body is { IsRepeatable: false })
            {
                credential.Refuse();
                return response;
            }

            refusal = response;
            refused = token;
        }
    }
}
