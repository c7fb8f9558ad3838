using Specwright.Generator.Modeling.Model;

namespace Specwright.Generator.Tests.Modeling;

/// <summary>A base with a discriminator, and children composed of it.</summary>
public sealed class InheritanceTests
{
    private const string Pets = """
        Root: { type: object, properties: { pet: { $ref: '#/components/schemas/Pet' }, cat: { $ref: '#/components/schemas/Cat' } } }
        Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { meows: { type: boolean } } }] }
        Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }], properties: { barks: { type: boolean } } }
        Plain: { allOf: [{ $ref: '#/components/schemas/Pet' }] }

        """;

    [Fact]
    public void The_base_stands_for_its_children()
    {
        var modeled = Modeled.Schemas(Pets + "Pet: { type: object, required: [kind], properties: { kind: { type: string }, name: { "
            + "type: string } }, discriminator: { propertyName: kind } }");
        Assert.Equal(
            "union[kind](Cat=#Cat | Dog=#Dog | Plain=#Plain)",
            modeled.Text(Property(modeled, "pet")).Replace("#Pet", Expanded(modeled, "Pet"), StringComparison.Ordinal));
        Assert.Equal("object{kind: string, name?: string, meows?: boolean}", Expanded(modeled, "Cat"));
        Assert.Equal("object{kind: string, name?: string, barks?: boolean}", Expanded(modeled, "Dog"));
        Assert.Equal("object{kind: string, name?: string}", Expanded(modeled, "Plain"));
    }

    [Fact]
    public void A_mapping_names_children_and_the_base_itself()
    {
        var modeled = Modeled.Schemas(Pets + "Pet: { type: object, required: [kind], properties: { kind: { type: string } }, "
            + "discriminator: { propertyName: kind, mapping: { pet: Pet, kitty: Cat, puppy: '#/components/schemas/Dog' } } }");
        Assert.Equal("union[kind](pet=itself | kitty=#Cat | puppy=#Dog | Plain=#Plain)", Expanded(modeled, "Pet"));
    }

    [Fact]
    public void Grandchildren_count_and_intermediate_bases_stand_for_theirs()
    {
        var modeled = Modeled.Schemas("""
            Root: { properties: { a: { $ref: '#/components/schemas/Base' }, b: { $ref: '#/components/schemas/Middle' } } }
            Base: { type: object, properties: { type: { type: string } }, required: [type], discriminator: { propertyName: type } }
            Middle: { allOf: [{ $ref: '#/components/schemas/Base' }, { properties: { m: { type: string } } }], x-ms-discriminator-value: mid }
            Leaf: { allOf: [{ $ref: '#/components/schemas/Middle' }, { properties: { l: { type: string } } }], x-ms-discriminator-value: leaf }
            """);
        Assert.Equal("union[type](mid=itself | leaf=#Leaf)", Expanded(modeled, "Base"));
        Assert.Equal("union[type](mid=itself | leaf=#Leaf)", Expanded(modeled, "Middle"));
        Assert.Equal("object{type: string, m?: string, l?: string}", Expanded(modeled, "Leaf"));
    }

    [Fact]
    public void No_value_names_two_children() =>
        Assert.Equal("union[kind](same=#Cat | Dog=#Dog)", Expanded(Modeled.Schemas("""
            Root: { properties: { pet: { $ref: '#/components/schemas/Pet' } } }
            Pet: { type: object, properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
            Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }], x-ms-discriminator-value: same }
            Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }], x-ms-discriminator-value: same }
            """), "Pet"));

    [Fact]
    public void A_base_without_children_is_an_object() =>
        Assert.Equal(
            "object{kind?: string}",
            Modeled.Schemas("Root: { type: object, properties: { kind: { type: string } }, discriminator: { propertyName: kind } }").Root);

    [Fact]
    public void A_base_that_lists_its_children_is_their_union()
    {
        var modeled = Modeled.Schemas("""
            Root: { type: object, required: [kind], properties: { kind: { type: string } }, oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: kind } }
            Cat: { allOf: [{ $ref: '#/components/schemas/Root' }, { properties: { meows: { type: boolean } } }] }
            Dog: { allOf: [{ $ref: '#/components/schemas/Root' }, { properties: { barks: { type: boolean } } }] }
            """);
        Assert.Equal("union[kind](Cat=#Cat | Dog=#Dog)", modeled.Root);
        Assert.Equal("object{kind: string, meows?: boolean}", Expanded(modeled, "Cat"));
        Assert.Empty(modeled.Findings);
    }

    private static SchemaUse Property(Modeled modeled, string name) =>
        Assert.IsType<ObjectShape>(modeled.Schema("Root").Shape).Properties.Single(property => property.Name == name).Schema;

    private static string Expanded(Modeled modeled, string component) =>
        ShapeText.Of(modeled.Model, new SchemaUse("/components/schemas/" + component, Nullable: false), expand: true);
}
