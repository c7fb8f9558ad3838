using System.Text.Json.Nodes;
using Specwright.Generator.Tests.Harness;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Hostile;

/// <summary>
/// The order of keys that means nothing changes nothing. The order of paths, properties and enum values does mean something: members come
/// out in it.
/// </summary>
public sealed class DeterminismTests
{
    /// <summary>Maps whose entries are only ever looked up by name, by the name of the map.</summary>
    private static readonly HashSet<string> s_lookups = new(StringComparer.Ordinal)
    {
        "components", "schemas", "parameters", "responses", "requestBodies", "securitySchemes", "headers", "examples", "links",
        "definitions", "securityDefinitions", "$defs", "variables", "scopes", "flows", "encoding",
    };

    /// <summary>Maps in which the order of the entries is the order of what comes out of them.</summary>
    private static readonly HashSet<string> s_ordered = new(StringComparer.Ordinal)
    {
        "paths",
        "properties",
        "content",
        "webhooks",
        "x-webhooks",
        "callbacks",
        "mapping",
        "security",
        "path item",
    };

    public static TheoryData<string> Documents => [.. MutatedDocuments.Names];

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_order_of_keys_that_means_nothing_changes_nothing(string document)
    {
        var usual = HostileRules.Generate(Spec(MutatedDocuments.Read(document)));
        for (var seed = 1; seed <= 3; seed++)
        {
            var shuffled = HostileRules.Generate(Spec(Shuffle(MutatedDocuments.Read(document), "", new Random(seed))!));

            Assert.Equal(usual.Files.Select(static file => file.HintName), shuffled.Files.Select(static file => file.HintName));
            Assert.All(usual.Files.Zip(shuffled.Files), static pair => Assert.Equal(pair.First.Text, pair.Second.Text));
            Assert.Equal(Ids(usual), Ids(shuffled));
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Cultures_line_ends_and_company_change_nothing(string document)
    {
        var spec = Spec(MutatedDocuments.Read(document));
        var usual = HostileRules.Generate(spec);
        List<HostileOutput> others =
        [
            HostileRules.Generate(spec),
            HostileRules.Generate(spec with { Text = spec.Text.Replace("\n", "\r\n", StringComparison.Ordinal) }),
            .. Cultures.Names.Select(culture => Cultures.Run(culture, () => HostileRules.Generate(spec))),
            .. Enumerable.Range(0, 4).AsParallel().Select(_ => HostileRules.Generate(spec)),
        ];

        Assert.All(others, other => Assert.Equal(usual.Files.ToArray(), other.Files.ToArray()));
        Assert.All(others, other =>
            Assert.Equal(usual.Diagnostics.Select(static one => one.ToString()), other.Diagnostics.Select(static one => one.ToString())));
    }

    private static SpecSource Spec(JsonNode document) =>
        new("/src/specs/ordered.json", document.ToJsonString(new() { WriteIndented = true }));

    private static IEnumerable<string> Ids(HostileOutput output) =>
        output.Diagnostics.Select(static one => one.Id + " " + one.Message).Order(StringComparer.Ordinal);

    /// <param name="node">The node to copy.</param>
    /// <param name="name">The keyword that the node stands under; empty for the entry of a map, whose name is no keyword.</param>
    /// <param name="random">Decides the order.</param>
    private static JsonNode? Shuffle(JsonNode? node, string name, Random random)
    {
        switch (node)
        {
            case JsonArray list:
                return new JsonArray([.. list.Select(item => Shuffle(item, name is "security" ? name : "", random))]);
            case JsonObject map:
                var isMap = name != "components" && (s_lookups.Contains(name) || s_ordered.Contains(name));
                var inner = name is "paths" or "webhooks" or "x-webhooks" ? "path item" : "";
                var members = map.Select(member => KeyValuePair.Create(
                    member.Key,
                    Shuffle(member.Value, isMap && name != "path item" ? inner : member.Key, random))).ToArray();
                if (!s_ordered.Contains(name))
                {
                    random.Shuffle(members);
                }

                return new JsonObject(members);
            default:
                return node?.DeepClone();
        }
    }
}
