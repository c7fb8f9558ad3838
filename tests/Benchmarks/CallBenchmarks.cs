using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Cloudflare;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Refit;

namespace Specwright.Benchmarks;

/// <summary>
/// Whole calls, against hand-written code over <see cref="HttpClient"/> and against Refit, both with System.Text.Json's source generator,
/// and against Kiota where its tool is given.
/// </summary>
internal static class CallBenchmarks
{
    private const string Account = "0123456789abcdef0123456789abcdef";

    public static async Task RunAsync()
    {
        var json = BehaviorsPayload.Create();
        using var memory = new HttpClient(new MemoryHandler(json)) { BaseAddress = new Uri("https://localhost/") };
        Run("A call in memory: GET 20 behaviors", memory);

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var server = builder.Build();
        server.Run(context =>
        {
            context.Response.ContentType = "application/json";
            return context.Response.Body.WriteAsync(json).AsTask();
        });
        await server.StartAsync();
        using var loopback = new HttpClient { BaseAddress = new Uri(server.Urls.First()) };
        Run("A call over loopback (bytes: of the calling thread only)", loopback);
    }

    private static void Run(string title, HttpClient http)
    {
        using var client = new CloudflareClient(CloudflareCredential.ApiToken("token"), http);
        var refit = RestService.For<IRefitBehaviors>(
            http,
            new RefitSettings(new SystemTextJsonContentSerializer(PlainContext.Default.Options)));
        List<Contender> contenders =
        [
            new("Specwright", () => client.RiskScoring.GetBehaviorsAsync(Account).GetAwaiter().GetResult()),
            new("hand-written", () => ByHandAsync(http, Account).GetAwaiter().GetResult()),
            new("Refit", () => ByRefitAsync(refit, Account).GetAwaiter().GetResult()),
        ];
#if KIOTA
        contenders.Add(KiotaContender.Create(http, Account));
#endif
        Race.Run(title, contenders);
    }

    private static async Task<PlainBehaviors> ByRefitAsync(IRefitBehaviors refit, string account)
    {
        var envelope = await refit.GetAsync(account, "token").ConfigureAwait(false);
        return envelope is { Success: true, Result: { } result }
            ? result
            : throw new InvalidOperationException("The API refused the call.");
    }

    private static async Task<PlainBehaviors> ByHandAsync(HttpClient http, string account)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri(http.BaseAddress!, $"accounts/{Uri.EscapeDataString(account)}/zt_risk_scoring/behaviors"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "token");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        using var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        var envelope = await JsonSerializer.DeserializeAsync(stream, PlainContext.Default.PlainEnvelope).ConfigureAwait(false);
        return envelope is { Success: true, Result: { } result }
            ? result
            : throw new InvalidOperationException("The API refused the call.");
    }

    private sealed class MemoryHandler(byte[] json) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var content = new ByteArrayContent(json);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request });
        }
    }
}
