using Microsoft.AspNetCore.Http;
using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>Servers that lead in circles or away: what was read is kept, and the caller who asks for more is told.</summary>
public sealed class PageGuardTests
{
    [Theory]
    [InlineData("https://evil.example/items", "https://evil.example")]
    [InlineData("//evil.example/items", "http://evil.example")]
    [InlineData("http://127.0.0.1:1/items", "http://127.0.0.1:1")]
    [InlineData("file:///etc/passwd", "file://")]
    [InlineData("http://", "no address")]
    public async Task A_link_to_another_origin_is_not_followed(string link, string expected)
    {
        foreach (var isHeader in new[] { false, true })
        {
            await using var server = await LoopbackServer.StartAsync(context =>
            {
                context.Response.Headers.Link = $"<{link}>; rel=next";
                return context.Response.WriteAsync($$"""{"d":[1,2],"next":"{{link}}"}""");
            });

            var (items, exception) = await WalkAsync(server, isHeader ? PageRule.ByLinkHeader("/d") : PageRule.ByLink("/d", "/next"));

            Assert.Equal([1, 2], items);
            Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
            Assert.Single(server.Requests);
        }
    }

    [Fact]
    public void A_link_from_https_to_http_is_not_followed()
    {
        var pagination = new PaginationState(
            Transports.ItemRequest("/items"),
            PageRule.ByLink("/d", "/next"),
            new Uri("https://a.example/v1"));
        var page = new Page<int> { Items = [1] };
        page.Set(0, "http://a.example/v1/items?page=2");
        using var message = new HttpResponseMessage
        {
            RequestMessage = new HttpRequestMessage(HttpMethod.Get, "https://a.example/v1/items"),
        };
        using var response = new ReceivedResponse(Transports.ItemRequest("/items"), message, AppliedCredential.Nothing);

        var step = pagination.Advance(response, page, 1);

        Assert.Null(step.Next);
        Assert.Contains("leads to http://a.example, not to https://a.example", step.Fault!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_circle_of_cursors_is_noticed()
    {
        var calls = 0;
        await using var server = await LoopbackServer.StartAsync(context =>
            context.Response.WriteAsync($$"""{"d":[{{++calls}}],"next":"{{(calls % 2 == 0 ? "secret-a" : "secret-b")}}"}"""));

        var (items, exception) = await WalkAsync(server, PageRule.ByCursor("cursor", "/d", "/next"));

        Assert.Equal([1, 2, 3], items);
        Assert.Contains("circle", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_circle_of_links_is_noticed()
    {
        await using var server =
            await LoopbackServer.StartAsync(context => context.Response.WriteAsync("""{"d":[1],"next":"/items?page=2"}"""));

        var (items, exception) = await WalkAsync(server, PageRule.ByLink("/d", "/next"));

        Assert.Equal([1], items);
        Assert.Contains("circle", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"d":[1,2],"total":100,"page":1,"offset":0}""")]
    [InlineData("""{"d":[1,2],"total":100,"meta":{"current_page":"1","Offset":"0"}}""")]
    [InlineData("""{"d":[1,2],"more":true}""")]
    [InlineData("""{"d":[1,2]}""")]
    [InlineData("""{"d":[1,2],"total":3}""")]
    [InlineData("""{"d":[1,2],"total":3,"page":"next"}""")]
    public async Task A_server_that_does_not_heed_the_page_is_noticed(string page)
    {
        await using var server = await LoopbackServer.StartAsync(page);
        foreach (var rule in new[]
        {
            PageRule.ByPage("page", "/d", total: "/total", more: "/more"),
            PageRule.ByOffset("offset", "/d", total: "/total", more: "/more"),
        })
        {
            var (items, exception) = await WalkAsync(server, rule);

            Assert.Equal([1, 2], items);
            Assert.Contains("same items", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Records_that_have_ids_are_not_equal_by_chance()
    {
        await using var server = await LoopbackServer.StartAsync("""{"d":[{"id":1,"name":"a"}],"total":100}""");
        using var transport = server.Transport();
        var items = new List<Item>();

        var exception = await Assert.ThrowsAsync<ApiException>(async () =>
        {
            await foreach (var item in transport.SendPagesAsync(
                Transports.ItemRequest("/items"),
                PageRule.ByPage("page", "/d", total: "/total"),
                Item.Codec.Instance,
                default))
            {
                items.Add(item);
            }
        });

        Assert.Single(items);
        Assert.Contains("same items", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_that_go_in_a_circle_are_noticed()
    {
        var calls = 0;
        await using var server =
            await LoopbackServer.StartAsync(context => context.Response.WriteAsync($$"""{"d":[{{calls++ % 3}}],"more":true}"""));

        var (items, exception) = await WalkAsync(server, PageRule.ByPage("page", "/d", more: "/more"));

        Assert.Equal([0, 1, 2], items);
        Assert.Contains("same items", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_without_a_cursor_is_no_end()
    {
        await using var server = await LoopbackServer.StartAsync("""{"d":[{"name":"a"}],"more":true}""");
        foreach (var rule in new[]
        {
            PageRule.ByCursor("cursor", "/d", "/next", more: "/more"),
            PageRule.ByLastItem("after", "/d", "/id", more: "/more"),
        })
        {
            using var transport = server.Transport();
            var exception = await Assert.ThrowsAsync<ApiException>(async () =>
            {
                await foreach (var item in transport.SendPagesAsync(Transports.ItemRequest("/items"), rule, Item.Codec.Instance, default))
                {
                    Assert.Equal("a", item.Name);
                }
            });
            Assert.Contains("not where", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_later_page_that_fails_is_an_exception_of_its_own()
    {
        var calls = 0;
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = ++calls == 1 ? 200 : 500;
            return context.Response.WriteAsync("""{"d":[1],"next":"c"}""");
        });

        var (items, exception) = await WalkAsync(server, PageRule.ByCursor("cursor", "/d", "/next"));

        Assert.Equal([1], items);
        Assert.Equal(500, (int)exception.StatusCode!.Value);
    }

    private static async Task<(List<int> Items, ApiException Exception)> WalkAsync(LoopbackServer server, PageRule rule)
    {
        using var transport = server.Transport(TestCredential.Token());
        var items = new List<int>();
        var exception = await Assert.ThrowsAsync<ApiException>(async () =>
        {
            await foreach (var item in transport.SendPagesAsync(Transports.ItemRequest("/items"), rule, JsonCodecs.Int32, default))
            {
                items.Add(item);
            }
        });
        Assert.DoesNotContain(TestCredential.Secret, exception.ToString(), StringComparison.Ordinal);
        return (items, exception);
    }
}
