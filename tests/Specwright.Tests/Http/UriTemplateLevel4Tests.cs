using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>
/// The tables of RFC 6570, sections 3.2.1, 3.2.2 and 3.2.5 to 3.2.9, cell by cell, as far as OpenAPI has a style for the operator:
/// <c>{.}</c> is <c>label</c>, <c>{;}</c> is <c>matrix</c>,
/// <c>{?}</c> and <c>{&amp;}</c> are <c>form</c>, none is <c>simple</c>. An expression of several variables is as many parameters.
/// </summary>
public sealed class UriTemplateLevel4Tests
{
    private static readonly Dictionary<string, object?> s_variables = new()
    {
        ["count"] = new[] { "one", "two", "three" },
        ["dom"] = new[] { "example", "com" },
        ["dub"] = "me/too",
        ["hello"] = "Hello World!",
        ["half"] = "50%",
        ["var"] = "value",
        ["who"] = "fred",
        ["base"] = "http://example.com/home/",
        ["path"] = "/foo/bar",
        ["list"] = new[] { "red", "green", "blue" },
        ["keys"] = new Dictionary<string, string> { ["semi"] = ";", ["dot"] = ".", ["comma"] = "," },
        ["v"] = "6",
        ["x"] = "1024",
        ["y"] = "768",
        ["empty"] = "",
        ["empty_keys"] = new Dictionary<string, string>(),
        ["undef"] = null,
    };

    [Theory]
    [InlineData("{count}", "one,two,three")]
    [InlineData("{count*}", "one,two,three")]
    [InlineData("{;count}", ";count=one,two,three")]
    [InlineData("{;count*}", ";count=one;count=two;count=three")]
    [InlineData("{var}", "value")]
    [InlineData("{hello}", "Hello%20World%21")]
    [InlineData("{half}", "50%25")]
    [InlineData("{base}", "http%3A%2F%2Fexample.com%2Fhome%2F")]
    [InlineData("{list}", "red,green,blue")]
    [InlineData("{list*}", "red,green,blue")]
    [InlineData("{keys}", "semi,%3B,dot,.,comma,%2C")]
    [InlineData("{keys*}", "semi=%3B,dot=.,comma=%2C")]
    [InlineData("{.who}", ".fred")]
    [InlineData("{.who,who}", ".fred.fred")]
    [InlineData("{.half,who}", ".50%25.fred")]
    [InlineData("www{.dom*}", "www.example.com")]
    [InlineData("X{.var}", "X.value")]
    [InlineData("X{.list}", "X.red,green,blue")]
    [InlineData("X{.list*}", "X.red.green.blue")]
    [InlineData("X{.keys}", "X.semi,%3B,dot,.,comma,%2C")]
    [InlineData("X{.keys*}", "X.semi=%3B.dot=..comma=%2C")]
    [InlineData("{;who}", ";who=fred")]
    [InlineData("{;half}", ";half=50%25")]
    [InlineData("{;empty}", ";empty")]
    [InlineData("{;v,empty,who}", ";v=6;empty;who=fred")]
    [InlineData("{;x,y}", ";x=1024;y=768")]
    [InlineData("{;x,y,empty}", ";x=1024;y=768;empty")]
    [InlineData("{;list}", ";list=red,green,blue")]
    [InlineData("{;list*}", ";list=red;list=green;list=blue")]
    [InlineData("{;keys}", ";keys=semi,%3B,dot,.,comma,%2C")]
    [InlineData("{;keys*}", ";semi=%3B;dot=.;comma=%2C")]
    public void In_paths(string expression, string expansion)
    {
        var (prefix, style, variables) = Parse(expression);
        var request = new ApiRequest(HttpMethod.Get, "/" + prefix + string.Concat(variables.Select(static one => "{" + one.Name + "}")));
        foreach (var (name, explode) in variables)
        {
            Add(
                name,
                (value, codec) => request.Path(name, value, codec, style, explode),
                (value, codec) => request.Path(name, value, codec, style, explode),
                value => request.Path(name, value, style, explode));
        }

        request.ThrowIfInvalid(checkArguments: false);
        Assert.Equal("/" + expansion, request.PathAndQuery(null));
    }

