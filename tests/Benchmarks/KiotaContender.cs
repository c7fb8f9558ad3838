#if KIOTA
using KiotaBehaviors;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;

namespace Specwright.Benchmarks;

/// <summary>The measured call through a client that Kiota has made, when the project is built with its tool.</summary>
internal static class KiotaContender
{
    public static Contender Create(HttpClient http, string account)
    {
        var adapter = new HttpClientRequestAdapter(new BaseBearerTokenAuthenticationProvider(new Token()), httpClient: http)
        {
            BaseUrl = http.BaseAddress!.ToString().TrimEnd('/'),
        };
        var client = new KiotaClient(adapter);
        return new("Kiota", () =>
        {
            var envelope = client.Accounts[account].Zt_risk_scoring.Behaviors.GetAsync().GetAwaiter().GetResult();
            if (envelope is not { Success: true, Result: not null })
            {
                throw new InvalidOperationException("The API refused the call.");
            }
        });
    }

    private sealed class Token : IAccessTokenProvider
    {
        public AllowedHostsValidator AllowedHostsValidator { get; } = new();

        public Task<string> GetAuthorizationTokenAsync(
            Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default) =>
            Task.FromResult("token");
    }
}
#endif
