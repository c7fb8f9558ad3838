using System.Text;
using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>What requests carry, byte for byte.</summary>
public sealed class RequestBodyTests
{
    private static readonly System.Text.Json.JsonElement s_form = System.Text.Json.JsonDocument.Parse(
        """{"a":"x y&=+","n":1.50,"t":true,"list":["p","q"],"object":{"k":[1,2]},"deep":{"x":{"y":1}},"pipe":["1","2"],"none":null}""").RootElement;

    [Fact]
    public async Task Forms_follow_their_encodings()
    {
        var request = await SendAsync(request => request.Form(
            s_form, JsonCodecs.Element, new FormEncoding(
                "deep",
                ParameterStyle.DeepObject), new FormEncoding("pipe", ParameterStyle.PipeDelimited, explode: false)));

        Assert.Equal("application/x-www-form-urlencoded", request.Headers["Content-Type"]);
        Assert.Equal(
            "a=x%20y%26%3D%2B&n=1.50&t=true&list=p&list=q&object=%7B%22k%22%3A%5B1%2C2%5D%7D&deep%5Bx%5D%5By%5D=1&pipe=1%7C2",
            request.Body);
    }

    [Theory]
    [InlineData("\"a=1&b=x%20y+z\"", "a=1&b=x%20y+z")]
    [InlineData("\"ü x%\"", "%C3%BC%20x%25")]
    [InlineData("7", "7")]
    [InlineData("true", "true")]
    [InlineData("[\"p,q\",1]", "p%2Cq,1")]
    [InlineData("[]", "")]
    [InlineData("{}", "")]
    public async Task A_value_without_members_is_the_form_itself(string json, string expected)
    {
        var value = System.Text.Json.JsonDocument.Parse(json).RootElement;
        var request = await SendAsync(request => request.Form(value, JsonCodecs.Element));

        Assert.Equal("application/x-www-form-urlencoded", request.Headers["Content-Type"]);
        Assert.Equal(expected, request.Body);
    }

    [Fact]
    public async Task Deep_lists_of_a_form_say_which_pairs_belong_together()
    {
        var value = System.Text.Json.JsonDocument.Parse(
            """{"expand":["customer"],"items":[{"price":"p1","quantity":1},{"price":"p2"}]}""").RootElement;
        var request = await SendAsync(request => request.Form(
            value,
            JsonCodecs.Element,
            new FormEncoding("expand", ParameterStyle.DeepObject),
            new FormEncoding("items", ParameterStyle.DeepObject)));

        Assert.Equal(
            "expand[0]=customer&items[0][price]=p1&items[0][quantity]=1&items[1][price]=p2",
            Uri.UnescapeDataString(request.Body));
    }

    [Fact]
    public async Task Multipart_has_a_part_for_each_field_and_file()
    {
        using var content = new MemoryStream("file"u8.ToArray());
        var request = await SendAsync(request => request.Multipart()
            .Field("text", "ü")
            .Field("left out", null)
            .Field("number", 5, JsonCodecs.Int32)
            .Field("item", new Item("a"), Item.Codec.Instance)
            .Field<IReadOnlyList<string>>("list", ["1", "2"], JsonCodecs.List(JsonCodecs.String))
            .File("file", new ApiFile(content, "a\"b\r\n😀.txt", "text/x-test"))
            .Files("files", [new ApiFile(new MemoryStream("raw"u8.ToArray()))]));

        var boundary = request.Headers["Content-Type"].Split("boundary=")[1].Trim('"');
        Assert.StartsWith("multipart/form-data;", request.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Equal(
            string.Concat(
                Part("form-data; name=\"text\"", null, "ü"),
                Part("form-data; name=\"number\"", null, "5"),
                Part("form-data; name=\"item\"", "application/json", """{"name":"a","count":0}"""),
                Part("form-data; name=\"list\"", null, "1"),
                Part("form-data; name=\"list\"", null, "2"),
                Part("form-data; name=\"file\"; filename=\"a%22b%0D%0A😀.txt\"", "text/x-test", "file"),
                Part("form-data; name=\"files\"; filename=\"files\"", "application/octet-stream", "raw")) + $"--{boundary}--\r\n",
            SortHeaders(request.Body));
        Assert.True(content.CanRead, "the stream is its caller's");

        string Part(string disposition, string? type, string body) =>
            $"--{boundary}\r\nContent-Disposition: {disposition}\r\n{(type is null ? "" : $"Content-Type: {type}\r\n")}\r\n{body}\r\n";

        // The order of a part's headers is free.
        static string SortHeaders(string body) =>
            System.Text.RegularExpressions.Regex.Replace(body, "(Content-Type: [^\r]*\r\n)(Content-Disposition: [^\r]*\r\n)", "$2$1");
    }

    [Fact]
    public async Task Multipart_fields_are_checked()
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() =>
            SendAsync(request => request.Multipart().Field("item", new Item("too long"), Item.Codec.Instance)));

