using System.Globalization;
using Microsoft.AspNetCore.Http;
using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>Pages that are equal by chance, pages that a server repeats, and walks that begin in the middle.</summary>
public sealed class PageStartTests
{
    [Theory]
    [InlineData("""{"d":[0,0],"total":6}""", "", 6, 3)]
    [InlineData("""{"d":[0,0],"pages":3}""", "", 6, 3)]
    [InlineData("""{"d":[0],"total":4,"page":PAGE}""", "page", 4, 4)]
    [InlineData("""{"d":[0],"pages":4,"meta":{"Page":"PAGE"}}""", "page", 4, 4)]
    [InlineData("""{"d":[0],"total":4,"offset":OFFSET}""", "offset", 4, 4)]
    public async Task Pages_that_are_equal_by_chance_are_walked_while_a_count_says_so(
        string page,
        string parameter,
        int items,
        int requests)
    {
        foreach (var rule in new[]
        {
            PageRule.ByPage("page", "/d", pages: "/pages", total: "/total"), PageRule.ByOffset("offset", "/d", total: "/total"),
        })
        {
            var isOffset = rule.Kind == PaginationKind.Offset;
            if ((isOffset && page.Contains("pages", StringComparison.Ordinal)) || parameter == (isOffset ? "page" : "offset"))
            {
                continue;
            }

            await using var server = await LoopbackServer.StartAsync(context => context.Response.WriteAsync(page
                .Replace("PAGE", Value(context, "page", "1"), StringComparison.Ordinal)
                .Replace("OFFSET", Value(context, "offset", "0"), StringComparison.Ordinal)));

            Assert.Equal(Enumerable.Repeat(0, items), await ListAsync(server, rule));
            Assert.Equal(requests, server.Requests.Count);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_page_that_repeats_where_the_counters_disagree_is_the_end(int repeated)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            var number = int.Parse(Value(context, "page", "1"), CultureInfo.InvariantCulture);
            return context.Response.WriteAsync(
                $$"""{"d":{{((number > 2 ? repeated : number) == 1 ? "[1,2]" : "[3,4]")}},"pages":2,"total":5}""");
        });

