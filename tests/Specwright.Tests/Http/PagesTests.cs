using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>Results in pages: every shape is enumerated to its end, one page at a time.</summary>
public sealed class PagesTests
{
    [Fact]
    public async Task Numbered_pages_in_envelopes_end_where_the_counters_say()
    {
        await using var server = await ServeAsync(
            """{"success":true,"errors":[],"messages":[],"result":[1,2],"result_info":{"page":1,"per_page":2,"total_pages":2,"total_count":3}}""",
            """{"success":true,"errors":[],"messages":[],"result_info":{"page":2,"per_page":2,"total_pages":2,"total_count":3},"result":[3]}""");
        using var transport = server.Transport(TestCredential.Of(CredentialPart.Query("key", "k")));
        var request = Transports.ItemRequest("/items");
        request.Query("per_page", 2, JsonCodecs.Int32);

        var items = transport.SendEnvelopePagesAsync(
            request,
            PageRule.ByPage("page", "/result", pages: "/result_info/total_pages", total: "/result_info/total_count"),
            JsonCodecs.Int32,
            default);

        // Each enumeration begins anew.
        Assert.Equal([1, 2, 3], await ListAsync(items));
        Assert.Equal(["/items?per_page=2&key=k", "/items?per_page=2&page=2&key=k"], server.Targets());
    }

    [Theory]
    [InlineData("{\"d\":[1,2],\"pages\":2}", "{\"d\":[3],\"pages\":2}", 2)]
    [InlineData("{\"d\":[1,2],\"total\":3}", "{\"d\":[3],\"total\":3}", 2)]
    [InlineData("{\"d\":[1,2],\"more\":true}", "{\"d\":[3],\"more\":false}", 2)]
    [InlineData("{\"d\":[1,2],\"pages\":\"2\"}", "{\"d\":[3],\"pages\":\"2\"}", 2)]

    // Counters that cannot be true, or are missing, say nothing: the empty page does.
    [InlineData("{\"d\":[1,2],\"total\":0}", "{\"d\":[3],\"total\":0}", 3)]
    [InlineData("{\"d\":[1,2],\"total\":1,\"pages\":0}", "{\"d\":[3],\"total\":1}", 3)]
    [InlineData("{\"d\":[1,2],\"total\":-1,\"pages\":null,\"more\":\"?\"}", "{\"d\":[3]}", 3)]

    // One that says more outweighs one that says enough; one that says more for ever ends with the empty page.
    [InlineData("{\"d\":[1,2],\"total\":2,\"pages\":2}", "{\"d\":[3],\"total\":3,\"pages\":2}", 2)]
    [InlineData("{\"d\":[1,2],\"total\":99}", "{\"d\":[3],\"more\":true}", 3)]
    public async Task Counters_may_lie(string first, string second, int requests)
    {
        await using var server = await ServeAsync(first, second, """{"d":[],"more":true,"total":99,"pages":99}""");
        using var transport = server.Transport();

        Assert.Equal([1, 2, 3], await ListAsync(transport, PageRule.ByPage("page", "/d", pages: "/pages", total: "/total", more: "/more")));
        Assert.Equal(requests, server.Requests.Count);
    }

    [Theory]
    [InlineData(
        """{"q":"ü","limit":1.50,"cursor":"mine"}""",
        false,
        """{"q":"ü","limit":1.50,"cursor":"7"}""",
        """{"q":"ü","limit":1.50,"cursor":"\"b\""}""")]
    [InlineData("""{"cursor":1,"q":null}""", true, """{"q":null,"cursor":7}""", """{"q":null,"cursor":"\"b\""}""")]
    [InlineData(null, false, """{"cursor":"7"}""", """{"cursor":"\"b\""}""")]
    public async Task Cursors_may_travel_in_the_body(string? first, bool isNumber, string second, string third)
    {
        await using var server = await ServeAsync("""{"d":[1],"next":"7"}""", """{"d":[2],"next":"\"b\""}""", """{"d":[3],"next":null}""");
        using var transport = server.Transport();
        var request = Transports.ItemRequest("/items", HttpMethod.Post);
        request.Json(
            first is null ? (System.Text.Json.JsonElement?)null : System.Text.Json.JsonDocument.Parse(first).RootElement,
            JsonCodecs.Element,
            "application/vnd.search+json");

        Assert.Equal([1, 2, 3], await ListAsync(
            transport.SendPagesAsync(request, PageRule.ByCursor("cursor", "/d", "/next").InBody(isNumber), JsonCodecs.Int32, default)));

        Assert.Equal([first ?? "", second, third], server.Requests.Select(static one => one.Body));
        Assert.All(server.Requests.Skip(1), one => Assert.Equal("application/vnd.search+json", one.Headers["Content-Type"]));
        Assert.Equal(["/items", "/items", "/items"], server.Targets());
    }

