using Specwright.Generator.Modeling.Model;

namespace Specwright.Generator.Tests.Modeling;

/// <summary>An inline schema that is a discriminator and nothing else, as ASP.NET Core 9 writes the values of dictionaries.</summary>
public sealed class BareDiscriminatorTests
{
    private const string Mapping =
        "propertyName: kind, mapping: { circle: '#/components/schemas/Circle', square: '#/components/schemas/Square' }";

    [Fact]
    public void It_is_the_component_with_the_same_discriminator() =>
        Assert.Equal("object{main?: #Shape, byName?: map<#Shape>}", Drawing($"discriminator: {{ {Mapping} }}", withShape: true));

    [Fact]
    public void Without_one_it_is_any_of_what_its_mapping_names() =>
        Assert.Equal(
            "object{byName?: map<union[kind](circle=#Circle | square=#Square)>}",
            Drawing($"discriminator: {{ {Mapping} }}", withShape: false));

    [Theory]
    [InlineData("type: string, discriminator: { " + Mapping + " }", "string")]
    [InlineData("discriminator: { propertyName: kind }", "any(Unspecified)")]
    public void Other_schemas_are_what_they_say(string values, string expected) =>
        Assert.Equal($"object{{byName?: map<{expected}>}}", Drawing(values, withShape: false));

    private static string Drawing(string values, bool withShape)
    {
        const string cases = "[{ $ref: '#/components/schemas/Circle' }, { $ref: '#/components/schemas/Square' }]";
        var shape = $"Shape: {{ anyOf: {cases}, discriminator: {{ {Mapping} }} }}";
        var modeled = Modeled.Document($$"""
            openapi: 3.0.4
            info: { title: t, version: '1' }
            paths:
              /a:
                get:
                  responses:
                    '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Drawing' } } } }
            components:
              schemas:
                Drawing:
                  type: object
                  properties:
                    {{(withShape ? "main: { $ref: '#/components/schemas/Shape' }" : "")}}
                    byName: { type: object, additionalProperties: { {{values}} } }
                {{(withShape ? shape : "")}}
                Circle: { type: object, properties: { kind: { enum: [circle] } } }
                Square: { type: object, properties: { kind: { enum: [square] } } }
            """);
        return ShapeText.Of(modeled.Model, new SchemaUse(modeled.Schema("Drawing").Id, false), expand: true);
    }
}