        Assert.Equal([1, 2, 3, 4], await ListAsync(server, PageRule.ByPage("page", "/d", pages: "/pages", total: "/total")));
        Assert.Equal(["/items", "/items?page=2", "/items?page=3"], server.Targets());
    }

    [Fact]
    public async Task A_cursor_that_leads_back_repeats_no_page()
    {
        await using var server = await LoopbackServer.StartAsync(context => context.Response.WriteAsync(Value(context, "cursor", "") switch
        {
            "" => """{"d":[1],"next":"b"}""",
            "b" => """{"d":[2],"next":"c"}""",
            _ => """{"d":[2],"next":"b"}""",
        }));
        var items = new List<int>();

        Assert.Contains(
            "circle",
            (await EnumerateAsync(server, PageRule.ByCursor("cursor", "/d", "/next"), "", items).FailAsync()).Message,
            StringComparison.Ordinal);
        Assert.Equal([1, 2], items);
    }

    [Theory]
    [InlineData("page=3", "/items?page=3 /items?page=4", "5,6,7")]
    [InlineData("limit=2&page=3&x=1", "/items?limit=2&page=3&x=1 /items?limit=2&x=1&page=4", "5,6,7")]
    [InlineData("page=4", "/items?page=4 /items?page=5", "7")]
    [InlineData("page=9", "/items?page=9", "")]
    [InlineData("page=1", "/items?page=1 /items?page=2 /items?page=3 /items?page=4", "1,2,3,4,5,6,7")]
    public async Task An_enumeration_begins_at_a_page(string start, string targets, string items)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            var number = int.Parse(Value(context, "page", "1"), CultureInfo.InvariantCulture);
            return context.Response.WriteAsync(
                $$"""{"d":[{{string.Join(',', Enumerable.Range(1, 7).Skip((number - 1) * 2).Take(2))}}],"total":7}""");
        });
        var found = new List<int>();

        await EnumerateAsync(server, PageRule.ByPage("page", "/d", total: "/total"), start, found);

        Assert.Equal(items, string.Join(',', found));
        Assert.Equal(targets, string.Join(' ', server.Targets()));
    }

    [Fact]
    public async Task An_enumeration_that_begins_at_a_page_ends_by_the_number_of_pages()
    {
        await using var server = await LoopbackServer.StartAsync("""{"d":[0],"pages":3}""");
        var found = new List<int>();

        await EnumerateAsync(server, PageRule.ByPage("page", "/d", first: 0, pages: "/pages"), "page=1", found);

        Assert.Equal(["/items?page=1", "/items?page=2"], server.Targets());
    }

    [Fact]
    public async Task An_enumeration_begins_at_an_offset_or_at_a_cursor()
    {
        await using var server = await LoopbackServer.StartAsync(context => context.Response.WriteAsync(
            context.Request.Query.ContainsKey("offset")
                ? $$"""{"d":[{{(Value(context, "offset", "0") == "5" ? "6,7" : "8")}}],"total":8}"""
                : Value(context, "cursor", "") == "a b" ? """{"d":[1],"next":"c"}""" : """{"d":[2],"next":"a b"}"""));
        var offset = new List<int>();
        var cursor = new List<int>();

        await EnumerateAsync(server, PageRule.ByOffset("offset", "/d", total: "/total"), "offset=5", offset);
        var exception = await EnumerateAsync(server, PageRule.ByCursor("cursor", "/d", "/next"), "cursor=a%20b", cursor).FailAsync();

        Assert.Equal(["/items?offset=5", "/items?offset=7", "/items?cursor=a%20b", "/items?cursor=c"], server.Targets());
        Assert.Equal([6, 7, 8], offset);
        Assert.Equal([1, 2], cursor);
        Assert.Contains("circle", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("page", null, "2")]
    [InlineData("offset", null, "1")]
    [InlineData("cursor", null, "c1")]
    [InlineData("cursor", "c0", "c1")]
    [InlineData("link", null, null)]
    public async Task An_enumeration_that_fails_says_where_it_can_begin_again(string kind, string? start, string? expected)
    {
        var calls = 0;
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = ++calls == 2 ? 503 : 200;
            return context.Response.WriteAsync("""{"d":[1],"next":"c1","total":2,"link":"/items?x=1"}""");
        });
        var rule = kind switch
        {
            "page" => PageRule.ByPage("page", "/d", total: "/total"),
            "offset" => PageRule.ByOffset("offset", "/d", total: "/total"),
            "cursor" => PageRule.ByCursor("cursor", "/d", "/next"),
            _ => PageRule.ByLink("/d", "/link"),
        };

        var exception = await EnumerateAsync(server, rule, start is null ? "" : "cursor=" + start, []).FailAsync();

        Assert.Equal((503, expected), ((int)exception.StatusCode!, exception.Page));
        Assert.DoesNotContain("c1", exception.ToString(), StringComparison.Ordinal);
        calls = 1;
        Assert.Equal(start, (await EnumerateAsync(server, rule, start is null ? "" : "cursor=" + start, []).FailAsync()).Page);
    }

    private static string Value(HttpContext context, string name, string otherwise) =>
        context.Request.Query[name] is { Count: > 0 } values ? values[0]! : otherwise;

    private static async Task<List<int>> ListAsync(LoopbackServer server, PageRule rule)
    {
        var items = new List<int>();
        await EnumerateAsync(server, rule, "", items);
        return items;
    }

    private static async Task EnumerateAsync(LoopbackServer server, PageRule rule, string query, List<int> items)
    {
        using var transport = server.Transport();
        var request = Transports.ItemRequest("/items");
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            request.Query(pair.Split('=')[0], Uri.UnescapeDataString(pair.Split('=')[1]));
        }

        await foreach (var item in transport.SendPagesAsync(request, rule, JsonCodecs.Int32, default))
        {
            items.Add(item);
        }
    }
}
