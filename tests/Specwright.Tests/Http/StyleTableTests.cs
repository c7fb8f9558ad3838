using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>The style table of the OpenAPI specification (3.1, "Style Examples"; 3.2 for <c>cookie</c>), each cell.</summary>
public sealed class StyleTableTests
{
    private static readonly string[] s_array = ["blue", "black", "brown"];
    private static readonly Dictionary<string, int> s_object = new() { ["R"] = 100, ["G"] = 200, ["B"] = 150 };
    private static readonly string[] s_reserved = ["a,|", "& ;"];
    private static readonly Dictionary<string, string> s_reservedMap = new() { ["k="] = "a/?" };
    private static readonly JsonCodec<IReadOnlyDictionary<string, string>> s_texts = JsonCodecs.Map(JsonCodecs.String);
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

    // Where the table says n/a, a text is written as a form's, and an exploded list or object too: all that a server can make of such a
    // style.
    [Theory]
    [InlineData(ParameterStyle.Form, false, "color=blue,black,brown", "color=R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Form, true, "color=blue&color=black&color=brown", "R=100&G=200&B=150")]
    [InlineData(ParameterStyle.SpaceDelimited, false, "color=blue%20black%20brown", "color=R%20100%20G%20200%20B%20150")]
    [InlineData(ParameterStyle.SpaceDelimited, true, "color=blue&color=black&color=brown", "R=100&G=200&B=150")]
    [InlineData(ParameterStyle.PipeDelimited, false, "color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200%7CB%7C150")]
    [InlineData(ParameterStyle.PipeDelimited, true, "color=blue&color=black&color=brown", "R=100&G=200&B=150")]
    [InlineData(ParameterStyle.TabDelimited, false, "color=blue%09black%09brown", "color=R%09100%09G%09200%09B%09150")]
    [InlineData(ParameterStyle.TabDelimited, true, "color=blue&color=black&color=brown", "R=100&G=200&B=150")]
    [InlineData(
        ParameterStyle.DeepObject,
        false,
        "color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown",
        "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150")]
    [InlineData(
        ParameterStyle.DeepObject,
        true,
        "color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown",
        "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150")]
    public void Queries(ParameterStyle style, bool explode, string array, string map)
    {
        Assert.Equal("color=", Query(request => request.Query("color", "", style, explode)));
        Assert.Equal("color=blue", Query(request => request.Query("color", "blue", style, explode)));
        Assert.Equal("color=blue", Query(request => request.Query("color", "blue", JsonCodecs.String, style, explode)));
        Assert.Equal(array, Query(request => request.Query("color", s_array, s_list, style, explode)));
        Assert.Equal(map, Query(request => request.Query("color", s_object, s_map, style, explode)));

        // RFC 6570, section 2.3: what has no value leaves no trace.
        Assert.Equal("", Query(request => request.Query("color", null, style, explode)));
        Assert.Equal("", Query(request => request.Query("color", [], s_list, style, explode)));
        Assert.Equal("", Query(request => request.Query("color", new Dictionary<string, int>(), s_map, style, explode)));
    }

    [Fact]
    public void A_list_within_an_object_repeats_its_name()
    {
        var lists = new Dictionary<string, IReadOnlyList<string>> { ["R"] = ["a,b", "c"], ["G"] = [], ["B"] = ["d"] };
        Assert.Equal("R=a%2Cb&R=c&B=d", Query(request => request.Query("color", lists, JsonCodecs.Map(s_list))));
    }

    // Keys and values are encoded; what the style itself puts between them is not, or was encoded by the table.
    [Theory]
    [InlineData(ParameterStyle.Form, false, "color=a%2C%7C,%26%20%3B", "color=k%3D,a%2F%3F")]
    [InlineData(ParameterStyle.Form, true, "color=a%2C%7C&color=%26%20%3B", "k%3D=a%2F%3F")]
    [InlineData(ParameterStyle.SpaceDelimited, false, "color=a%2C%7C%20%26%20%3B", "color=k%3D%20a%2F%3F")]
    [InlineData(ParameterStyle.PipeDelimited, false, "color=a%2C%7C%7C%26%20%3B", "color=k%3D%7Ca%2F%3F")]
    [InlineData(ParameterStyle.TabDelimited, false, "color=a%2C%7C%09%26%20%3B", "color=k%3D%09a%2F%3F")]
    [InlineData(ParameterStyle.DeepObject, true, "color%5B0%5D=a%2C%7C&color%5B1%5D=%26%20%3B", "color%5Bk%3D%5D=a%2F%3F")]
    public void Reserved_characters_in_queries(ParameterStyle style, bool explode, string array, string map)
    {
        Assert.Equal(array, Query(request => request.Query("color", s_reserved, s_list, style, explode)));
        Assert.Equal(map, Query(request => request.Query("color", s_reservedMap, s_texts, style, explode)));
    }

    [Theory]
    [InlineData(ParameterStyle.Form, false, "color=a,/?,k%3D", "k%3D=a/?")]
    [InlineData(ParameterStyle.Form, true, "color=a,/?&color=k%3D", "k%3D=a/?")]
    [InlineData(ParameterStyle.PipeDelimited, false, "color=a,/?%7Ck%3D", "k%3D=a/?")]
    public void Reserved_characters_that_a_query_may_hold(ParameterStyle style, bool explode, string array, string map)
    {
        Assert.Equal(array, Query(request => request.Query("color", ["a,/?", "k%3D"], s_list, style, explode, allowReserved: true)));
        Assert.Equal(map, Query(request => request.Query("color", s_reservedMap, s_texts, allowReserved: true)));
    }

    [Theory]
    [InlineData(ParameterStyle.Simple, false, "a%2C%7C,%26%20%3B", "k%3D,a%2F%3F")]
    [InlineData(ParameterStyle.Simple, true, "a%2C%7C,%26%20%3B", "k%3D=a%2F%3F")]
    [InlineData(ParameterStyle.Label, false, ".a%2C%7C,%26%20%3B", ".k%3D,a%2F%3F")]
    [InlineData(ParameterStyle.Label, true, ".a%2C%7C.%26%20%3B", ".k%3D=a%2F%3F")]
    [InlineData(ParameterStyle.Matrix, false, ";color=a%2C%7C,%26%20%3B", ";color=k%3D,a%2F%3F")]
    [InlineData(ParameterStyle.Matrix, true, ";color=a%2C%7C;color=%26%20%3B", ";k%3D=a%2F%3F")]
    public void Reserved_characters_in_paths(ParameterStyle style, bool explode, string array, string map)
    {
        Assert.Equal(array, Path(request => request.Path("color", s_reserved, s_list, style, explode)));
        Assert.Equal(map, Path(request => request.Path("color", s_reservedMap, s_texts, style, explode)));
    }

    [Theory]
    [InlineData(ParameterStyle.Simple)]
    [InlineData(ParameterStyle.Label)]
    [InlineData(ParameterStyle.Matrix)]
    public void A_path_needs_a_value(ParameterStyle style)
    {
        foreach (var explode in new[] { false, true })
        {
            Assert.Throws<ArgumentException>(() => Path(request => request.Path("color", (string?)null, style, explode)));
            Assert.Throws<ArgumentException>(() => Path(request => request.Path("color", [], s_list, style, explode)));
            Assert.Throws<ArgumentException>(() =>
                Path(request => request.Path("color", new Dictionary<string, int>(), s_map, style, explode)));
        }
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
        Assert.Null(CookieOrNull(request => request.Cookie("color", null, style)));
        Assert.Null(CookieOrNull(request => request.Cookie("color", [], s_list, style, explode)));
        Assert.Null(CookieOrNull(request => request.Cookie("color", new Dictionary<string, int>(), s_map, style, explode)));
    }

    [Fact]
    public void Reserved_characters_in_cookies_are_encoded_or_left_alone()
    {
        Assert.Equal("color=a%2C%7C; color=%26%20%3B", Cookie(request => request.Cookie("color", s_reserved, s_list)));
        Assert.Equal("k%3D=a%2F%3F", Cookie(request => request.Cookie("color", s_reservedMap, s_texts)));
        Assert.Equal("color=a/b?&c%d", Cookie(request => request.Cookie("color", "a/b?&c%d", ParameterStyle.Cookie)));
    }

    // Nothing encodes the values of the cookie style: what would end one, or begin another, is refused (RFC 6265, section 4.1.1).
    [Theory]
    [InlineData("a;b")]
    [InlineData("a,b")]
    [InlineData("a\r\nSet-Cookie: b")]
    [InlineData("a\nb")]
    [InlineData("a\0")]
    [InlineData("ü")]
    public void What_would_end_a_cookie_is_refused(string value)
    {
        Assert.Throws<ArgumentException>(() => Cookie(request => request.Cookie("color", value, ParameterStyle.Cookie)));
        Assert.Throws<ArgumentException>(() =>
            Cookie(request => request.Cookie("color", ["x", value], s_list, ParameterStyle.Cookie, explode: false)));
        Assert.Throws<ArgumentException>(() =>
            Cookie(request => request.Cookie("color", new Dictionary<string, string> { [value] = "x" }, s_texts, ParameterStyle.Cookie)));
        Assert.DoesNotContain(value, Cookie(request => request.Cookie("color", value)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "blue,black,brown", "R,100,G,200,B,150")]
    [InlineData(true, "blue,black,brown", "R=100,G=200,B=150")]
    public void Headers(bool explode, string array, string map)
    {
        Assert.Equal("blue", Header(request => request.Header("color", "blue")));
        Assert.Equal("", Header(request => request.Header("color", "")));
        Assert.Equal(array, Header(request => request.Header("color", s_array, s_list, explode: explode)));
        Assert.Equal(map, Header(request => request.Header("color", s_object, s_map, explode: explode)));
        Assert.Null(Record(request => request.Header("color", null)).Headers);
        Assert.Null(Record(request => request.Header("color", [], s_list, explode: explode)).Headers);
        Assert.Null(Record(request => request.Header("color", new Dictionary<string, int>(), s_map, explode: explode)).Headers);
        Assert.Equal("a/b?&=;%20", Header(request => request.Header("color", "a/b?&=;%20")));
    }

    [Theory]
    [InlineData("a\r\nX-Other: b")]
    [InlineData("a\rb")]
    [InlineData("a\nb")]
    [InlineData("a\0")]
    [InlineData("ü")]
    public void What_would_end_a_header_is_refused(string value)
    {
        Assert.Throws<ArgumentException>(() => Header(request => request.Header("color", value)));
        Assert.Throws<ArgumentException>(() => Header(request => request.Header("color", ["x", value], s_list)));
        Assert.Throws<ArgumentException>(() =>
            Header(request => request.Header("color", new Dictionary<string, string> { [value] = "x" }, s_texts)));
    }

    [Fact]
    public void Items_of_a_header_do_not_hold_what_stands_between_them()
    {
        Assert.Equal("a,b", Header(request => request.Header("color", "a,b")));
        Assert.Throws<ArgumentException>(() => Header(request => request.Header("color", ["a,b"], s_list)));
        Assert.Throws<ArgumentException>(() =>
            Header(request => request.Header("color", new Dictionary<string, string> { ["k=x"] = "y" }, s_texts, explode: true)));
        Assert.Equal(
            "k=x=y",
            Header(request => request.Header("color", new Dictionary<string, string> { ["k"] = "x=y" }, s_texts, explode: true)));
    }

    // OpenAPI 2.0's collectionFormat, as OpenAPI 3 calls it; multi, which repeats the name, is for queries and forms only.
    [Theory]
    [InlineData("csv", ParameterStyle.Form, ParameterStyle.Simple, false, "color=blue,black,brown", "blue,black,brown", "blue,black,brown")]
    [InlineData(
        "ssv",
        ParameterStyle.SpaceDelimited,
        ParameterStyle.SpaceDelimited,
        false,
        "color=blue%20black%20brown",
        "blue%20black%20brown",
        "blue black brown")]
    [InlineData(
        "tsv",
        ParameterStyle.TabDelimited,
        ParameterStyle.TabDelimited,
        false,
        "color=blue%09black%09brown",
        "blue%09black%09brown",
        "blue\tblack\tbrown")]
    [InlineData(
        "pipes",
        ParameterStyle.PipeDelimited,
        ParameterStyle.PipeDelimited,
        false,
        "color=blue%7Cblack%7Cbrown",
        "blue%7Cblack%7Cbrown",
        "blue|black|brown")]
    [InlineData("multi", ParameterStyle.Form, ParameterStyle.Simple, true, "color=blue&color=black&color=brown", null, null)]
    public void Collection_formats(
        string format,
        ParameterStyle inQuery,
        ParameterStyle elsewhere,
        bool explode,
        string query,
        string? path,
        string? header)
    {
        Assert.NotEmpty(format);
        Assert.Equal(query, Query(request => request.Query("color", s_array, s_list, inQuery, explode)));
        if (path is not null)
        {
            Assert.Equal(path, Path(request => request.Path("color", s_array, s_list, elsewhere, explode)));
            Assert.Equal(header, Header(request => request.Header("color", s_array, s_list, elsewhere, explode)));
        }
    }

    [Fact]
    public void Null_items_and_members_leave_no_trace()
    {
        var list = JsonCodecs.List(JsonCodecs.NullableReference(JsonCodecs.String));
        var map = JsonCodecs.Map(JsonCodecs.NullableReference(JsonCodecs.String));
        string?[] items = [null, "a", null];
        var members = new Dictionary<string, string?> { ["a"] = null, ["b"] = "c" };

        Assert.Equal("color=a", Query(request => request.Query("color", items, list)));
        Assert.Equal("b=c", Query(request => request.Query("color", members, map)));
        Assert.Equal("a", Path(request => request.Path("color", items, list)));
        Assert.Equal(";b=c", Path(request => request.Path("color", members, map, ParameterStyle.Matrix, explode: true)));
        Assert.Equal("b,c", Header(request => request.Header("color", members, map)));
        Assert.Equal("b=c", Cookie(request => request.Cookie("color", members, map)));
    }

    private static string Path(Action<ApiRequest> describe)
    {
        var request = new ApiRequest(HttpMethod.Get, "/{color}");
        describe(request);
        request.ThrowIfInvalid(checkArguments: false);
        return request.PathAndQuery(null)[1..];
    }

    private static string Query(Action<ApiRequest> describe) => Record(describe).PathAndQuery(null)[1..].TrimStart('?');

    private static string Cookie(Action<ApiRequest> describe) => CookieOrNull(describe)!;

    private static string? CookieOrNull(Action<ApiRequest> describe) => Record(describe).CookieText?.ToString();

    private static string Header(Action<ApiRequest> describe) => Assert.Single(Record(describe).Headers!).Value;

    private static ApiRequest Record(Action<ApiRequest> describe)
    {
        var request = new ApiRequest(HttpMethod.Get, "/");
        describe(request);
        request.ThrowIfInvalid(checkArguments: false);
        return request;
    }
}
