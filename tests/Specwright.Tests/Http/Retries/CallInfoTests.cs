using Specwright.CompilerServices;

namespace Specwright.Tests.Http.Retries;

/// <summary>What handlers are told about a request.</summary>
public sealed class CallInfoTests
{
    [Theory]
    [InlineData("GET", null, false, true)]
    [InlineData("PUT", null, false, true)]
    [InlineData("PUT", null, true, false)]
    [InlineData("POST", null, false, false)]
    [InlineData("POST", "k-1", false, true)]
    [InlineData("POST", "k-1", true, false)]
    public async Task A_handler_sees_the_operation_and_whether_it_may_be_repeated(
        string method, string? key, bool isForward, bool mayRepeat)
    {
        var handler = new ScriptedHandler(_ => new HttpResponseMessage());
        using var http = new HttpClient(handler);
        using var transport = new ApiTransport("https://h.example", TestCredential.Token(), http, null);
        var request = Transports.ItemRequest(method: new HttpMethod(method));
        request.Header("Idempotency-Key", key, JsonCodecs.String);
        request.Stream(isForward ? new ForwardStream([1]) : new MemoryStream([1]));

        await transport.SendAsync(request, default);

        var info = ApiCallInfo.Find(Assert.Single(handler.Requests))!;
        Assert.Equal((method + " /items/{id}", "/items/{id}", mayRepeat), (info.Operation, info.PathTemplate, info.MayRepeat));
    }

    [Fact]
    public void Other_messages_have_none()
    {
        using var message = new HttpRequestMessage();

        Assert.Null(ApiCallInfo.Find(message));
        Assert.Throws<ArgumentNullException>(() => ApiCallInfo.Find(null!));
    }
}