        Assert.Contains("/body/item/name must have at most 5 characters", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Streams_and_texts_go_as_they_are()
    {
        using var stream = new MemoryStream("abc"u8.ToArray()) { Position = 1 };
        var binary = await SendAsync(request => request.Stream(stream, "image/png"));
        Assert.Equal(("image/png", "bc", "2"), (binary.Headers["Content-Type"], binary.Body, binary.Headers["Content-Length"]));
        Assert.True(stream.CanRead);

        var text = await SendAsync(request => request.Text("ü", "text/csv; header=present"));
        Assert.Equal(("text/csv; header=present; charset=utf-8", "ü"), (text.Headers["Content-Type"], text.Body));
    }

    [Fact]
    public async Task An_absent_body_is_left_out()
    {
        foreach (var describe in new Action<ApiRequest>[]
        {
            request => request.Json(null, Item.Codec.Instance), request =>
                request.Json((int?)null, JsonCodecs.Int32), request => request.Form(null, Item.Codec.Instance),
            request => request.Stream(null), request => request.Text(null),
        })
        {
            var request = await SendAsync(describe);
            Assert.Equal("", request.Body);
            Assert.False(request.Headers.ContainsKey("Content-Type"));
        }

        Assert.Equal("null", (await SendAsync(request => request.Json(null, JsonCodecs.NullableReference(JsonCodecs.String)))).Body);
        Assert.Equal("3", (await SendAsync(request => request.Json((int?)3, JsonCodecs.Int32, "application/merge-patch+json"))).Body);
    }

    [Fact]
    public async Task Big_bodies_go_whole()
    {
        var name = new string('ü', 500_000);
        var request = await SendAsync(request => request.Json(name, JsonCodecs.String));

        Assert.Equal($"\"{name}\"", request.Body);
        Assert.Equal(
            Encoding.UTF8.GetByteCount(request.Body).ToString(System.Globalization.CultureInfo.InvariantCulture),
            request.Headers["Content-Length"]);
    }

    [Fact]
    public async Task Headers_of_a_content_are_sent_without_one()
    {
        var request = await SendAsync(request => request.Header("Content-Range", "bytes 0-3/4"));

        Assert.Equal(("bytes 0-3/4", "0"), (request.Headers["Content-Range"], request.Headers["Content-Length"]));
    }

    [Fact]
    public async Task Headers_of_all_origins_meet()
    {
        await using var server = await LoopbackServer.StartAsync("{}");
        using var transport = server.Transport(TestCredential.Token(), new()
        {
            DefaultHeaders = { ["X-Default"] = "d", ["X-Both"] = "default", ["Authorization"] = "wrong", ["User-Agent"] = "mine/1" },
        });
        var request = new ApiRequest(ApiMethods.Patch, "/");
        request.Header("X-Both", "own");
        request.Header("X-Number", 5L, JsonCodecs.Int64);
        request.Header("X-None", (long?)null, JsonCodecs.Int64);
        request.Header("Accept", "application/vnd.x+json");
        request.Header("Content-Type", "application/vnd.y+json");
        request.Header("Content-Language", "fi");
        request.Header("Content-Length", "99999");
        request.Json("x", JsonCodecs.String);

        await transport.SendAsync(request, default);

        var headers = server.Request.Headers;
        Assert.Equal(("d", "own", "5"), (headers["X-Default"], headers["X-Both"], headers["X-Number"]));
        Assert.Equal(("Bearer " + TestCredential.Secret, "mine/1"), (headers["Authorization"], headers["User-Agent"]));
        Assert.Equal(
            ("application/vnd.x+json", "application/vnd.y+json", "fi", "3"),
            (headers["Accept"], headers["Content-Type"], headers["Content-Language"], headers["Content-Length"]));
        Assert.False(headers.ContainsKey("X-None"));
        Assert.Equal("PATCH", server.Request.Method);
    }

    [Theory]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    [InlineData("ü")]
    public async Task Header_values_cannot_start_another_header(string value)
    {
        foreach (var describe in new Action<ApiRequest>[]
        {
            request => request.Header("X-Trace", value), request => request.Header("X-Trace", value, JsonCodecs.String),
            request => request.Header("X-Trace", [value], JsonCodecs.List(JsonCodecs.String)), request =>
                request.Cookie("X-Trace", value, ParameterStyle.Cookie),
        })
        {
            Assert.Contains(
                "/X-Trace must be",
                (await Assert.ThrowsAsync<ArgumentException>(() => SendAsync(describe))).Message,
                StringComparison.Ordinal);
        }

        await Assert.ThrowsAsync<ArgumentException>(() => SendAsync(request => request.Cookie("c", "a; admin=1", ParameterStyle.Cookie)));
        Assert.Equal("c=a%3B%20admin%3D1", (await SendAsync(request => request.Cookie("c", "a; admin=1"))).Headers["Cookie"]);
    }

    private static async Task<ReceivedRequest> SendAsync(Action<ApiRequest> describe)
    {
        await using var server = await LoopbackServer.StartAsync("{}");
        using var transport = server.Transport();
        var request = new ApiRequest(HttpMethod.Post, "/");
        describe(request);
        await transport.SendAsync(request, default);
        return server.Request;
    }
}
