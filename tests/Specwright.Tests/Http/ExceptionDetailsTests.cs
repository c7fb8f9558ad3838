using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>What an exception has of the response: its headers, its body, and where it came from.</summary>
public sealed class ExceptionDetailsTests
{
    [Fact]
    public async Task All_headers_of_a_refusal_are_on_the_exception()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 405;
            context.Response.Headers.ETag = "\"e\"";
            context.Response.Headers.WWWAuthenticate = "Bearer error=\"insufficient_scope\"";
            context.Response.Headers.Append("X-RateLimit-Reset", "30");
            context.Response.Headers.Append("X-RateLimit-Reset", "60");
            context.Response.Headers.Allow = "GET, HEAD";
            context.Response.Headers.ContentLanguage = "de";
            return context.Response.WriteAsync("no");
        });
        using var transport = server.Transport();

        var exception = await transport.GetItemAsync().FailAsync();

        Assert.Equal("\"e\"", exception.Headers.ETag!.Tag);
        Assert.Equal("Bearer", Assert.Single(exception.Headers.WwwAuthenticate).Scheme);
        Assert.Equal(["30", "60"], exception.Headers.GetValues("X-RateLimit-Reset"));
        Assert.Equal(["GET", "HEAD"], exception.ContentHeaders!.Allow);
        Assert.Equal(["de"], exception.ContentHeaders.ContentLanguage);
    }

    [Fact]
    public async Task A_304_has_its_ETag_and_an_unreadable_200_its_headers()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Path == "/304" ? 304 : 200;
            context.Response.Headers.ETag = "\"e\"";
            return Task.CompletedTask;
        });
        using var transport = server.Transport();

        Assert.Equal("\"e\"", (await transport.GetItemAsync("/304").FailAsync()).Headers.ETag!.Tag);
        Assert.Equal("\"e\"", (await transport.GetItemAsync().FailAsync()).Headers.ETag!.Tag);
    }

    [Fact]
    public async Task Secrets_in_headers_are_masked()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 403;
            context.Response.Headers["X-You-Sent"] = $"key={TestCredential.Secret};";
            context.Response.Headers.ContentLanguage = TestCredential.Secret;
            return Task.CompletedTask;
        });
        using var transport = server.Transport(TestCredential.Key());

        var exception = await transport.GetItemAsync().FailAsync();

        Assert.Equal(["key=***;"], exception.Headers.GetValues("X-You-Sent"));
        Assert.Equal(["***"], exception.ContentHeaders!.GetValues("Content-Language"));
        Assert.DoesNotContain(TestCredential.Secret, exception.Headers.ToString() + exception.ContentHeaders, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_answer_there_are_no_headers()
    {
        using var transport = new ApiTransport("http://127.0.0.1:1/base/", null, null, null);

        var exception = await transport.GetItemAsync().FailAsync();

        Assert.Empty(exception.Headers);
        Assert.Null(exception.ContentHeaders);
        Assert.Equal("http://127.0.0.1:1", exception.Origin);
        Assert.StartsWith("GET /items/{id} at http://127.0.0.1:1/base got no response: ", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("retry-after-ms", "250", 250.0)]
    [InlineData("Retry-After-Ms", "1500.5", 1500.5)]
    [InlineData("x-ms-retry-after-ms", "10", 10.0)]
    [InlineData("Retry-After", "1.5", 1500.0)]
    [InlineData("Retry-After", "17", 17000.0)]
    [InlineData("retry-after-ms", "99999999999999999999", int.MaxValue * 1000.0)]
    [InlineData("retry-after-ms", "-5", null)]
    [InlineData("retry-after-ms", "soon", null)]
    [InlineData("retry-after-ms", "NaN", null)]
    [InlineData("retry-after-ms", "Infinity", null)]
    [InlineData("Retry-After", "soon", null)]
    public async Task The_wait_is_read_in_seconds_and_in_milliseconds(string header, string value, double? milliseconds)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers[header] = value;
            return Task.CompletedTask;
        });
        using var transport = server.Transport();

        var exception = await transport.GetItemAsync().FailAsync();

        Assert.Equal(milliseconds is { } number ? TimeSpan.FromMilliseconds(number) : null, exception.RetryAfter?.Delta);
    }

    [Fact]
    public async Task Milliseconds_come_before_seconds_and_a_date_stays_a_date()
    {
        var date = new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 503;
            context.Response.Headers.RetryAfter = context.Request.Path == "/date" ? date.ToString("r") : "1";
            if (context.Request.Path != "/date")
            {
                context.Response.Headers["retry-after-ms"] = "300";
            }

            return Task.CompletedTask;
        });
        using var transport = server.Transport();

        Assert.Equal(
            new RetryConditionHeaderValue(TimeSpan.FromMilliseconds(300)),
            (await transport.GetItemAsync().FailAsync()).RetryAfter);
        Assert.Equal(new RetryConditionHeaderValue(date), (await transport.GetItemAsync("/date").FailAsync()).RetryAfter);
    }

    [Fact]
    public async Task The_whole_body_of_a_refusal_is_there_up_to_the_limit()
    {
        var body = $$"""{"violations":"{{new string('v', 23_000)}}"}""";
        await using var server = await LoopbackServer.StartAsync(body, 422);
        using var transport = server.Transport(TestCredential.Token());
        using var small = server.Transport(TestCredential.Token(), new() { MaxErrorBytes = 100 });

        Assert.Equal(body, (await transport.GetItemAsync().FailAsync()).Body);
        Assert.Equal(body[..92], (await small.GetItemAsync().FailAsync()).Body);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(422)]
    public async Task A_longer_body_is_shown_up_to_the_limit_whether_its_length_is_announced_or_not(int status)
    {
        var body = new string('x', 200_000);
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentLength = context.Request.Path == "/announced" ? body.Length : null;
            await context.Response.WriteAsync(body);
        });
        using var transport = server.Transport(options: new() { MaxErrorBytes = 50_000, MaxResponseBytes = 100_000 });

        Assert.Equal(50_000 - 8, (await transport.GetItemAsync().FailAsync()).Body!.Length);
        Assert.Equal(50_000 - 8, (await transport.GetItemAsync("/announced").FailAsync()).Body!.Length);
    }

    [Fact]
    public void A_limit_must_be_above_zero() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ApiClientOptions { MaxErrorBytes = 0 });

    [Fact]
    public async Task The_origin_is_that_of_the_base_address_or_of_the_redirect()
    {
        await using var other = await LoopbackServer.StartAsync("no", 404);
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = context.Request.Path == "/v1/away" ? other.Address + "/private?x=1" : "/v1/none";
            if (context.Request.Path == "/v1/none")
            {
                context.Response.StatusCode = 404;
            }

            return Task.CompletedTask;
        });
        using var transport = new ApiTransport($"http://user:pass@{new Uri(server.Address).Authority}/v1/?key=secret", null, null, null);

        var here = await transport.GetItemAsync("/here").FailAsync();
        var away = await transport.GetItemAsync("/away").FailAsync();

        Assert.Equal($"GET /here at {server.Address}/v1 was answered with 404 NotFound.", here.Message);
        Assert.Equal(server.Address, here.Origin);
        Assert.Equal($"GET /away at {other.Address} was answered with 404 NotFound.", away.Message);
        Assert.Equal(other.Address, away.Origin);
    }

    [Fact]
    public async Task A_typed_refusal_has_them_too()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 409;
            context.Response.Headers.ETag = "\"e\"";
            return context.Response.WriteAsync("""{"name":"a"}""");
        });
        using var transport = server.Transport();
        var request = Transports.ItemRequest();
        request.Errors(static call => call.As(Item.Codec.Instance));

        var exception = await Assert.ThrowsAsync<ApiException<Item>>(() => transport.SendAsync(request, default));

        Assert.Equal("a", exception.Error.Name);
        Assert.Equal("\"e\"", exception.Headers.ETag!.Tag);
        Assert.NotNull(exception.ContentHeaders);
        Assert.Equal(server.Address, exception.Origin);
        Assert.Equal(HttpStatusCode.Conflict, exception.StatusCode);
    }
}
