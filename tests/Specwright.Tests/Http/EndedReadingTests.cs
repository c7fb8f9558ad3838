using System.Text;
using System.Text.Json;
using Specwright.CompilerServices;
using Specwright.Tests.Json.Samples;

namespace Specwright.Tests.Http;

/// <summary>
/// A cancellation and a time limit end the reading of a body into its type, too: it may take longer than all that came before.
/// </summary>
public sealed class EndedReadingTests
{
    private const int ListLength = 200_000;

    // Lists look at the token now and then only.
    private const int ItemsBetweenChecks = 4096;

    private static readonly string s_list = $"[{string.Join(',', Enumerable.Repeat("1", ListLength))}]";
    private static readonly string s_map = "{" + string.Join(',', Enumerable.Range(0, ListLength).Select(static i => $"\"{i}\":1")) + "}";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_cancellation_ends_it(bool isMap)
    {
        using var cancellation = new CancellationTokenSource();
        var item = new HookedCodec(100, cancellation.Cancel);
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SendAsync(item, isMap, null, cancellation.Token));
        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.InRange(item.Count, 100, 100 + ItemsBetweenChecks);
    }

    [Fact]
    public async Task A_time_limit_ends_it()
    {
        var item = new HookedCodec(100, static () => Thread.Sleep(3000));
        var exception =
            await Assert.ThrowsAsync<ApiException>(() => SendAsync(item, false, TimeSpan.FromSeconds(2), CancellationToken.None));
        Assert.IsType<TimeoutException>(exception.InnerException);
        Assert.Equal(System.Net.HttpStatusCode.OK, exception.StatusCode);
        Assert.InRange(item.Count, 100, 100 + ItemsBetweenChecks);
    }

    [Fact]
    public async Task An_envelope_is_no_refuge()
    {
        using var cancellation = new CancellationTokenSource();
        using var transport = Transport($$"""{"success":true,"errors":[],"messages":[],"result":{{s_list}}}""", null);
        var codec = JsonCodecs.List(new HookedCodec(100, cancellation.Cancel));
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => transport.SendEnvelopeAsync(Transports.ItemRequest(), codec, cancellation.Token));
        Assert.Equal(cancellation.Token, exception.CancellationToken);
    }

    [Fact]
    public void So_it_does_while_looking_ahead()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        var json = $$"""{"next":{"zz":{{s_list}}},"value":1}""";
        Assert.Throws<OperationCanceledException>(
            () => JsonBodyReader.Read(Encoding.UTF8.GetBytes(json), NodeCodec.Instance, cancellation.Token));
    }

    private static async Task SendAsync(HookedCodec item, bool isMap, TimeSpan? limit, CancellationToken token)
    {
        using var transport = Transport(isMap ? s_map : s_list, limit);
        var request = Transports.ItemRequest();
        if (isMap)
        {
            await transport.SendJsonAsync(request, JsonCodecs.Map(item), token);
        }
        else
        {
            await transport.SendJsonAsync(request, JsonCodecs.List(item), token);
        }
    }

    private static ApiTransport Transport(string json, TimeSpan? limit) =>
        new("http://localhost/", null, new HttpClient(new JsonHandler(json)), new ApiClientOptions { Timeout = limit });

    private sealed class HookedCodec(int at, Action hook) : JsonCodec<int>
    {
        public int Count { get; private set; }

        public override int ReadValue(ref Utf8JsonReader reader)
        {
            if (++Count == at)
            {
                hook();
            }

            return reader.GetInt32();
        }

        public override void WriteValue(JsonValueWriter writer, int value) => throw new NotSupportedException();
    }

    private sealed class JsonHandler(string json) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(
                new HttpResponseMessage { RequestMessage = request, Content = new StringContent(json, Encoding.UTF8, "application/json") });
    }
}
