using Specwright.Generator.Modeling.Model;

namespace Specwright.Generator.Tests.Modeling;

/// <summary>Components that are another one and null, as ASP.NET Core 9 writes them, are that other one.</summary>
public sealed class NullableCopyTests
{
    [Theory]
    [InlineData("NullableOfColor", "{ enum: [red, blue, null], nullable: true }", "#Color|null")]
    [InlineData("NullableOfColor2", "{ enum: [red, blue, null] }", "#Color|null")]
    [InlineData("Color2", "{ enum: [red, blue], nullable: true }", "#Color|null")]
    [InlineData("NullableOfMoney", "{ type: object, nullable: true, properties: { amount: { type: number }, unit: {} } }", "#Money|null")]
    [InlineData("Color2", "{ enum: [red, blue] }", "#Color2")]
    [InlineData("Color2", "{ enum: [red, green], nullable: true }", "#Color2|null")]
    [InlineData("MaybeColor", "{ enum: [red, blue], nullable: true }", "#MaybeColor|null")]
    [InlineData("NullableOfMoney", "{ type: object, nullable: true, properties: { amount: { type: number } } }", "#NullableOfMoney|null")]
    public void It_is_the_other_one_only_if_null_is_all_that_differs(string name, string schema, string expected)
    {
        var modeled = Modeled.Document($$"""
            openapi: 3.0.4
            info: { title: t, version: '1' }
            paths:
              /a:
                get:
                  responses:
                    '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/{{name}}' } } } }
            components:
              schemas:
                Color: { enum: [red, blue] }
                Money: { type: object, properties: { amount: { type: number }, unit: {} } }
                {{name}}: {{schema}}
            """);
        Assert.Equal(expected, modeled.Text(modeled.Model.Operations[0].Responses[0].Contents[0].Schema!));
    }

    [Fact]
    public void A_nullable_copy_of_a_hierarchy_is_the_hierarchy()
    {
        const string cases = """
            type: object,
                  anyOf: [{ $ref: '#/components/schemas/Circle' }, { $ref: '#/components/schemas/Square' }],
                  discriminator:
                    { propertyName: kind, mapping: { circle: '#/components/schemas/Circle', square: '#/components/schemas/Square' } }
            """;
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
                  properties: { main: { $ref: '#/components/schemas/Shape' }, other: { $ref: '#/components/schemas/Shape2' } }
                Shape: { {{cases}} }
                Shape2: { {{cases}}, nullable: true }
                Circle: { type: object, properties: { kind: { enum: [circle] } } }
                Square: { type: object, properties: { kind: { enum: [square] } } }
            """);
        Assert.DoesNotContain(modeled.Model.Schemas, static one => one.ComponentName == "Shape2");
        var drawing = new SchemaUse(modeled.Schema("Drawing").Id, false);
        Assert.Equal("object{main?: #Shape, other?: #Shape|null}", ShapeText.Of(modeled.Model, drawing, expand: true));
    }
}
