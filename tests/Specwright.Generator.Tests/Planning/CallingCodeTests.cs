using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Planning;

/// <summary>What calling code may write with enums and unions: it compiles without a cast or a helper.</summary>
public sealed class CallingCodeTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Lamps, version: '1' }
        paths:
          /lamps:
            get:
              operationId: listLamps
              parameters:
                - { name: state, in: query, schema: { $ref: '#/components/schemas/State' } }
                - { name: order, in: query, schema: { type: string, enum: [up, down] } }
                - { name: states, in: query, schema: { type: array, items: { $ref: '#/components/schemas/State' } } }
              responses:
                '200':
                  description: ok
                  content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Lamp' } } } }
            post:
              operationId: switchLamps
              requestBody:
                required: true
                content: { application/json: { schema: { $ref: '#/components/schemas/Switch' } } }
              responses: { '204': { description: done } }
        components:
          schemas:
            State: { type: string, enum: [on, off] }
            Lamp:
              type: object
              required: [state]
              properties: { state: { $ref: '#/components/schemas/State' } }
            Switch:
              type: object
              required: [state, which]
              properties:
                state: { $ref: '#/components/schemas/State' }
                next: { anyOf: [ { $ref: '#/components/schemas/State' }, { type: 'null' } ] }
                which:
                  oneOf:
                    - { type: string }
                    - { type: array, items: { type: string } }
                    - { type: object, additionalProperties: { type: integer } }
        """;

    private static readonly Compilation s_client = new GeneratorHost(
        new OpenApiGenerator(),
        [new SpecSource("/src/specs/lamps.yaml", Document) { Client = "LampsClient" }],
        new HostSettings()).Run().Compilation;

    [Theory]
    [InlineData("await client.ListLampsAsync(new() { State = lamp.State });")]
    [InlineData("await client.ListLampsAsync(new() { State = State.On, States = new OpenEnum<State>[] { lamp.State, State.Off } });")]
    [InlineData("await client.ListLampsAsync(new() { Order = ListLampsOrder.Up });")]
    [InlineData("await client.SwitchLampsAsync(new Switch { State = lamp.State, Which = \"all\" });")]
    [InlineData("new Switch { State = State.On, Next = State.Off, Which = \"all\" }.ToString();")]
    [InlineData("new Switch { State = State.On, Next = null, Which = \"all\" }.ToString();")]
    [InlineData("new Switch { State = State.On, Next = lamp.State.Known, Which = \"all\" }.ToString();")]
    [InlineData("if (lamp.State == State.On || State.Off != lamp.State) { }")]
    [InlineData("var text = lamp.State.Known switch { State.On => \"on\", State.Off => \"off\", _ => lamp.State.Raw };")]
    [InlineData("new Switch { State = State.On, Which = new List<string> { \"a\" } }.ToString();")]
    [InlineData("new Switch { State = State.On, Which = new[] { \"a\", \"b\" } }.ToString();")]
    [InlineData("new Switch { State = State.On, Which = new Dictionary<string, long> { [\"a\"] = 1 } }.ToString();")]
    public void Enums_and_unions_take_what_is_at_hand(string statement)
    {
        var tree = CSharpSyntaxTree.ParseText(
            "using System.Collections.Generic; using Example; using Specwright;\n"
                + $"static class Code {{ static async System.Threading.Tasks.Task Run(LampsClient client, Lamp lamp) {{ {statement} "
                + "await System.Threading.Tasks.Task.CompletedTask; } }",
            (CSharpParseOptions)s_client.SyntaxTrees.First().Options);

        Assert.Empty(s_client.AddSyntaxTrees(tree).GetSemanticModel(tree).GetDiagnostics()
            .Where(static one => one.Severity == DiagnosticSeverity.Error)
            .Select(static one => one.GetMessage(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void An_enum_that_is_only_sent_is_the_enum()
    {
        var options = s_client.GetTypeByMetadataName("Example.ListLampsOptions")!;

        Assert.Equal("Example.ListLampsOrder?", options.GetMembers("Order").OfType<IPropertySymbol>().Single().Type.ToDisplayString());
    }
}
