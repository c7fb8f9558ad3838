using System.Globalization;
using System.Text.Json.Nodes;
using Specwright.Generator.Tests.Harness;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Hostile;

/// <summary>More of a thing than anybody writes by hand: the output still compiles.</summary>
public sealed class SizeTests
{
    [Fact]
    public void An_enum_of_5000_members() =>
        Check(root => Schema(root, new JsonObject { ["type"] = "string", ["enum"] = Array(5000, static i => $"value {i}") }), "Value4999");

    [Fact]
    public void An_enum_of_5000_members_that_are_all_called_the_same() => Check(root => Schema(root, new JsonObject
    {
        ["type"] = "string",
        ["enum"] = Array(5000, static i => Convert.ToString(i + 8192, 2).Replace('0', '\u00b7').Replace('1', '\u2022')),
    }), "5000");

    [Fact]
    public void A_schema_with_2000_properties() =>
        Check(root => Schema(root, new JsonObject
        {
            ["type"] = "object",
            ["properties"] = Object(2000, static i => "property " + i, static _ => Text()),
        }), "Property1999 ");

    [Fact]
    public void A_schema_with_2000_properties_of_one_name() =>
        Check(root => Schema(root, new JsonObject
        {
            ["type"] = "object",
            ["properties"] = Object(
            2000,
            static i => "name" + Convert.ToString(i + 2048, 2).Replace('0', '\u00b7').Replace('1', '\u2022'),
            static _ => Text())
        }), "Name");

    [Fact]
    public void An_operation_with_300_parameters() => Check(
        static root => root["paths"]!["/a"]!["get"]!["parameters"] = Array(
            300,
            static i => new JsonObject { ["name"] = "p" + i, ["in"] = "query", ["required"] = i % 2 == 0, ["schema"] = Text() }), "p299");

    [Fact]
    public void A_oneOf_of_500() => Check(
        root => Schema(root, new JsonObject
        {
            ["oneOf"] = Array(500, static i => new JsonObject
            {
                ["type"] = "object",
                ["required"] = new JsonArray("p" + i),
                ["properties"] = new JsonObject { ["p" + i] = Text() },
            })
        }), "P499");

    [Fact]
    public void A_discriminator_with_500_cases() => Check(
        root =>
        {
            Schema(root, new JsonObject
            {
                ["oneOf"] = Array(500, static i => new JsonObject { ["$ref"] = "#/components/schemas/C" + i }),
                ["discriminator"] = new JsonObject { ["propertyName"] = "kind" },
            });
            for (var i = 0; i < 500; i++)
            {
                root["components"]!["schemas"]!["C" + i] = new JsonObject
                {
                    ["type"] = "object",
                    ["required"] = new JsonArray("kind"),
                    ["properties"] = new JsonObject { ["kind"] = Text() },
                };
            }
        },
        "C499");

    [Fact]
    public void A_document_with_5000_paths() => Check(
        static root => root["paths"] = Object(5000, static i => "/a/b" + i, static i => new JsonObject
        {
            ["get"] = new JsonObject { ["tags"] = new JsonArray("t" + (i % 50)), ["responses"] = NoContent() },
        }), "/a/b4999");

    [Fact]
    public void A_document_with_2000_tags() => Check(
        static root => root["paths"] = Object(2000, static i => "/a/b" + i, static i => new JsonObject
        {
            ["get"] = new JsonObject { ["tags"] = new JsonArray("t" + i), ["responses"] = NoContent() },
        }), "IT1999Client");

    [Fact]
    public void A_line_of_100000_references_without_an_end() =>
        Check(static root => root["info"]!["description"] = string.Concat(Enumerable.Repeat("$ref: x ", 100_000)), "BigClient");

    private static void Check(Action<JsonObject> fill, string expected)
    {
        var root = new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "Big", ["version"] = "1" },
            ["paths"] = new JsonObject
            {
                ["/a"] = new JsonObject { ["get"] = new JsonObject { ["operationId"] = "get", ["responses"] = NoContent() } },
            },
        };
        fill(root);
        var spec = new SpecSource("/src/specs/big.json", root.ToJsonString());
        var output = HostileRules.Generate(spec);

        Assert.Empty(OutputCompiler.Compile(GeneratorHarness.Specwright.Host([spec], new HostSettings()).Run().Compilation).Diagnostics);
        Assert.Contains(output.Files, file => file.Text.Contains(expected, StringComparison.Ordinal));
    }

    private static void Schema(JsonObject root, JsonObject schema)
    {
        root["components"] = new JsonObject { ["schemas"] = new JsonObject { ["Big"] = schema } };
        var content = new JsonObject
        {
            ["application/json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/Big" } },
        };
        root["paths"]!["/a"]!["put"] = new JsonObject
        {
            ["operationId"] = "put",
            ["requestBody"] = new JsonObject { ["content"] = content },
            ["responses"] = new JsonObject { ["200"] = new JsonObject { ["description"] = "ok", ["content"] = content.DeepClone() } },
        };
    }

    private static JsonObject Text() => new() { ["type"] = "string" };

    private static JsonObject NoContent() => new() { ["204"] = new JsonObject { ["description"] = "ok" } };

    private static JsonArray Array(int count, Func<int, JsonNode> item) => [.. Enumerable.Range(0, count).Select(item)];

    private static JsonObject Object(int count, Func<int, string> name, Func<int, JsonNode> value) =>
        new(Enumerable.Range(0, count)
            .Select(i => new KeyValuePair<string, JsonNode?>(name(i).ToString(CultureInfo.InvariantCulture), value(i))));
}
