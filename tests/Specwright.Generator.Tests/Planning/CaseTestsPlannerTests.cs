using Specwright.Generator.Common;
using Specwright.Generator.Planning;
using Specwright.Generator.Planning.Plans;
using Specwright.Generator.Tests.Modeling;

namespace Specwright.Generator.Tests.Planning;

/// <summary>What tells the cases of a union apart is planned: kinds, discriminators, and what is known of the members of records.</summary>
public sealed class CaseTestsPlannerTests
{
    private const string Others = """

        Cat: { type: object, properties: { kind: { const: cat }, meows: { type: boolean } }, required: [kind, meows] }
        Dog: { type: object, properties: { kind: { const: dog }, barks: { type: boolean } }, required: [kind, barks] }
        Pet: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: kind } }
        Named: { type: object, properties: { name: { type: string } }, required: [name] }
        Sized: { type: object, properties: { size: { type: integer } }, required: [size] }
        Map: { type: object, additionalProperties: { type: string } }
        Mixed: { anyOf: [{ $ref: '#/components/schemas/Named' }, { type: boolean }] }
        """;

    /// <summary>The cases, and what is planned.</summary>
    public static TheoryData<string, string> Unions => new()
    {
        { "{ type: string }, { type: integer }, { type: boolean }, { type: array, items: {} }", "String 0, Number 1, Boolean 2, Array 3" },

        { "{ type: [integer, string], format: int32, pattern: '^-?[0-9]+$' }, { type: boolean }", "Number, NumberText 0, Boolean 1" },

        // The only case for objects is told by its kind, so that reading says what is wrong with one.
        { $"{{ type: string }}, {Ref("Named")}", "String 0, others 1" },
        { $"{Ref("Map")}, {{ type: string }}", "String 1, others 0" },
        { $"{Ref("Pet")}, {{ type: string }}", "String 1, others 0" },

        { $"{Ref("Pet")}, {Object("Cow", "kind: { const: cow }", "kind")}", "Pet 0, RootCow 1 kind =String(cow), others 0" },
        { $"{Ref("Cat")}, {Ref("Dog")}", "Root 0 1" },
        { $"{Ref("Named")}, {Ref("Sized")}", "Named 0, Sized 1" },

        // What has the same values everywhere tells nothing.
        {
            Two("v: { type: string }, n: { type: string }", "v: { type: integer }, n: { type: string }"),
            "RootA 0 v String, RootB 1 v Integer"
        },
        { Two("v: { type: integer }", "v: { type: number }"), "RootA 0 v Integer, RootB 1 v Number" },
        { Two("v: { type: array, items: {} }", "v: { type: object }"), "RootA 0 v Array, RootB 1 v Object" },
        { Two("v: { enum: [a] }, n: { type: integer }", "v: { enum: [b, c] }"), "RootA 0 v =String(a), RootB 1 v =String(b, c)" },
        { Two("v: { enum: [a] }, n: { type: integer }", "v: { type: string }"), "RootA 0 v =String(a), RootB 1 v String" },
        { Two("v: { enum: [1] }, n: { type: integer }", "v: { enum: [2, 3] }"), "RootA 0 v =Integer(1), RootB 1 v =Integer(2, 3)" },
        { Two("v: {}", "v: { type: string }"), "RootA 0, RootB 1 v String" },

        // A map takes what is left, if its values are of its kinds.
        { $"{Ref("Map")}, {Ref("Named")}", "Named 1, others 0 String" },
        { $"{Ref("Sized")}, {Ref("Map")}", "Sized 0 size Integer, others 1 String" },
        {
            $"{Ref("Sized")}, {{ type: object, additionalProperties: {{ type: [string, 'null'] }} }}",
            "Sized 0 size Integer, others 1 String, Null"
        },
    };

    [Theory]
    [MemberData(nameof(Unions))]
    public void Tests_are_planned(string cases, string expected) => Assert.Equal(expected, Plan($"{{ oneOf: [{cases}] }}"));

    [Fact]
    public void A_response_may_carry_values_that_are_not_listed_yet()
    {
        var cases = Two("v: { enum: [a, b] }, n: { type: integer }", "v: { enum: [c, d] }");
        Assert.Equal("RootA 0 v String(a, b), RootB 1 v String(c, d)", Plan($"{{ oneOf: [{cases}] }}", inResponse: true));
    }

    [Fact]
    public void A_union_that_cannot_be_flattened_is_known_by_all_of_its_cases()
    {
        // Not every case has a value of the discriminator, so that it tells nothing; but it names the union.
        var schema = $"{{ oneOf: [{Ref("Mixed")}, {Ref("Sized")}, {{ type: string }}], discriminator: {{ propertyName: kind, mapping: "
            + $"{{ mixed: Mixed }} }} }}";
        Assert.Equal("Boolean 0, String 2, Named 0, Sized 1", Plan(schema));
    }

    private static string Ref(string name) => $"{{ $ref: '#/components/schemas/{name}' }}";

    private static string Two(string first, string second) => $"{Object("A", first, "v")}, {Object("B", second, "v")}";

    private static string Object(string title, string properties, string required) =>
        $"{{ title: Root{title}, type: object, properties: {{ {properties} }}, required: [{required}] }}";

    private static string Plan(string schema, bool inResponse = false)
    {
        var use = inResponse ? "responses: { '200': { description: ok, content: " : "requestBody: { content: ";
        var modeled = Modeled.Document($$"""
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            paths:
              /root:
                post:
                  {{use}}{ application/json: { schema: { $ref: '#/components/schemas/Root' } } } }{{(inResponse ? " }" : "")}}
            components:
              schemas:
                Root: {{schema}}
            {{string.Join("\n", Others.ReplaceLineEndings("\n").Split('\n').Select(static line => "    " + line))}}
            """);
        var options = new SpecOptions { Namespace = "Test" };
        var (files, _) = ClientPlanner.Plan(modeled.Model, options, new TargetFacts(true, []), CancellationToken.None);
        var types = files.SelectMany(static file => file.Types).ToList();
        var tests = types.OfType<UnionPlan>().Single(static type => type.Name == "Root").Tests;
        var records = types.OfType<RecordPlan>().ToDictionary(static record => record.Name);
        var lines = tests.Kinds.Select(static test => $"{test.Kinds} {test.Case}").ToList();
        lines.AddRange(tests.Discriminators.Select(static test => $"{test.Union} {string.Join(' ', test.Cases)}"));
        lines.AddRange(tests.Records.Select(test => Text(test, records[test.Record])));
        if (tests.OtherObjects is { } other)
        {
            lines.Add($"others {other.Case}{(other.Values == JsonKinds.None ? "" : " " + other.Values)}");
        }

        return string.Join(", ", lines);
    }

    private static string Text(RecordTestPlan test, RecordPlan record) =>
        $"{test.Record} {test.Case}{string.Concat(test.Members.Select(member => $" {record.Members[member.Member].Wire} {Text(member)}"))}";

    private static string Text(MemberTestPlan test) =>
        $"{(test.IsClosed ? "=" : "")}{test.Kinds}{(test.Values.IsEmpty ? "" : $"({string.Join(", ", test.Values)})")}";
}