    // The table's cells without a value: where they stand, a path would lose a segment, or a part that its operation needs.
    [Theory]
    [InlineData("O{empty}X")]
    [InlineData("O{undef}X")]
    [InlineData("X{.empty}")]
    [InlineData("X{.undef}")]
    [InlineData("X{.empty_keys}")]
    [InlineData("X{.empty_keys*}")]
    [InlineData("{;undef}")]
    [InlineData("{;empty_keys}")]
    [InlineData("{;empty_keys*}")]
    public void Nothing_in_paths_is_refused(string expression) => Assert.Throws<ArgumentException>(() => In_paths(expression, ""));

    [Theory]
    [InlineData("{?count}", "?count=one,two,three")]
    [InlineData("{?count*}", "?count=one&count=two&count=three")]
    [InlineData("{?who}", "?who=fred")]
    [InlineData("{?half}", "?half=50%25")]
    [InlineData("{?x,y}", "?x=1024&y=768")]
    [InlineData("{?x,y,empty}", "?x=1024&y=768&empty=")]
    [InlineData("{?x,y,undef}", "?x=1024&y=768")]
    [InlineData("{?list}", "?list=red,green,blue")]
    [InlineData("{?list*}", "?list=red&list=green&list=blue")]
    [InlineData("{?keys}", "?keys=semi,%3B,dot,.,comma,%2C")]
    [InlineData("{?keys*}", "?semi=%3B&dot=.&comma=%2C")]
    [InlineData("{?empty_keys}", "")]
    [InlineData("{?empty_keys*}", "")]
    [InlineData("?fixed=yes{&count*}", "?fixed=yes&count=one&count=two&count=three")]
    [InlineData("?fixed=yes{&who}", "?fixed=yes&who=fred")]
    [InlineData("?fixed=yes{&half}", "?fixed=yes&half=50%25")]
    [InlineData("?fixed=yes{&x}", "?fixed=yes&x=1024")]
    [InlineData("?fixed=yes{&x,y,empty}", "?fixed=yes&x=1024&y=768&empty=")]
    [InlineData("?fixed=yes{&x,y,undef}", "?fixed=yes&x=1024&y=768")]
    [InlineData("?fixed=yes{&list}", "?fixed=yes&list=red,green,blue")]
    [InlineData("?fixed=yes{&list*}", "?fixed=yes&list=red&list=green&list=blue")]
    [InlineData("?fixed=yes{&keys}", "?fixed=yes&keys=semi,%3B,dot,.,comma,%2C")]
    [InlineData("?fixed=yes{&keys*}", "?fixed=yes&semi=%3B&dot=.&comma=%2C")]
    public void In_queries(string expression, string expansion)
    {
        var (prefix, style, variables) = Parse(expression);
        var request = new ApiRequest(HttpMethod.Get, "/" + prefix);
        foreach (var (name, explode) in variables)
        {
            Add(
                name,
                (value, codec) => request.Query(name, value, codec, style, explode),
                (value, codec) => request.Query(name, value, codec, style, explode),
                value => request.Query(name, value, style, explode));
        }

        Assert.Equal("/" + expansion, request.PathAndQuery(null));
    }

    private static (string Prefix, ParameterStyle Style, List<(string Name, bool Explode)> Variables) Parse(string expression)
    {
        var open = expression.IndexOf('{', StringComparison.Ordinal);
        var variables = expression[(open + 1)..expression.IndexOf('}', StringComparison.Ordinal)];
        var style = variables[0] switch
        {
            '.' =>
            ParameterStyle.Label,
            ';' => ParameterStyle.Matrix,
            '?' or '&' => ParameterStyle.Form,
            _ => ParameterStyle.Simple
        };
        return (
            expression[..open],
            style,
            [.. variables.TrimStart('.', ';', '?', '&').Split(',').Select(static one => (one.TrimEnd('*'), one.EndsWith('*')))]);
    }

    private static void Add(
        string name,
        Action<IReadOnlyList<string>, JsonCodec<IReadOnlyList<string>>> list,
        Action<IReadOnlyDictionary<string, string>, JsonCodec<IReadOnlyDictionary<string, string>>> map,
        Action<string?> text)
    {
        switch (s_variables[name])
        {
            case string[] items:
                list(items, JsonCodecs.List(JsonCodecs.String));
                break;
            case Dictionary<string, string> members:
                map(members, JsonCodecs.Map(JsonCodecs.String));
                break;
            case var value:
                text((string?)value);
                break;
        }
    }
}
