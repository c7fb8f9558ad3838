using System.Net;
using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>Envelopes: unwrapped when they tell of success, failures when not.</summary>
public sealed class EnvelopeTests
{
    [Theory]
    [InlineData("""{"success":true,"errors":[],"messages":[],"result":{"name":"a","count":2},"result_info":{"page":1}}""")]
    [InlineData("""{"result_info":{"page":1},"result":{"count":2,"name":"a"},"messages":[],"errors":[],"success":true}""")]
    [InlineData("""{"result":{"name":"a","count":2},"re\u0073ult_info":{"page":1},"other":[{"result":3}],"success":true}""")]
    public async Task The_result_is_unwrapped_wherever_it_stands(string body)
    {
        await using var server = await LoopbackServer.StartAsync(body);
        using var transport = server.Transport();

        var response = await transport.GetEnvelopeAsync();

        Assert.Equal(new Item("a", 2), response.Value);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(1, response.ResultInfo!.Value.GetProperty("page").GetInt32());
        Assert.Empty(response.Messages);
    }

    [Fact]
    public async Task Messages_and_headers_come_with_the_result()
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.Headers["CF-Ray"] = "8f-AMS";
            context.Response.Headers["X-Rate"] = "3";
            await context.Response.Body.WriteAsync(
                """{"success":true,"messages":[{"code":1001,"message":"slow"}],"result":{"name":"a"}}"""u8.ToArray());
        });
        using var transport = server.Transport();

        var response = await transport.GetEnvelopeAsync();

        Assert.Equal([new ApiMessage { Code = 1001, Message = "slow" }], response.Messages);
        Assert.Equal("8f-AMS", response.RequestId);
        Assert.Equal(["3"], response.Headers.GetValues("X-Rate"));
    }

    [Theory]
    [InlineData(
        """{"success":false,"errors":[{"code":10400,"message":"no","documentation_url":"https://d/x","source":{"pointer":"/a"}}],"messages":[{"code":"2","message":"m"}],"result":null}""")]
    [InlineData(
        """{"result":{},"messages":[{"message":"m","code":2}],"errors":[{"code":"10400","message":"no","documentation_url":"https://d/x","source":{"pointer":"/a"}}],"success":false}""")]
    public async Task Success_false_is_a_failure_even_with_status_200(string body)
    {
        await using var server = await LoopbackServer.StartAsync(body);
        using var transport = server.Transport();

        var exception = await transport.GetEnvelopeAsync().FailAsync();

        Assert.Equal(HttpStatusCode.OK, exception.StatusCode);
        Assert.Equal([new ApiMessage { Code = 10400, Message = "no", DocumentationUrl = "https://d/x", Pointer = "/a" }], exception.Errors);
        Assert.Equal([new ApiMessage { Code = 2, Message = "m" }], exception.Messages);
        Assert.Equal("GET", exception.Method);
        Assert.Equal("/items/{id}", exception.PathTemplate);
        Assert.Equal(body, exception.Body);
        Assert.Null(exception.Pointer);
        Assert.Equal($"GET /items/{{id}} at {server.Address} was answered with 200 OK and success: false: 10400 no.", exception.Message);
    }

    [Theory]
    [InlineData("""{"success":true,"result":null}""", "/result", "found null")]
    [InlineData("""{"success":true,"result":[1]}""", "/result", "found an array")]
    [InlineData("""{"success":true,"result":{"name":3}}""", "/result/name", "found the number 3")]
    [InlineData("""{"success":true,"result":{"count":1}}""", "/result", "name")]
    [InlineData("""{"success":true}""", "", "expected an envelope with a result")]
    [InlineData("""{"success":"yes","result":{"name":"a"}}""", "/success", "expected true or false")]
    [InlineData("""{"name":"a","count":1}""", "", "an object without any of them")]
    [InlineData("""[1,2]""", "", "found an array")]
    [InlineData("""{"success":true,"result":{"name":"a"}} {}""", "", "after a single JSON value")]
    [InlineData("""{"success":true,"result":{"name":"a\ud800"}}""", "/result/name", "")]
    [InlineData("""{"success":true,"result":{"name":"a","co""", "/result", "expected JSON")]
    [InlineData("""<html>hello</html>""", "", "expected JSON")]
    public async Task A_body_that_is_not_what_was_promised_is_a_failure_with_its_place(string body, string pointer, string text)
    {
        await using var server = await LoopbackServer.StartAsync(body);
        using var transport = server.Transport();

        var exception = await transport.GetEnvelopeAsync().FailAsync();

        Assert.Equal(HttpStatusCode.OK, exception.StatusCode);
        Assert.StartsWith(pointer, exception.Pointer, StringComparison.Ordinal);
        Assert.Contains(text, exception.Message, StringComparison.Ordinal);
        Assert.Equal(body, exception.Body);
    }

    [Fact]
    public async Task A_result_that_may_be_null_may_also_be_absent()
    {
        await using var server = await LoopbackServer.StartAsync("""{"success":true}""");
        using var transport = server.Transport();

        var response =
            await transport.SendEnvelopeAsync(Transports.ItemRequest(), JsonCodecs.NullableReference(Item.Codec.Instance), default);

        Assert.Null(response.Value);
    }

    [Fact]
    public async Task Without_a_result_to_read_any_success_will_do()
    {
        await using var server = await LoopbackServer.StartAsync("""{"success":true,"result":{"x":[1]},"messages":["hello"]}""");
        using var transport = server.Transport();

        var response = await transport.SendEnvelopeAsync(Transports.ItemRequest(), default);

        Assert.Equal([new ApiMessage { Message = "hello" }], response.Messages);
    }

    [Fact]
    public async Task An_empty_200_is_a_failure()
    {
        await using var server = await LoopbackServer.StartAsync("");
        using var transport = server.Transport();

        var exception = await transport.GetEnvelopeAsync().FailAsync();

        Assert.Equal(
            $"GET /items/{{id}} at {server.Address} was answered with 200 OK, but the body cannot be used: it is empty.",
            exception.Message);
        Assert.Null(exception.Body);
    }

    [Fact]
    public async Task Lenient_reading_takes_what_breaks_its_schema()
    {
        await using var server = await LoopbackServer.StartAsync("""{"success":true,"result":{"count":"many"}}""");
        using var transport = server.Transport(options: new() { LenientReading = true });

        var response = await transport.GetEnvelopeAsync();

        Assert.Equal(new Item(null!, 0), response.Value);
    }

    /// <summary>What is wrong in the result is passed over; what makes the whole text no JSON cannot be.</summary>
    [Theory]
    [InlineData("{\"success\":true,\"result\":{\"count\":\"many\",\"name\":\"\u00ff\"}}", "/result/name")]
    [InlineData("{\"success\":true,\"result\":{\"count\":\"many\"}", "/result")]
    [InlineData("{\"success\":true,\"result\":[]}", "/result")]
    public async Task Lenient_reading_that_fails_is_a_failure_as_any_other(string body, string pointer)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.ContentType = "application/json";
            return context.Response.Body.WriteAsync(System.Text.Encoding.Latin1.GetBytes(body)).AsTask();
        });
        using var transport = server.Transport(options: new() { LenientReading = true });

        Assert.Equal(pointer, (await transport.GetEnvelopeAsync().FailAsync()).Pointer);
    }
}
