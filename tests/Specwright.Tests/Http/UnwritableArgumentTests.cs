using System.Text.Json;
using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>Arguments that have no form on the wire fail before anything is sent, by operation and JSON pointer, and all at once.</summary>
public sealed class UnwritableArgumentTests
{
    private static readonly JsonCodec<IReadOnlyList<double>> s_numbers = JsonCodecs.List(JsonCodecs.Double);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public async Task A_number_that_JSON_has_not_is_named_in_every_kind_of_body(double number)
    {
        var map = new Dictionary<string, IReadOnlyList<double>> { ["a/b"] = [1, number] };
        var codec = JsonCodecs.Map(s_numbers);
        foreach (var describe in new Action<ApiRequest>[]
        {
            request => request.Json(map, codec), request => request.Form(map, codec),
            request => request.Multipart().Field("a/b", [1, number], s_numbers),
            request => request.Multipart().Field("a/b", [1, number], s_numbers, ParameterStyle.Form, explode: true),
        })
        {
            var message = await RefusedAsync(describe);
            Assert.StartsWith("POST /items/{id} was not sent: /body/a~1b/1 cannot be written: ", message, StringComparison.Ordinal);
            Assert.EndsWith("is no number of JSON. Leave the member out, or set it to another value.", message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_number_that_JSON_has_not_is_named_in_every_parameter_and_all_at_once()
    {
        var message = await RefusedAsync(request =>
        {
            request.Path("id", [0, double.NaN], s_numbers);
            request.PathJson("json", double.NaN, JsonCodecs.Double);
            request.Query("q", [double.NaN], s_numbers);
            request.QueryJson("qj", [double.NaN], s_numbers);
            request.Header("X-H", [1, 2, double.NaN], s_numbers);
            request.HeaderJson("X-J", double.NaN, JsonCodecs.Double);
            request.Cookie("c", double.NaN, JsonCodecs.Double);
            request.CookieJson("cj", double.NaN, JsonCodecs.Double);
            request.QueryString([double.NaN], s_numbers);
            request.QueryString([double.NaN], s_numbers, "application/json");
        });

        foreach (var pointer in new[] { "/id/1", "/json", "/q/0", "/qj/0", "/X-H/2", "/X-J", "/c", "/cj", "/querystring/0" })
        {
            Assert.Contains($" {pointer} cannot be written: NaN is no number of JSON", message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_null_that_a_schema_forbids_is_named_by_its_own_place()
    {
        var items = JsonCodecs.List(JsonCodecs.Map(Item.Codec.Instance));
        var inMap = new Dictionary<string, Item>[] { new() { ["a"] = new("x"), ["b"] = null! } };
        var required = new Dictionary<string, Item>[] { [], new() { ["a"] = new(null!, 3) } };

        Assert.StartsWith(
            "POST /items/{id} was not sent: /body/0/b cannot be written: ",
            await RefusedAsync(request => request.Json(inMap, items)),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "POST /items/{id} was not sent: /body/1/a/name cannot be written: The member 'name'",
            await RefusedAsync(request => request.Json(required, items)), StringComparison.Ordinal);
        Assert.StartsWith(
            "POST /items/{id} was not sent: /body/1 cannot be written: ",
            await RefusedAsync(request => request.Json(["a", null!], JsonCodecs.List(JsonCodecs.String))), StringComparison.Ordinal);
        Assert.StartsWith(
            "POST /items/{id} was not sent: /body/0 cannot be written: it is null",
            await RefusedAsync(request => request.Json([[null!]], JsonCodecs.List(new NullBlindCodec()))), StringComparison.Ordinal);
        Assert.Contains(
            "/body/0 cannot be written: A JsonElement without a value",
            await RefusedAsync(request => request.Json([default], JsonCodecs.List(JsonCodecs.Element))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_without_end_is_refused_and_its_place_is_cut()
    {
        var message = await RefusedAsync(request => request.Json("", new EndlessCodec()));

        Assert.StartsWith("POST /items/{id} was not sent: /body/0/0/0/", message, StringComparison.Ordinal);
        Assert.Contains("… cannot be written: The value is nested too deeply", message, StringComparison.Ordinal);
        Assert.InRange(message.Length, 500, 700);
    }

    [Fact]
    public async Task Headers_and_media_types_that_cannot_be_sent_name_the_operation()
    {
        Assert.Contains(
            "POST /items/{id} was not sent: /X-Trace must be visible ASCII",
            await RefusedAsync(request => request.Header("X-Trace", "ü")),
            StringComparison.Ordinal);
        Assert.Contains(
            "/X-Trace must not have items",
            await RefusedAsync(request => request.Header("X-Trace", ["a,b"], JsonCodecs.List(JsonCodecs.String))),
            StringComparison.Ordinal);
        foreach (var describe in new Action<ApiRequest>[]
        {
            request => request.Stream(new MemoryStream(), "image/ü"), request => request.Text("a", "text/plain; charset=none"),
            request => request.Text("ü", "text/plain; charset=us-ascii"), request => request.Text("a", "text/plain\r\nX-Evil: 1"),
            request => request.Multipart().File("f", new ApiFile(new MemoryStream(), "f", "image/ü")),
        })
        {
            Assert.StartsWith("POST /items/{id} was not sent: ", await RefusedAsync(describe), StringComparison.Ordinal);
        }
    }

    private static async Task<string> RefusedAsync(Action<ApiRequest> describe)
    {
        await using var server = await LoopbackServer.StartAsync("{}");
        using var transport = server.Transport(options: new() { CheckArguments = false });
        var request = Transports.ItemRequest(method: HttpMethod.Post);
        var exception = await Assert.ThrowsAsync<ArgumentException>(() =>
        {
            describe(request);
            return transport.SendAsync(request, default);
        });
        Assert.Empty(server.Requests);
        return exception.Message;
    }

    /// <summary>A codec that looks at a value without asking whether there is one.</summary>
    private sealed class NullBlindCodec : JsonCodec<IReadOnlyList<string>>
    {
        public override IReadOnlyList<string> ReadValue(ref Utf8JsonReader reader) => throw new NotSupportedException();

        public override void WriteValue(JsonValueWriter writer, IReadOnlyList<string> value) => writer.WriteStringValue(value[0]);
    }

    /// <summary>Writes a list in a list, and so on.</summary>
    private sealed class EndlessCodec : JsonCodec<string>
    {
        public override string ReadValue(ref Utf8JsonReader reader) => throw new NotSupportedException();

        public override void WriteValue(JsonValueWriter writer, string value)
        {
            while (true)
            {
                writer.WriteStartArray();
            }
        }
    }
}
