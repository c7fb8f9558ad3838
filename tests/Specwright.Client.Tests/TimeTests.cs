using System.Net;
using Cloudflare;
using Specwright.Sandbox;

namespace Specwright.Client.Tests;

/// <summary>Calls that take too long, and calls that nobody waits for any more.</summary>
public sealed class TimeTests : ClientTest
{
    private static readonly CannedResponse s_slow = new() { Body = "{}", Delay = TimeSpan.FromSeconds(30) };

    [Fact]
    public async Task ATimeLimitIsAnExceptionThatSaysSo()
    {
        Server.RespondNext(s_slow);
        CloudflareClient client = NewClient(configure: options => options.Timeout = TimeSpan.FromMilliseconds(200));

        var failure = await Assert.ThrowsAsync<ApiException>(() => client.Fraud.GetSettingsAsync(ZoneId));

        Assert.Null(failure.StatusCode);
        Assert.IsType<TimeoutException>(failure.InnerException);
        Assert.Contains("the time limit of 0.2 s (ApiClientOptions.Timeout) has passed", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CancellationIsTheCallersOwn()
    {
        Server.RespondNext(s_slow);
        using var source = new CancellationTokenSource();
        Task<FraudSettings> call = Client.Fraud.GetSettingsAsync(ZoneId, cancellationToken: source.Token);
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task ACancelledTokenSendsNothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Client.Fraud.UpdateSettingsAsync(
            ZoneId,
            new FraudSettings { UsernameExpressions = [] },
            cancellationToken: new CancellationToken(canceled: true)));

        Assert.NotEmpty((await Client.Fraud.GetSettingsAsync(ZoneId)).UsernameExpressions!);
    }

    [Fact]
    public async Task TheClientGoesOnAfterFailures()
    {
        Respond("<oops>", HttpStatusCode.BadGateway, "text/html");
        await Assert.ThrowsAsync<ApiException>(() => Client.Fraud.GetSettingsAsync(ZoneId));

        Assert.NotNull(await Client.Fraud.GetSettingsAsync(ZoneId));
    }
}