    [Fact]
    public async Task Offsets_count_the_items()
    {
        await using var server = await ServeAsync("""{"n":5,"d":[1,2]}""", """{"n":5,"d":[3,4]}""", """{"n":5,"d":[5]}""");
        using var transport = server.Transport();

        Assert.Equal([1, 2, 3, 4, 5], await ListAsync(transport, PageRule.ByOffset("skip", "/d", total: "/n")));
        Assert.Equal(["/items", "/items?skip=2", "/items?skip=4"], server.Targets());
    }

    [Fact]
    public async Task Pages_may_begin_with_0()
    {
        await using var server = await ServeAsync("""{"pages":2,"d":[1]}""", """{"pages":2,"d":[2]}""");
        using var transport = server.Transport();

        Assert.Equal([1, 2], await ListAsync(transport, PageRule.ByPage("p", "/d", first: 0, pages: "/pages")));
        Assert.Equal(["/items", "/items?p=1"], server.Targets());
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("{}")]
    public async Task Cursors_lead_from_page_to_page_also_over_an_empty_one(string last)
    {
        await using var server = await ServeAsync(
            """{"d":[1],"meta":{"next":"a b&c"}}""",
            """{"meta":{"next":17},"d":[]}""",
            $$$"""{"d":[2],"meta":{"next":{{{last}}}}}""");
        using var transport = server.Transport();

        Assert.Equal([1, 2], await ListAsync(transport, PageRule.ByCursor("cursor", "/d", "/meta/next")));
        Assert.Equal(["/items", "/items?cursor=a%20b%26c", "/items?cursor=17"], server.Targets());
    }

    [Fact]
    public async Task The_last_item_can_be_the_cursor()
    {
        await using var server = await ServeAsync(
            """{"data":[{"name":"a","id":"i1"},{"id":"i2","name":"b"}],"has_more":true}""",
            """{"has_more":false,"data":[{"name":"c","id":"i3"}]}""");
        using var transport = server.Transport();

        var items = await ListAsync(transport.SendPagesAsync(
            Transports.ItemRequest("/items"),
            PageRule.ByLastItem("starting_after", "/data", "/id", more: "/has_more"),
            Item.Codec.Instance,
            default));

        Assert.Equal(["a", "b", "c"], items.Select(item => item.Name));
        Assert.Equal(["/items", "/items?starting_after=i2"], server.Targets());
    }

    [Theory]
    [InlineData("BASE/items?page=2")]
    [InlineData("/items?page=2")]
    [InlineData("?page=2")]
    public async Task Links_in_the_body_are_followed_with_the_credential(string link)
    {
        await using var server = await ServeAsync($$$"""{"d":[1],"links":{"next":"{{{link}}}"}}""", """{"d":[2],"links":{}}""");
        using var transport = server.Transport(TestCredential.Of(CredentialPart.Bearer("t"), CredentialPart.Query("key", "k")));
        var request = Transports.ItemRequest("/items");
        request.Query("q", "x");
        request.Header("X-Own", "1");

        Assert.Equal(
            [1, 2],
            await ListAsync(transport.SendPagesAsync(request, PageRule.ByLink("/d", "/links/next"), JsonCodecs.Int32, default)));
        Assert.Equal(["/items?q=x&key=k", "/items?page=2&key=k"], server.Targets());
        Assert.Equal(("Bearer t", "1"), (server.Requests[1].Headers["Authorization"], server.Requests[1].Headers["X-Own"]));
    }

    [Fact]
    public async Task A_link_that_has_the_credential_already_does_not_get_it_twice()
    {
        await using var server = await ServeAsync("""{"d":[1],"next":"/items?key=k&page=2"}""", """{"d":[2]}""");
        using var transport = server.Transport(TestCredential.Of(CredentialPart.Query("key", "k")));

        Assert.Equal([1, 2], await ListAsync(transport, PageRule.ByLink("/d", "/next")));
        Assert.Equal("/items?key=k&page=2", server.Targets()[1]);
    }

