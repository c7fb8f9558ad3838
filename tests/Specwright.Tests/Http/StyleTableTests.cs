using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>The style table of the OpenAPI specification (3.1, "Style Examples"; 3.2 for <c>cookie</c>), each cell.</summary>
public sealed class StyleTableTests
{
    private static readonly string[] s_array = ["blue", "black", "brown"];
    private static readonly Dictionary<string, int> s_object = new() { ["R"] = 100, ["G"] = 200, ["B"] = 150 };
    private static readonly JsonCodec<IReadOnlyList<string>> s_list = JsonCodecs.List(JsonCodecs.String);
    private static readonly JsonCodec<IReadOnlyDictionary<string, int>> s_map = JsonCodecs.Map(JsonCodecs.Int32);

    [Theory]
    [InlineData(ParameterStyle.Matrix, false, ";color", ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Matrix, true, ";color", ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150")]
    [InlineData(ParameterStyle.Label, false, null, ".blue", ".blue,black,brown", ".R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Label, true, null, ".blue", ".blue.black.brown", ".R=100.G=200.B=150")]
    [InlineData(ParameterStyle.Simple, false, null, "blue", "blue,black,brown", "R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Simple, true, null, "blue", "blue,black,brown", "R=100,G=200,B=150")]
    public void Paths(ParameterStyle style, bool explode, string? empty, string text, string array, string map)
    {
        Assert.Equal(text, Path(request => request.Path("color", "blue", style, explode)));
        Assert.Equal(text, Path(request => request.Path("color", "blue", JsonCodecs.String, style, explode)));
        Assert.Equal(array, Path(request => request.Path("color", s_array, s_list, style, explode)));
        Assert.Equal(map, Path(request => request.Path("color", s_object, s_map, style, explode)));

        // An empty segment would be another path: the table's empty cells of simple and label are refused.
        void Empty(ApiRequest request) => request.Path("color", "", style, explode);
        if (empty is null)
        {
            Assert.Contains("/color must not be", Assert.Throws<ArgumentException>(() => Path(Empty)).Message, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(empty, Path(Empty));
        }
    }

    [Theory]
    [InlineData(ParameterStyle.Form, false, "color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Form, true, "color=", "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150")]
    [InlineData(ParameterStyle.SpaceDelimited, false, null, null, "color=blue%20black%20brown", "color=R%20100%20G%20200%20B%20150")]
    [InlineData(ParameterStyle.SpaceDelimited, true, null, null, "color=blue&color=black&color=brown", null)]
    [InlineData(ParameterStyle.PipeDelimited, false, null, null, "color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200%7CB%7C150")]
    [InlineData(ParameterStyle.PipeDelimited, true, null, null, "color=blue&color=black&color=brown", null)]
    [InlineData(ParameterStyle.TabDelimited, false, null, null, "color=blue%09black%09brown", null)]
    [InlineData(ParameterStyle.DeepObject, true, null, null, null, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150")]
    public void Queries(ParameterStyle style, bool explode, string? empty, string? text, string? array, string? map)
    {
        AssertIfAny(empty, Query(request => request.Query("color", "", style, explode)));
        AssertIfAny(text, Query(request => request.Query("color", "blue", style, explode)));
        AssertIfAny(text, Query(request => request.Query("color", "blue", JsonCodecs.String, style, explode)));
        AssertIfAny(array, Query(request => request.Query("color", s_array, s_list, style, explode)));
        AssertIfAny(map, Query(request => request.Query("color", s_object, s_map, style, explode)));

        // RFC 6570, section 2.3: what has no value leaves no trace.
        Assert.Equal("", Query(request => request.Query("color", null, style, explode)));
        Assert.Equal("", Query(request => request.Query("color", [], s_list, style, explode)));
        Assert.Equal("", Query(request => request.Query("color", new Dictionary<string, int>(), s_map, style, explode)));
    }

    [Theory]
    [InlineData(ParameterStyle.Form, false, "color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Form, true, "color=", "color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150")]
    [InlineData(ParameterStyle.Cookie, false, "color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Cookie, true, "color=", "color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150")]
    public void Cookies(ParameterStyle style, bool explode, string empty, string text, string array, string map)
    {
        Assert.Equal(empty, Cookie(request => request.Cookie("color", "", style)));
        Assert.Equal(text, Cookie(request => request.Cookie("color", "blue", style)));
        Assert.Equal(array, Cookie(request => request.Cookie("color", s_array, s_list, style, explode)));
        Assert.Equal(map, Cookie(request => request.Cookie("color", s_object, s_map, style, explode)));
    }

    [Theory]
    [InlineData(false, "blue,black,brown", "R,100,G,200,B,150")]
    [InlineData(true, "blue,black,brown", "R=100,G=200,B=150")]
    public void Headers(bool explode, string array, string map)
    {
        Assert.Equal("blue", Header(request => request.Header("color", "blue")));
        Assert.Equal("", Header(request => request.Header("color", "")));
        Assert.Equal(array, Header(request => request.Header("color", s_array, s_list, explode)));
        Assert.Equal(map, Header(request => request.Header("color", s_object, s_map, explode)));
    }

    private static void AssertIfAny(string? expected, string actual) => Assert.Equal(expected ?? actual, actual);

    private static string Path(Action<ApiRequest> describe)
    {
        var request = new ApiRequest(HttpMethod.Get, "/{color}");
        describe(request);
        request.ThrowIfInvalid(checkArguments: false);
        return request.PathAndQuery(null)[1..];
    }

    private static string Query(Action<ApiRequest> describe)
    {
        var request = new ApiRequest(HttpMethod.Get, "/");
        describe(request);
        request.ThrowIfInvalid(checkArguments: false);
        return request.PathAndQuery(null)[1..].TrimStart('?');
    }

    private static string Cookie(Action<ApiRequest> describe)
    {
        var request = new ApiRequest(HttpMethod.Get, "/");
        describe(request);
        request.ThrowIfInvalid(checkArguments: false);
        return request.CookieText!.ToString();
    }

    private static string Header(Action<ApiRequest> describe)
    {
        var request = new ApiRequest(HttpMethod.Get, "/");
        describe(request);
        request.ThrowIfInvalid(checkArguments: false);
        return Assert.Single(request.Headers!).Value;
    }
}
