using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Polymorphism;
using Specwright.Tests.Http;

namespace Specwright.Client.Tests.Polymorphism;

/// <summary>A discriminator that names another case is neither taken nor written.</summary>
public sealed class ContradictionTests
{
    [Theory]
    [InlineData("""{"kind":"square","label":"a","radius":1}""", "\"circle\"", "\"square\"")]
    [InlineData("""{"label":"a","radius":1}""", "'kind'", "without it")]
    [InlineData("""{"kind":"circle","radius":1}""", "'label'", "without it")]
    public void Another_case_s_value_is_refused(string json, string expected, string found)
    {
        var exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, PolymorphismJson.Default.Circle));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.Contains(found, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_names_no_case_yet_is_kept()
    {
        const string Json = """{"kind":"round","label":"a","radius":1}""";

        var circle = JsonSerializer.Deserialize(Json, PolymorphismJson.Default.Circle)!;

        Assert.Equal("round", circle.Kind);
        Assert.Equal(Json, JsonSerializer.Serialize(circle, PolymorphismJson.Default.Circle));
    }

    [Theory]
    [InlineData("""{"is":"company"}""")]
    [InlineData("""{"is":"robot"}""")]
    public void The_values_of_the_other_cases_of_all_its_unions_are_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, PolymorphismJson.Default.Person));

    [Fact]
    public void Nobody_can_make_a_record_that_says_it_is_another()
    {
        Assert.Throws<ArgumentException>(() => new Power { Type = "resize" });
        Assert.Throws<ArgumentException>(() => new Power { Type = "unheard" });
        Assert.Throws<ArgumentException>(() => new Resize { Type = "reboot" });
        Assert.Throws<ArgumentException>(() => new Person { Is = "robot" });
        Assert.Throws<ArgumentException>(() => new UnknownShape { Kind = "circle", Label = "a" });
        Assert.Throws<ArgumentException>(() => new UnknownStep { Code = 1 });
        Assert.Throws<ArgumentException>(() => new UnknownPayment { Method = PaymentMethod.CashPayment });
        Assert.Throws<ArgumentException>(() => new OtherMessage { Kind = "text" });
        Assert.Throws<ArgumentNullException>(() => new Resize { Type = null! });
        Assert.Equal(
            "The value must be \"reboot\" or \"shutdown\". (Parameter 'value')",
            Assert.Throws<ArgumentException>(() => new Power { Type = "x" }).Message);
    }

    [Fact]
    public void The_discriminator_of_a_case_with_one_value_cannot_be_set()
    {
        Type[] types = [
            typeof(Shape), typeof(Circle), typeof(Car), typeof(Boat), typeof(Post), typeof(FirstStep), typeof(Off), typeof(CreatureCat),
            typeof(CashPayment), typeof(Company),
        ];
        string[] names = ["Kind", "Realm", "Wheels", "Type", "Code", "Enabled", "Method", "Is"];

        Assert.All(types, type => Assert.All(
            type.GetProperties().Where(property => names.Contains(property.Name)),
            static property => Assert.Null(property.SetMethod)));
    }

    [Fact]
    public async Task Calls_fail_with_the_place_and_read_leniently_on_demand()
    {
        await using var server = await LoopbackServer.StartAsync("""{"kind":"square","label":"a","radius":1}""");
        using var client = new PolymorphismClient(options: new() { BaseAddress = new Uri(server.Address) });

        var exception = await Assert.ThrowsAsync<ApiException>(() => client.PutCircleAsync(new Circle { Label = "a", Radius = 1 }));

        Assert.Contains("/kind", exception.Message, StringComparison.Ordinal);
        Assert.Equal("""{"kind":"circle","label":"a","radius":1}""", Assert.Single(server.Requests).Body);
    }

    [Fact]
    public async Task The_rules_of_a_base_s_members_are_checked_in_every_case()
    {
        await using var server = await LoopbackServer.StartAsync("{}");
        using var client = new PolymorphismClient(options: new() { BaseAddress = new Uri(server.Address) });
        var tooLong = new string('x', 21);

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => client.PutEverythingAsync(new Everything
        {
            Shape = new Circle { Label = tooLong, Radius = 1 },
            Shapes = [new Square { Label = tooLong, Side = 1 }, new UnknownShape { Kind = "k", Label = tooLong }],
        }));

        Assert.All(
            ["/shape/label", "/shapes/0/label", "/shapes/1/label"],
            pointer => Assert.Contains(pointer, exception.Message, StringComparison.Ordinal));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void A_case_whose_siblings_are_not_generated_names_itself_all_the_same()
    {
        Tool tool = new Hammer { Weight = 1.5, Handle = "h" };

        Assert.Equal("hammer", tool.Is);
        Assert.Equal(
            """{"is":"hammer","weight":1.5,"handle":"h"}""",
            JsonSerializer.Serialize((Hammer)tool, PolymorphismJson.Default.Hammer));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"is":"saw"}""", PolymorphismJson.Default.Hammer));
        Assert.DoesNotContain(typeof(Hammer).Assembly.GetTypes(), static type => type.Name is "Saw" or "UnknownTool");
    }
}
