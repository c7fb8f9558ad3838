using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>Rules of the specification, checked before anything is sent, and told all at once.</summary>
public sealed class ArgumentChecksTests
{
    [Fact]
    public async Task All_violations_are_told_at_once_and_nothing_is_sent()
    {
        await using var server = await LoopbackServer.StartAsync("""{"name":"a"}""");
        using var transport = server.Transport();
        var request = new ApiRequest(HttpMethod.Put, "/zones/{zone_id}/{other}");
        request.Path("zone_id", new string('x', 40));
        request.Check().Length("zone_id", new string('x', 40), max: 32);
        request.Path("other", "");
        request.Header("X-Trace", "a\r\nX-Auth-Key: b");
        request.Check().Pattern("trace", "A", "^[a-z]+$");
        request.Json(new Item("too long", 11), Item.Codec.Instance);

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => transport.SendJsonAsync(request, Item.Codec.Instance, default));

        Assert.Equal(
            "PUT /zones/{zone_id}/{other} was not sent: /other must not be empty, as it is a part of the path; "
            + "/X-Trace must be visible ASCII characters, spaces and tabs, as it is sent in a header; "
            + "/zone_id must have at most 32 characters, but has 40; /trace must match the pattern ^[a-z]+$; "
            + "/body/name must have at most 5 characters, but has 8; /body/count must be at most 10, but is 11.",
            exception.Message);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Options_switch_the_rules_off()
    {
        await using var server = await LoopbackServer.StartAsync("""{"name":"a"}""");
        using var transport = server.Transport(options: new() { CheckArguments = false });
        var request = Transports.ItemRequest(method: HttpMethod.Put);
        request.Check().Length("id", "7", min: 2);
        request.Json(new Item("too long", 11), Item.Codec.Instance);

        await transport.SendJsonAsync(request, Item.Codec.Instance, default);

        Assert.Equal("""{"name":"too long","count":11}""", server.Request.Body);
        Assert.Equal("application/json", server.Request.Headers["Content-Type"]);
        Assert.Equal("30", server.Request.Headers["Content-Length"]);
        Assert.Equal("application/json", server.Request.Headers["Accept"]);
    }

    [Theory]
    [InlineData("a", 1, 1, null)]
    [InlineData("", 1, 9, "/x must have at least 1 character, but has 0.")]
    [InlineData("😀😀", 2, 2, null)]
    [InlineData("😀😀", 3, 4, "/x must have at least 3 characters, but has 2.")]
    [InlineData("😀😀", 0, 1, "/x must have at most 1 character, but has 2.")]
    [InlineData(null, 1, 1, null)]
    public void Length_counts_characters(string? value, int min, int max, string? violation) =>
        AssertViolation(violation, checks => checks.Length("x", value, min, max));

    [Fact]
    public void Ranges()
    {
        AssertViolation(null, checks => checks.Range("x", 100, min: 100, max: 599));
        AssertViolation("/x must be at least 100, but is 99.", checks => checks.Range("x", 99, min: 100, max: 599));
        AssertViolation("/x must be at most 599, but is 600.", checks => checks.Range("x", 600L, min: 100, max: 599));
        AssertViolation("/x must be above 0, but is 0.", checks => checks.Range("x", 0.0, min: 0, exclusiveMin: true));
        AssertViolation("/x must be below 1.5, but is 1.5.", checks => checks.Range("x", 1.5, max: 1.5, exclusiveMax: true));
        AssertViolation("/x must be at most 0.1, but is 0.11.", checks => checks.Range("x", 0.11m, max: 0.1m));
        AssertViolation(null, checks => checks.Range("x", (long?)null, min: 1));
        AssertViolation("/x must be a multiple of 5, but is 12.", checks => checks.MultipleOf("x", 12L, 5));
        AssertViolation("/x must be a multiple of 0.01, but is 1.234.", checks => checks.MultipleOf("x", 1.234m, 0.01m));
    }

