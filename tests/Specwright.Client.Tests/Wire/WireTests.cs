using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Specwright.Tests.Http;
using Wire;

namespace Specwright.Client.Tests.Wire;

/// <summary>What a generated client of <c>wire.yaml</c> sends, and what it makes of what comes.</summary>
public sealed class WireTests
{
    [Theory]
    [InlineData("""{"value":"a","unit":"m"}""", "text a")]
    [InlineData("""{"value":1.5,"unit":"m"}""", "number 1.5")]
    [InlineData("""{"value":true}""", "flag True")]
    [InlineData("""{"side":"left","width":1}""", "left 1")]
    [InlineData("""{"side":"right","width":2}""", "right 2")]
    [InlineData("18446744073709551615", "integer 18446744073709551615")]
    public async Task A_case_is_what_its_members_hold(string json, string expected)
    {
        await using var server = await LoopbackServer.StartAsync(json);
        using var client = Client(server);

        var value = await client.GetValueAsync(7, "x");

        Assert.Equal(expected, Show(value));
        Assert.Equal(json, JsonSerializer.Serialize(value, WireJson.Default.Value));
    }

    [Theory]
    [InlineData("""{"value":[1]}""")]
    [InlineData("""{"side":"top","width":1}""")]
    [InlineData("\"text\"")]
    public async Task An_unknown_case_keeps_its_JSON(string json)
    {
        await using var server = await LoopbackServer.StartAsync(json);
        using var client = Client(server);

        var value = await client.GetValueAsync(7, "x");

        Assert.Equal("unknown " + json, Show(value));
        Assert.Equal(json, JsonSerializer.Serialize(value, WireJson.Default.Value));
    }

    [Fact]
    public async Task An_enum_beside_a_string_takes_any_text()
    {
        await using var server = await LoopbackServer.StartAsync("{}");
        using var client = Client(server);

        await client.UseModelAsync(
            new ModelUse { Model = OpenEnum<ModelUseModel>.FromRaw("brand-new"), Mode = ModelUseMode.Only, Limit = 9223372036854775808m });
        await client.UseModelAsync(new ModelUse { Model = ModelUseModel.Tiny, Mode = OpenEnum<ModelUseMode>.FromRaw("x-other") });

        Assert.Equal(
            ["""{"model":"brand-new","mode":"only","limit":9223372036854775808}""", """{"model":"tiny","mode":"x-other"}"""],
            server.Requests.Select(static request => request.Body));
    }

    [Fact]
    public async Task Parameters_go_where_and_how_the_document_says()
    {
        await using var server = await LoopbackServer.StartAsync("""{"value":"a"}""");
        using var client = Client(server);

        await client.GetValueAsync(
            7,
            "tar.gz",
            new()
            {
                XTags = new Dictionary<string, string> { ["a"] = "1", ["b"] = "x=y" },
                Note = "plain \"text\"",
                Near = [1.5, -2],
                Theme = "dark/100%",
            });
        await client.SearchAsync(new() { Query = new Dictionary<string, long> { ["a b"] = 1 } });

        var first = server.Requests[0];
        Assert.Equal("/values/7.tar.gz?note=plain%20%22text%22&near=%5B1.5%2C-2%5D", first.Target);
        Assert.Equal(("a=1,b=x=y", "theme=dark/100%"), (first.Headers["X-Tags"], first.Headers["Cookie"]));
        Assert.Equal("/search?%7B%22a%20b%22%3A1%7D", server.Requests[1].Target);
    }

    [Fact]
    public async Task An_events_data_is_what_its_content_schema_says()
    {
        await using var server =
            await LoopbackServer.StartAsync("event: set\ndata: {\"value\":true}\n\n", contentType: "text/event-stream");
        using var client = Client(server);
        var events = new List<string>();

        await foreach (var one in client.ListenAsync())
        {
            events.Add($"{one.Event} {Show(one.Data)}");
        }

        Assert.Equal(["set flag True"], events);
    }

