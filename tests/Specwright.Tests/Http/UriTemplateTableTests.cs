using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>
/// The expansions of RFC 6570, section 3.2, as far as OpenAPI's styles have them; the variables are those of its section 3.2.
/// </summary>
public sealed class UriTemplateTableTests
{
    private static readonly string[] s_count = ["one", "two", "three"];
    private static readonly string[] s_list = ["red", "green", "blue"];
    private static readonly Dictionary<string, string> s_keys = new() { ["semi"] = ";", ["dot"] = ".", ["comma"] = "," };
    private static readonly JsonCodec<IReadOnlyList<string>> s_listCodec = JsonCodecs.List(JsonCodecs.String);
    private static readonly JsonCodec<IReadOnlyDictionary<string, string>> s_mapCodec = JsonCodecs.Map(JsonCodecs.String);

    [Theory]
    [InlineData("var", "value", "value")]                           // {var}
    [InlineData("hello", "Hello World!", "Hello%20World%21")]       // {hello}
    [InlineData("half", "50%", "50%25")]                            // {half}
    [InlineData("base", "http://example.com/home/", "http%3A%2F%2Fexample.com%2Fhome%2F")]
    [InlineData("path", "/foo/bar", "%2Ffoo%2Fbar")]
    [InlineData("unicode", "ü€😀", "%C3%BC%E2%82%AC%F0%9F%98%80")]
    public void Simple_text(string name, string value, string expected)
    {
        Assert.Equal(expected, Path(name, request => request.Path(name, value)));
        Assert.Equal($"{name}={expected}", Query(request => request.Query(name, value)));
        Assert.Equal($";{name}={expected}", Path(name, request => request.Path(name, value, ParameterStyle.Matrix)));
        Assert.Equal($".{expected}", Path(name, request => request.Path(name, value, ParameterStyle.Label)));
    }

    [Theory]
    [InlineData("hello", "Hello World!", "Hello%20World!")]         // {+hello}
    [InlineData("half", "50%", "50%25")]                            // {+half}
    [InlineData("base", "http://example.com/home/", "http://example.com/home/")]
    [InlineData("path", "/foo/bar", "/foo/bar")]
    [InlineData("triplet", "a%2Fb%zz", "a%2Fb%25zz")]
    [InlineData("hash", "a#b[c]", "a%23b%5Bc%5D")]                  // RFC 3986: a query cannot hold these
    [InlineData("reserved", ":/?@!$&'()*+,;=", ":/?@!$&'()*+,;=")]
    public void Reserved_text_in_queries(string name, string value, string expected) =>
        Assert.Equal($"{name}={expected}", Query(request => request.Query(name, value, allowReserved: true)));

    [Fact]
    public void Reserved_text_in_paths_stays_in_its_segment() =>
        Assert.Equal("a%2Fb%3Fc%23d:@!$%20e", Path("x", request => request.Path("x", "a/b?c#d:@!$ e", allowReserved: true)));

    [Fact]
    public void Half_a_character_becomes_the_replacement_character() =>
        Assert.Equal("a%EF%BF%BDb%EF%BF%BD", Path("x", request => request.Path("x", "a\ud800b\udc00")));

    [Fact]
    public void A_template_with_a_query_gets_more_of_it_and_loses_its_fragment()
    {
        var request = new ApiRequest(HttpMethod.Get, "/a b/{x}.json?mode=1#X-Target=Service.Op");
        request.Path("x", 5L, JsonCodecs.Int64);
        request.Query("y", true, JsonCodecs.Boolean);
        request.Query("z", (int?)null, JsonCodecs.Int32);
        request.Query("w", (int?)3, JsonCodecs.Int32);
        request.Query("d", 1.5m, JsonCodecs.Decimal);

        Assert.Equal("/a%20b/5.json?mode=1&y=true&w=3&d=1.5&k=v", request.PathAndQuery("k=v"));
    }

