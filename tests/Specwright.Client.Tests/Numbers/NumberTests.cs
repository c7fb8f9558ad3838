using System.Text.Json;
using Numbers;
using Specwright.Tests.Http;

namespace Specwright.Client.Tests.Numbers;

/// <summary>Numbers that may come as texts (<c>numbers.yaml</c>): both forms are read wherever they stand, a number is sent.</summary>
public sealed class NumberTests
{
    private const string AsNumbers = """
        {"i32":-5,"i64":9007199254740993,"u32":4294967295,"u64":18446744073709551615,"single":0.1,"real":1E-10,"exact":1.50,"named":1.5,"list":[1,2],"map":{"a":0.10,"b":null},"maybe":3,"anything":4,"grade":2}
        """;

    private const string AsTexts = """
        {"i32":"-5","i64":"9007199254740993","u32":"4294967295","u64":"18446744073709551615","single":"0.1","real":"1e-10","exact":"1.50","named":"1.5","list":["1",2],"map":{"a":"0.10","b":null},"maybe":"3","anything":"4","grade":2}
        """;

    [Theory]
    [InlineData(AsNumbers)]
    [InlineData(AsTexts)]
    public async Task Both_forms_are_read_and_a_number_is_written(string json)
    {
        await using var server = await LoopbackServer.StartAsync(json);
        using var client = Client(server);

        var reading = await client.Readings.SaveAsync(1, Reading());

        Assert.Equal((-5, 9007199254740993L, 4294967295u, 18446744073709551615ul), (reading.I32, reading.I64, reading.U32, reading.U64));
        Assert.Equal((0.1f, 1e-10, 1.50m, 1.5), (reading.Single, reading.Real, reading.Exact, reading.Named));
        Assert.Equal([1, 2], reading.List);
        Assert.Equal((0.10m, null, 3), (reading.Map["a"], reading.Map["b"], reading.Maybe.Value));
        Assert.True(reading.Anything!.TryGetInteger(out var anything));
        Assert.Equal((4, Grade.Value2), (anything, reading.Grade.Known));
        Assert.Equal(AsNumbers.Trim(), JsonSerializer.Serialize(reading, NumbersJson.Default.Reading));
    }

    [Fact]
    public async Task Every_parameter_is_sent_as_a_number()
    {
        await using var server = await LoopbackServer.StartAsync(AsTexts);
        using var client = Client(server);

        await client.Readings.SaveAsync(
            long.MinValue,
            Reading(),
            new() { Page = 7, Near = [1.50m, -0.1m], Limit = double.NegativeInfinity, XBudget = 79228162514264337593543950335m });

        Assert.Equal("/readings/-9223372036854775808?page=7&near=1.50&near=-0.1&limit=-Infinity", server.Request.Target);
        Assert.Equal("79228162514264337593543950335", server.Request.Headers["X-Budget"]);
    }

