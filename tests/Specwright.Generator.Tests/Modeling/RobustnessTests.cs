using System.Text;
using Microsoft.OpenApi;
using Specwright.Generator.Common;
using Specwright.Generator.Modeling;
using Specwright.Generator.Modeling.Model;

namespace Specwright.Generator.Tests.Modeling;

/// <summary>Size and depth do no harm, and the same document makes the same model.</summary>
public sealed class RobustnessTests
{
    [Fact]
    public void A_long_chain_of_references_is_no_recursion()
    {
        var schemas = new StringBuilder("Root: { $ref: '#/components/schemas/S0' }\n");
        for (var i = 0; i < 2000; i++)
        {
            schemas
                .Append("S")
                .Append(i)
                .Append(": { type: object, properties: { next: { $ref: '#/components/schemas/S")
                .Append((i + 1) % 2000)
                .Append("' } } }\n");
        }

        Assert.Equal(2000, Modeled.Schemas(schemas.ToString()).Model.Schemas.Count);
    }

    [Theory]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/NEXT' }, { properties: { PROPERTY: { type: string } } }] }")]
    [InlineData("{ anyOf: [{ $ref: '#/components/schemas/NEXT' }, { type: array, items: { type: string } }] }")]
    [InlineData("{ type: object, properties: { PROPERTY: { type: string } }, required: [PROPERTY], oneOf: [{ $ref: "
        + "'#/components/schemas/NEXT' }, { required: [PROPERTY, b], properties: { b: { type: string } } }] }")]
    public void A_long_chain_of_compositions_is_cut_with_a_finding(string schema)
    {
        var schemas = new StringBuilder("Root: { $ref: '#/components/schemas/S0' }\n");
        for (var i = 0; i < 2000; i++)
        {
            schemas.Append("S").Append(i).Append(": ").Append(schema
                .Replace("NEXT", "S" + (i + 1), StringComparison.Ordinal)
                .Replace("PROPERTY", "p" + i, StringComparison.Ordinal)).Append('\n');
        }

        var modeled = OnASmallStack(() => Modeled.Schemas(schemas + "S2000: { type: string }"));
        Assert.Contains("SPW2005", modeled.FindingIds);
    }

    [Fact]
    public void Deep_inline_nesting_is_no_recursion()
    {
        IOpenApiSchema schema = new OpenApiSchema { Type = JsonSchemaType.String };
        for (var i = 0; i < 1000; i++)
        {
            schema = i % 2 == 0
                ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = schema }
                : new OpenApiSchema { Properties = new Dictionary<string, IOpenApiSchema> { ["p"] = schema } };
        }

        Assert.Equal(1001, OnASmallStack(() => Build(schema)).Schemas.Count);
    }

    [Fact]
    public void Deep_inline_composition_is_cut()
    {
        IOpenApiSchema schema = new OpenApiSchema { Type = JsonSchemaType.String };
        for (var i = 0; i < 1000; i++)
        {
            schema = (i % 3) switch
            {
                0 => new OpenApiSchema { AllOf = [schema, new OpenApiSchema { MaxLength = i }] },
                1 => new OpenApiSchema { OneOf = [schema, new OpenApiSchema { Type = JsonSchemaType.Integer }] },
                _ => new OpenApiSchema { AnyOf = [schema] },
            };
        }

        Assert.NotEmpty(OnASmallStack(() => Build(schema)).Schemas);
    }

    [Fact]
    public void The_same_document_makes_an_equal_model()
    {
        const string Schemas = """
            Root: { properties: { a: { type: array, items: { oneOf: [{ type: string }, { $ref: '#/components/schemas/Root' }] } }, b: { enum: [x, y], default: x } } }
            """;
        var (left, right) = (Modeled.Schemas(Schemas), Modeled.Schemas(Schemas));
        Assert.NotSame(left.Model, right.Model);
        Assert.Equal(left.Model, right.Model);
        Assert.Equal(left.Model.GetHashCode(), right.Model.GetHashCode());
        Assert.Equal(
            left.Model.Schemas.Select(static one => one.Id).Order(StringComparer.Ordinal),
            left.Model.Schemas.Select(static one => one.Id));
    }

    [Fact]
    public void The_wish_to_stop_is_heard()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        Assert.Throws<OperationCanceledException>(() =>
            ApiModeler.Build(Document(new OpenApiSchema()), new WorkBudget(static () => 0), cancellation.Token));
    }

    [Fact]
    public void Every_use_has_its_schema()
    {
        var modeled = Modeled.Schemas("""
            Root: { allOf: [{ $ref: '#/components/schemas/A' }, { properties: { u: { oneOf: [{ type: array }, { type: object }, { type: string, nullable: true }] } } }], additionalProperties: { type: array } }
            A: { properties: { any: {}, map: { type: object }, nothing: { type: 'null' } } }
            """);
        Assert.Equal("object{any?: any(Unspecified), map?: map<any(Unspecified)>, nothing?: any(Unspecified)|null, u?: "
            + "union(array<any(Unspecified)> | map<any(Unspecified)> | string)|null, *: array<any(Unspecified)>}", modeled.Root);
    }

    private static ApiModel Build(IOpenApiSchema schema) =>
        ApiModeler.Build(Document(schema), new WorkBudget(static () => 0), CancellationToken.None).Model;

    private static OpenApiDocument Document(IOpenApiSchema schema) => new()
    {
        Info = new OpenApiInfo { Title = "Test", Version = "1" },
        Paths = new OpenApiPaths
        {
            ["/a"] = new OpenApiPathItem
            {
                Operations = new Dictionary<HttpMethod, OpenApiOperation>
                {
                    [HttpMethod.Post] = new()
                    {
                        RequestBody = new OpenApiRequestBody
                        {
                            Content = new Dictionary<string, IOpenApiMediaType>
                            {
                                ["application/json"] = new OpenApiMediaType { Schema = schema },
                            }
                        }
                    },
                },
            },
        },
    };

    // The compiler's threads may have as little as one megabyte, and the compiler itself is on it.
    private static T OnASmallStack<T>(Func<T> act)
    {
        T? result = default;
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                result = act();
            }
            catch (Exception exception)
            {
                failure = exception;
            }
        }, maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();
        return failure is null ? result! : throw new InvalidOperationException("Failed on the small stack.", failure);
    }
}