    [Fact]
    public void Deep_objects_nest()
    {
        var value = System.Text.Json.JsonDocument.Parse("""{"a":{"b":1,"c d":"&"},"e":["x",null,"y"],"n":null}""").RootElement;

        Assert.Equal(
            "f%5Ba%5D%5Bb%5D=1&f%5Ba%5D%5Bc%20d%5D=%26&f%5Be%5D%5B0%5D=x&f%5Be%5D%5B1%5D=y",
            Query(request => request.Query("f", value, JsonCodecs.Element, ParameterStyle.DeepObject)));
    }

    [Theory]
    [InlineData("""["customer","items"]""", "f[0]=customer&f[1]=items")]
    [InlineData("""[{"price":"p1","quantity":1},{"price":"p2"}]""", "f[0][price]=p1&f[0][quantity]=1&f[1][price]=p2")]
    [InlineData(
        """{"items":[{"tax":["a","b"],"at":{"x":[[1,2],[3]]}}]}""",
        "f[items][0][tax][0]=a&f[items][0][tax][1]=b&f[items][0][at][x][0][0]=1&f[items][0][at][x][0][1]=2&f[items][0][at][x][1][0]=3")]
    [InlineData("""[[],{},[{}]]""", "")]
    public async Task Deep_lists_say_which_pairs_belong_together(string json, string expected)
    {
        var value = System.Text.Json.JsonDocument.Parse(json).RootElement;

        var query = Query(request => request.Query("f", value, JsonCodecs.Element, ParameterStyle.DeepObject));
        var form = new ApiRequest(HttpMethod.Post, "/");
        form.Form(
            new Dictionary<string, System.Text.Json.JsonElement> { ["f"] = value },
            JsonCodecs.Map(JsonCodecs.Element),
            new FormEncoding("f", ParameterStyle.DeepObject));

        Assert.Equal(expected, Uri.UnescapeDataString(query ?? ""));
        Assert.Equal(expected, Uri.UnescapeDataString(await form.Body!.CreateContent(ownsSending: false).ReadAsStringAsync()));
    }

    [Fact]
    public void Content_typed_parameters_are_JSON()
    {
        var request = new ApiRequest(HttpMethod.Get, "/");
        request.QueryJson("f", s_keys, s_mapCodec);
        request.HeaderJson("h", "ü", JsonCodecs.String);

        Assert.Equal("/?f=%7B%22semi%22%3A%22%3B%22%2C%22dot%22%3A%22.%22%2C%22comma%22%3A%22%2C%22%7D", request.PathAndQuery(null));
        Assert.Equal("\"\\u00FC\"", Assert.Single(request.Headers!).Value);
    }

    [Fact]
    public void A_query_may_be_one_value()
    {
        Assert.Equal("semi=%3B&dot=.&comma=%2C", Query(request => request.QueryString(s_keys, s_mapCodec)));
        Assert.Equal(
            "%5B%22red%22%2C%22green%22%2C%22blue%22%5D",
            Query(request => request.QueryString(s_list, s_listCodec, "application/json")));
        Assert.Equal("%24.a.b%5B1%3A1%5D", Query(request => request.QueryString("$.a.b[1:1]", JsonCodecs.String, "text/plain")));

        // The example of OpenAPI 3.2, section 4.12.4.
        var example = System.Text.Json.JsonDocument.Parse("""{"foo":"a + b","bar":true}""").RootElement;
        Assert.Equal("foo=a%20%2B%20b&bar=true", Query(request => request.QueryString(example, JsonCodecs.Element)));
        Assert.Equal(
            "%7B%22foo%22%3A%22a%20%2B%20b%22%2C%22bar%22%3Atrue%7D",
            Query(request => request.QueryString(example, JsonCodecs.Element, "application/json")));
    }

    private static string Path(string name, Action<ApiRequest> describe)
    {
        var request = new ApiRequest(HttpMethod.Get, "/{" + name + "}");
        describe(request);
        request.ThrowIfInvalid(checkArguments: false);
        return request.PathAndQuery(null)[1..];
    }

    private static string Query(Action<ApiRequest> describe)
    {
        var request = new ApiRequest(HttpMethod.Get, "/");
        describe(request);
        return request.PathAndQuery(null)[1..].TrimStart('?');
    }
}