    [Theory]
    [InlineData("a\r\nX-Other: b", null)]
    [InlineData("a,b", null)]
    [InlineData(null, "a; admin=1")]
    [InlineData(null, "a,b")]
    public async Task Nothing_is_smuggled_into_headers(string? tag, string? theme)
    {
        await using var server = await LoopbackServer.StartAsync("{}");
        using var client = Client(server);

        await Assert.ThrowsAsync<ArgumentException>(() =>
            client.GetValueAsync(
                7, "x", new() { XTags = tag is null ? null : new Dictionary<string, string> { ["t"] = tag }, Theme = theme }));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task An_optional_body_of_parts_is_sent_whole_or_not_at_all()
    {
        await using var server = await LoopbackServer.StartAsync("{}");
        using var client = Client(server);

        await client.AddScanAsync();
        Assert.Equal(("", false), (server.Request.Body, server.Request.Headers.ContainsKey("Content-Type")));

        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => client.AddScanAsync(options: new() { Note = "n" }));
        Assert.Equal("POST /scans was not sent: /scan is required where other parts of the body are given; /name is required where "
            + "other parts of the body are given.", refusal.Message);

        await client.AddScanAsync(new ApiFile(new MemoryStream([1])), "a");
        Assert.Equal(2, server.Requests.Count);
        Assert.Contains("name=\"name\"\r\n\r\na\r\n", server.Requests[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_required_body_has_a_part()
    {
        await using var server = await LoopbackServer.StartAsync("{}");
        using var client = Client(server);

        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => client.PutScanAsync(new() { Tags = [] }));

        Assert.Equal(
            "PUT /scans was not sent: /body must have at least one part, as every multipart body (RFC 2046, section 5.1.1).",
            refusal.Message);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Parts_are_written_in_their_styles()
    {
        await using var server = await LoopbackServer.StartAsync("{}");
        using var client = Client(server);

        var link = new Link { Target = "https://a/?b=ü", Label = "l" };
        await client.PutScanAsync(new() { Link = link, Tags = ["a b", "c"], Sizes = [1, 2], Mark = link });

        Assert.Equal(
            [
                ("link[target]", "https://a/?b=ü"),
                ("link[label]", "l"),
                ("tags", "a b|c"),
                ("sizes", "1"),
                ("sizes", "2"),
                ("mark", "target,https://a/?b=ü,label,l"),
            ],
            System.Text.RegularExpressions.Regex
                .Matches(server.Request.Body, "name=\"([^\"]*)\"\r\n\r\n(.*?)\r\n--")
                .Select(static part => (part.Groups[1].Value, part.Groups[2].Value)));
        Assert.Contains(
            "/body/link/target must have at most 40 characters",
            (await Assert.ThrowsAsync<ArgumentException>(
                () => client.PutScanAsync(new() { Link = new Link { Target = new string('x', 41) } }))).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://...")]
    [InlineData("http://[odd")]
    [InlineData("../up?x={y}")]
    [InlineData("")]
    public async Task A_URI_is_the_text_that_came(string uri)
    {
        var json = $$$"""{"link":{"target":"{{{uri}}}"}}""";
        await using var server = await LoopbackServer.StartAsync(json);
        using var client = Client(server);

        var loose = await client.PutLooseAsync(new Loose { Link = new Link { Target = uri } });

        Assert.Equal(uri, loose.Link.Target);
        Assert.Equal(json, JsonSerializer.Serialize(loose, WireJson.Default.Loose));
        Assert.Equal(json, server.Request.Body);
    }

    [Fact]
    public async Task Null_is_absence_where_no_type_is_named()
    {
        await using var server = await LoopbackServer.StartAsync("""{"link":{"target":"a"},"owner":null,"tags":null,"price":0.10}""");
        using var client = Client(server);

        var loose = await client.PutLooseAsync(new Loose { Link = new Link { Target = "a" } });

        Assert.Equal((null, null, 0.10m), (loose.Owner, loose.Tags, loose.Price));
        Assert.Equal("application/json, */*;q=0.5", server.Request.Headers["Accept"]);
    }

    [Theory]
    [InlineData("{}", "/body must have at least 1 member, but has 0")]
    [InlineData("""{"id":"i"}""", "/body must have at least 1 member, but has 0")]
    [InlineData("""{"amount":1}""", null)]
    [InlineData(
        """{"unit":"a","period":"b"}""",
        "/body/amount is required where period is given; /body/amount is required where unit is given")]
    [InlineData("""{"unit":"a","amount":1}""", null)]
    [InlineData("""{"unit":"a","amount":1,"more":2,"most":3}""", "/body must have at most 3 members, but has 4")]
    public async Task The_members_of_an_object_are_counted(string json, string? violation)
    {
        await using var server = await LoopbackServer.StartAsync("{}");
        using var client = Client(server);

        var call = client.PutQuotaAsync(JsonSerializer.Deserialize(json, WireJson.Default.Quota)!);

        if (violation is null)
        {
            await call;
        }
        else
        {
            Assert.Equal($"PUT /quotas was not sent: {violation}.", (await Assert.ThrowsAsync<ArgumentException>(() => call)).Message);
        }
    }

    private static WireClient Client(LoopbackServer server) => new(new WireClientOptions { BaseAddress = new Uri(server.Address) });

    private static string Show(Value value) => value.Match(
        text => $"text {text.Value}",
        number => FormattableString.Invariant($"number {number.Value}"),
        flag => $"flag {flag.Value}",
        left => $"left {left.Width}",
        right => $"right {right.Width}",
        integer => FormattableString.Invariant($"integer {integer}"),
        unknown => $"unknown {unknown.GetRawText()}");
}