    [Fact]
    public void Lists_and_maps()
    {
        AssertViolation("/x must have at most 1 item, but has 2.", checks => checks.Items("x", [1, 2], max: 1));
        AssertViolation("/x must have at least 3 items, but has 2.", checks => checks.Items("x", [1, 2], min: 3));
        AssertViolation(
            "/x must not repeat an item, but item 2 is there before.",
            checks => checks.Items("x", ["a", "b", "a"], unique: true));
        AssertViolation(
            "/x must not repeat an item, but item 1 is there before.",
            checks => checks.Items<IReadOnlyList<int>>("x", [[1, 2], [1, 2]], unique: true));
        AssertViolation(null, checks => checks.Items("x", ["a", "b"], unique: true));
        AssertViolation(
            "/x must have at least 1 entry, but has 0.",
            checks => checks.Properties("x", new Dictionary<string, int>(), min: 1));
        AssertViolation("/x/1 must have at most 2 characters, but has 3.", checks => checks.EachLength("x", ["ab", "abc", null], max: 2));
        AssertViolation("/x/0 must match the pattern ^b$.", checks => checks.EachPattern("x", ["a", "b"], "^b$"));
        AssertViolation(
            "/x/1 must be at most 2, but is 3.",
            checks => checks.Each("x", [1, 3], static (item, c) => c.Range("", item, max: 2)));
        AssertViolation("/x/a~1b~0/1 must be at most 2, but is 3.", checks => checks.EachValue(
            "x", new Dictionary<string, int[]>
            {
                ["a/b~"] = [1, 3],
            }, static (value, c) => c.Each("", value, static (item, d) => d.Range("", item, max: 2))));
        AssertViolation(
            "/x/0/name must have at least 1 character, but has 0.",
            checks => checks.Descend<IReadOnlyList<Item>>("x", [new Item("")], JsonCodecs.List(Item.Codec.Instance).Check));
        AssertViolation(
            "/x/k/count must be at least 0, but is -1.",
            checks => checks.Descend(
                "x", new Dictionary<string, Item> { ["k"] = new("a", -1) }, JsonCodecs.Map(Item.Codec.Instance).Check));
        AssertViolation(
            "/x/name must have at most 5 characters, but has 6.",
            checks => checks.Descend("x", new Item("abcdef"), Item.Codec.Instance.Check));
        AssertViolation(null, checks => checks.Descend<Item>("x", null, Item.Codec.Instance.Check));
    }

    [Fact]
    public void Many_violations_are_counted_rather_than_listed()
    {
        var exception = Assert.Throws<ArgumentException>(() =>
            Run(checks => checks.Each("x", Enumerable.Range(0, 1000).ToArray(), static (item, c) => c.Range("", item, max: -1))));

        Assert.EndsWith("/x/31 must be at most -1, but is 31; and 968 more.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("^[a-z]+$", "abc", true)]
    [InlineData("^[a-z]+$", "abc\n", false)]
    [InlineData("b", "abc", true)]
    [InlineData(@"^\d+$", "12", true)]
    [InlineData(@"^\d+$", "\u0661", false)]
    [InlineData(@"^[\w-]{2}$", "é_", false)]
    [InlineData(@"^[$\]]+\$$", "$]$", true)]
    [InlineData(@"^\/a$", "/a", true)]
    [InlineData(@"^\W\D$", "éx", true)]
    [InlineData("(", "anything", true)]
    [InlineData("^(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", true)]
    public void Patterns_mean_what_they_mean_in_JSON_Schema(string pattern, string text, bool isMatch) =>
        Assert.Equal(isMatch, SchemaPattern.Matches(pattern, text));

    [Fact]
    public void All_patterns_of_a_call_have_one_time_limit()
    {
        // Each of these takes longer than a second, the limit of one pattern.
        var checks = new ArgumentChecks();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        checks.EachPattern("x", [.. Enumerable.Repeat(new string('a', 60) + "!", 100)], "^(a+)+$");
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
        checks.ThrowIfAny("X");
    }

    [Fact]
    public async Task A_body_without_JSON_is_refused()
    {
        await using var server = await LoopbackServer.StartAsync("{}");
        using var transport = server.Transport(options: new() { CheckArguments = false });
        var request = Transports.ItemRequest(method: HttpMethod.Put);
        request.Json(new Item(null!), Item.Codec.Instance);

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => transport.SendAsync(request, default));

        Assert.Contains("name", exception.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    private static void AssertViolation(string? violation, Action<ArgumentChecks> check)
    {
        if (violation is null)
        {
            Run(check);
        }
        else
        {
            Assert.Equal("X was not sent: " + violation, Assert.Throws<ArgumentException>(() => Run(check)).Message);
        }
    }

    private static void Run(Action<ArgumentChecks> check)
    {
        var checks = new ArgumentChecks();
        check(checks);
        checks.ThrowIfAny("X");
    }
}
