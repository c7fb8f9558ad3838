using System.Globalization;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Specwright.Generator.Tests.Harness;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Planning;

/// <summary>The JSON context of a client.</summary>
public sealed class JsonContextTests
{
    // The first value of any enum asks for its codec: all that the method names which finds it is loaded then.
    [Theory]
    [InlineData(1)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(200)]
    public void No_method_names_the_codecs_of_many_enums(int count)
    {
        var members = string.Concat(Enumerable.Range(0, count).Select(static i =>
            string.Create(CultureInfo.InvariantCulture, $"        kind{i}: {{ type: string, enum: [a{i}, b] }}\n")));
        var spec = new SpecSource("/src/a.yaml", $$"""
            openapi: 3.1.0
            info: { title: Kinds, version: '1' }
            servers: [ { url: https://kinds.example } ]
            paths:
              /a: { get: { responses: { '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } } } }
            components:
              schemas:
                A:
                  type: object
                  properties:
            {{members}}
            """);
        var result = GeneratorHarness.Specwright.Run(spec);
        CompileRules.Check(GeneratorHarness.Specwright, result.Specs);
        var codecs = result.Output.Files.Single(static file => file.HintName.EndsWith("Json.g.cs", StringComparison.Ordinal))
            .Tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Select(static method => method.DescendantNodes().OfType<GenericNameSyntax>()
                .Count(static name => name.Identifier.Text == "EnumCodec"))
            .ToList();
        Assert.Equal(count, codecs.Sum());
        Assert.InRange(codecs.Max(), 1, 32);
    }
}