    [Fact]
    public async Task The_header_Link_leads_on()
    {
        var calls = 0;
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Headers.Link = ++calls == 1
                ? new StringValues(["</items?page=9>; rel=\"last\", </items?page=2>; title=\"a, <b>\"; rel=\"x next\"", "</>; rel=first"])
                : new StringValues("</items>; rel=prev");
            return context.Response.WriteAsync(calls == 1 ? "[1]" : "[2]");
        });
        using var transport = server.Transport();

        Assert.Equal([1, 2], await ListAsync(transport, PageRule.ByLinkHeader("")));
        Assert.Equal(["/items", "/items?page=2"], server.Targets());
    }

    [Theory]
    [InlineData("<https://a.example/?page=2>; rel=next", "https://a.example/?page=2")]
    [InlineData("</a>;rel=prev,</b>;REL=\"NEXT\"", "/b")]
    [InlineData("</a> ; title=\"\\\"\" ; rel = \"next\"", "/a")]
    [InlineData("</a>; rel=prev; rel=next", null)]
    [InlineData("</a>; rel=next; anchor=\"#x\", </b>; rel=next", "/b")]
    [InlineData("</a,b>; rel=next", "/a,b")]
    [InlineData("</a>", null)]
    [InlineData("</a; rel=next", null)]
    [InlineData("rel=next", null)]
    [InlineData("", null)]
    [InlineData("</a>; rel=\"next", "/a")]
    [InlineData("</a>; rel=", null)]
    public void Link_headers_are_read_as_RFC_8288_says(string value, string? target) => Assert.Equal(target, LinkHeader.Next(value));

    [Fact]
    public async Task The_next_page_is_asked_for_when_it_is_needed_and_not_before()
    {
        await using var server = await ServeAsync("""{"d":[1,2],"next":"c"}""", """{"d":[3]}""");
        using var transport = server.Transport();
        var items = transport.SendPagesAsync(
            Transports.ItemRequest("/items"),
            PageRule.ByCursor("cursor", "/d", "/next"),
            JsonCodecs.Int32,
            default);
        await using var enumerator = items.GetAsyncEnumerator(CancellationToken.None);

        Assert.Empty(server.Requests);
        Assert.True(await enumerator.MoveNextAsync());
        Assert.True(await enumerator.MoveNextAsync());
        Assert.Single(server.Requests);
        Assert.True(await enumerator.MoveNextAsync());
        Assert.Equal((3, 2), (enumerator.Current, server.Requests.Count));
        Assert.False(await enumerator.MoveNextAsync());
    }

    [Fact]
    public async Task An_enumeration_can_be_cancelled_between_pages()
    {
        await using var server = await ServeAsync("""{"d":[1],"next":"c"}""", """{"d":[2]}""");
        using var transport = server.Transport();
        using var cancellation = new CancellationTokenSource();
        var items = transport.SendPagesAsync(
            Transports.ItemRequest("/items"),
            PageRule.ByCursor("cursor", "/d", "/next"),
            JsonCodecs.Int32,
            default);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in items.WithCancellation(cancellation.Token))
            {
                Assert.Equal(1, item);
                await cancellation.CancelAsync();
            }
        });
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"d\":null}")]
    public async Task A_page_may_lack_its_list_where_the_specification_allows_it(string page)
    {
        await using var server = await ServeAsync(page);
        using var transport = server.Transport();

        Assert.Empty(await ListAsync(transport, PageRule.ByCursor("cursor", "/d", "/next", optional: true)));
        var exception = await Assert.ThrowsAsync<ApiException>(() => ListAsync(transport, PageRule.ByCursor("cursor", "/d", "/next")));
        Assert.Contains("expected", exception.Message, StringComparison.Ordinal);
    }

    private static Task<List<int>> ListAsync(ApiTransport transport, PageRule rule) =>
        ListAsync(transport.SendPagesAsync(Transports.ItemRequest("/items"), rule, JsonCodecs.Int32, default));

    private static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items)
        {
            list.Add(item);
        }

        return list;
    }

    private static Task<LoopbackServer> ServeAsync(params string[] pages)
    {
        var calls = 0;
        return LoopbackServer.StartAsync(context => context.Response.WriteAsync(
            pages[Math.Min(calls++, pages.Length - 1)].Replace("BASE", $"http://{context.Request.Host}", StringComparison.Ordinal)));
    }
}
