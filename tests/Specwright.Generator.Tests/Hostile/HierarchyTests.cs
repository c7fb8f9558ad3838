using Specwright.Generator.Diagnostics;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Hostile;

/// <summary>Bases, what is composed of them, and unions that are cases of each other: in every combination there is a client.</summary>
public sealed class HierarchyTests
{
    private const string Head = "openapi: 3.1.0\ninfo: { title: Hierarchy, version: '1' }\n";

    /// <summary>Components, of which the operation takes Root.</summary>
    public static TheoryData<string, string> Hierarchies => new()
    {
        {
            "a child that lists objects which do not derive from it", """
            Root: { type: array, items: { $ref: '#/components/schemas/Base' } }
            Base: { discriminator: { propertyName: a } }
            Middle:
              allOf:
                - $ref: '#/components/schemas/Base'
                - discriminator: { propertyName: b }
                  oneOf: [ { $ref: '#/components/schemas/Leaf' }, { $ref: '#/components/schemas/Twig' } ]
            Leaf: { type: object, properties: { x: { type: string } } }
            Twig: { type: object, properties: { y: { type: string } } }
            """
        },
        {
            "a child that lists one object and declares the discriminator", """
            Root: { type: array, items: { $ref: '#/components/schemas/Base' } }
            Base: { discriminator: { propertyName: a } }
            Middle:
              allOf:
                - $ref: '#/components/schemas/Base'
                - properties: { b: { type: string } }
                  discriminator: { propertyName: b }
                  oneOf: [ { $ref: '#/components/schemas/Leaf' } ]
            Leaf: { type: object, properties: { x: { type: string } } }
            """
        },
        {
            "a child of two bases of which one is the other's, too", """
            Root: { type: array, items: { $ref: '#/components/schemas/Base' } }
            Base: { discriminator: { propertyName: a, mapping: { l: Leaf } } }
            Middle: { allOf: [ { $ref: '#/components/schemas/Base' }, { discriminator: { propertyName: b } } ] }
            Leaf: { allOf: [ { allOf: [ { $ref: '#/components/schemas/Base' } ] }, { $ref: '#/components/schemas/Middle' } ] }
            """
        },
    };

    /// <summary>Unions of which a value could be the same union again.</summary>
    public static TheoryData<string, string> Circles => new()
    {
        {
            "a child that lists its base", """
            Root: { allOf: [ { $ref: '#/components/schemas/Base' } ], anyOf: [ { $ref: '#/components/schemas/Base' } ] }
            Base: { type: object, discriminator: { propertyName: a } }
            """
        },
        {
            "children of a text that list it", """
            Root: { allOf: [ { $ref: '#/components/schemas/Base' }, { type: object } ], oneOf: [ { $ref: '#/components/schemas/Base' } ] }
            Base: { type: [ string ], discriminator: { propertyName: a } }
            Other: { allOf: [ { $ref: '#/components/schemas/Base' }, { type: object } ], oneOf: [ { $ref: '#/components/schemas/Base' } ] }
            """
        },
        {
            "unions that are cases of each other", """
            Root: { oneOf: [ { $ref: '#/components/schemas/B' }, { $ref: '#/components/schemas/C' } ], discriminator: { propertyName: a } }
            B: { oneOf: [ { $ref: '#/components/schemas/Root' }, { $ref: '#/components/schemas/D' } ], discriminator: { propertyName: b } }
            C: { type: object, properties: { a: { type: string } } }
            D: { type: object, properties: { b: { type: string } } }
            """
        },
    };

    [Theory]
    [MemberData(nameof(Hierarchies))]
    public void Each_has_a_client(string what, string schemas)
    {
        _ = what;
        Assert.Empty(Check(schemas).Diagnostics);
    }

    /// <summary>
    /// Such a union would read the same value again without end: a few bytes of a server would end the process that reads them.
    /// </summary>
    [Theory]
    [MemberData(nameof(Circles))]
    public void A_union_that_is_a_case_of_its_own_cases_is_named_and_left_out(string what, string schemas)
    {
        _ = what;
        var output = Check(schemas);

        Assert.NotEmpty(output.Diagnostics);
        Assert.All(output.Diagnostics, static one => Assert.Equal(ModelingDiagnosticIds.ComposedOfItself, one.Id));
    }

    private static HostileOutput Check(string schemas)
    {
        var text = Head
            + "paths: { /a: { post: { operationId: post, requestBody: { required: true, content: { application/json: { schema: { $ref: "
            + "'#/components/schemas/Root' } } } }, responses: { '204': { description: ok } } } } }\ncomponents:\n  schemas:\n    "
            + schemas.Replace("\n", "\n    ", StringComparison.Ordinal)
            + "\n";
        var output = HostileRules.Check([new SpecSource("/src/specs/hierarchy.yaml", text)])[0];
        Assert.NotEmpty(output.Files);
        return output;
    }
}