    [Fact]
    public async Task Forms_and_parts_carry_numbers()
    {
        await using var server = await LoopbackServer.StartAsync("\"12\"");
        using var client = Client(server);
        Assert.Equal(12, await client.Readings.SendFormAsync(new Form { Amount = 1.50m, Counts = [1, 2] }));
        Assert.Equal("amount=1.50&counts=1&counts=2", server.Request.Body);

        await using var parts = await LoopbackServer.StartAsync("""["1.50",2]""");
        using var other = Client(parts);
        Assert.Equal([1.50m, 2m], await other.Readings.SendPartsAsync(1.50m, new() { Counts = [1] }));
        Assert.Contains("name=\"amount\"\r\n\r\n1.50\r\n", parts.Request.Body, StringComparison.Ordinal);
        Assert.Contains("name=\"counts\"\r\n\r\n1\r\n", parts.Request.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12", "1.5", "1, 18446744073709551615", "4294967295", "12 1.5 1,18446744073709551615 4294967295")]
    [InlineData("-1", "NaN", "7", "0", "-1 NaN 7 0")]
    [InlineData("x", "-Infinity", "1,x", "-1", " -Infinity  ")]
    public async Task Headers_of_a_response_are_read(string count, string quota, string parts, string size, string expected)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            (context.Response.Headers["X-Count"], context.Response.Headers["X-Quota"]) = (count, quota);
            (context.Response.Headers["X-Parts"], context.Response.Headers["X-Size"]) = (parts, size);
            context.Response.ContentType = "application/json";
            return Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, AsTexts);
        });
        using var client = Client(server);

        var headers = (await client.Readings.SaveWithResponseAsync(1, Reading())).TypedHeaders;

        Assert.Equal(expected, FormattableString.Invariant(
            $"{headers.XCount} {headers.XQuota} {(headers.XParts is { } list ? string.Join(',', list) : "")} {headers.XSize}"));
    }

    [Theory]
    [InlineData(double.NaN, "\"NaN\"")]
    [InlineData(double.PositiveInfinity, "\"Infinity\"")]
    [InlineData(-0.5, "-0.5")]
    public async Task Names_of_numbers_go_there_and_come_back(double value, string json)
    {
        await using var server = await LoopbackServer.StartAsync(
            AsNumbers.Replace("\"named\":1.5", $"\"named\":{json},\"namedSingle\":{json}", StringComparison.Ordinal));
        using var client = Client(server);

        var reading = await client.Readings.SaveAsync(1, Reading() with { Named = value, NamedSingle = (float)value });

        Assert.Contains($"\"named\":{json},\"namedSingle\":{json},", server.Request.Body, StringComparison.Ordinal);
        Assert.Equal((value, (float)value), (reading.Named, reading.NamedSingle));
    }

    [Theory]
    [InlineData("\"i32\":-5", "\"i32\":\" 5\"", "/i32", "an integer of 32 bits, or its text", "the string \" 5\"")]
    [InlineData("\"exact\":1.50", "\"exact\":\"1,50\"", "/exact", "a decimal number, or its text", "the string \"1,50\"")]
    [InlineData("\"list\":[1,2]", "\"list\":[1,\"two\"]", "/list/1", "an integer of 32 bits, or its text", "the string \"two\"")]
    [InlineData("\"grade\":2", "\"grade\":2,\"strict32\":\"5\"", "/strict32", "an integer from 0 up to 32 bits", "the string \"5\"")]
    public async Task A_text_that_is_no_number_is_named_by_its_place(
        string part,
        string wrong,
        string pointer,
        string expected,
        string found)
    {
        await using var server = await LoopbackServer.StartAsync(AsNumbers.Replace(part, wrong, StringComparison.Ordinal));
        using var client = Client(server);

        var exception = await Assert.ThrowsAsync<ApiException>(() => client.Readings.SaveAsync(1, Reading()));

        Assert.Contains(pointer, exception.Message, StringComparison.Ordinal);
        Assert.Contains($"{expected}, but found {found}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bounds_are_checked_before_anything_is_sent()
    {
        await using var server = await LoopbackServer.StartAsync(AsNumbers);
        using var client = Client(server);
        var wrong = Reading() with
        {
            I32 = -6,
            I64 = 9007199254740994,
            U32 = 4000000001,
            U64 = 18446744073709551615,
            Single = 0.09f,
            Real = 0.09,
            Exact = 0.001m,
            List = [10],
        };

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => client.Readings.SaveAsync(1, wrong, new() { Page = 101 }));

        Assert.Empty(server.Requests);
        foreach (var violation in new[]
        {
            "/page must be at most 100, but is 101", "/body/i32 must be at least -5, but is -6",
            "/body/i64 must be at most 9007199254740993, but is 9007199254740994",
            "/body/u32 must be at most 4000000000, but is 4000000001",
            "/body/u64 must be at most 18446744073709551614, but is 18446744073709551615",
            "/body/u64 must be a multiple of 2, but is 18446744073709551615", "/body/single must be at least 0.1, but is 0.09",
            "/body/real must be at least 0.1, but is 0.09",
            "/body/exact must be at least 0.01, but is 0.001", "/body/list/0 must be at most 9, but is 10",
        })
        {
            Assert.Contains(violation, exception.Message, StringComparison.Ordinal);
        }
    }

    private static NumbersClient Client(LoopbackServer server) =>
        new(new NumbersClientOptions { BaseAddress = new Uri(server.Address) });

    private static Reading Reading() => new()
    {
        I32 = 1,
        I64 = 2,
        U32 = 3,
        U64 = 4,
        Single = 0.1f,
        Real = 0.1,
        Exact = 0.01m,
        Named = 1,
        List = [9],
        Map = new Dictionary<string, decimal?>(),
        Grade = Grade.Value0,
    };
}
