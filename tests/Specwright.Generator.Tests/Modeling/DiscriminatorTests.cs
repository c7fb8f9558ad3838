using Specwright.Generator.Modeling.Model;

namespace Specwright.Generator.Tests.Modeling;

/// <summary>Which values name which case, and which base a list of cases means.</summary>
public sealed class DiscriminatorTests
{
    private const string Shapes = """
        Shape: { type: object, required: [kind], properties: { kind: { type: string }, label: { type: string } }, discriminator: { propertyName: kind, mapping: { circle: Circle, square: Square } } }
        Circle: { allOf: [{ $ref: '#/components/schemas/Shape' }], properties: { radius: { type: number } } }
        Square: { allOf: [{ $ref: '#/components/schemas/Shape' }], properties: { side: { type: number } } }
        Rounded: { allOf: [{ $ref: '#/components/schemas/Square' }], properties: { corner: { type: number } } }
        Text: { type: object, required: [text], properties: { text: { type: string } } }

        """;

    private const string Kinds = """
        A: { type: object, required: [k], properties: { k: { type: integer, const: 1 }, a: { type: string } } }
        B: { type: object, required: [k], properties: { k: { type: integer, enum: [2] }, b: { type: string } } }
        On: { type: object, required: [k], properties: { k: { const: true }, a: { type: string } } }
        Off: { type: object, required: [k], properties: { k: { const: false }, b: { type: string } } }
        Half: { type: object, required: [k], properties: { k: { type: number, const: 0.5 } } }
        Word: { type: object, properties: { k: { type: string }, w: { type: string } } }
        Two: { type: object, required: [k], properties: { k: { type: string, enum: [x, y] } } }
        Three: { type: object, required: [k], properties: { k: { type: string, enum: [z, big_word] } } }
        BigWord: { type: object, required: [k], properties: { k: { type: string, enum: [big_word, other] } } }
        None: { type: object, properties: { a: { type: string } } }

        """;

    [Theory]
    [InlineData("oneOf: [$A, $B], discriminator: { propertyName: k, mapping: { '1': A, '2': B } }", "union[k:integer](1=#A | 2=#B)")]
    [InlineData("oneOf: [$A, $B], discriminator: { propertyName: k }", "union[k:integer](1=#A | 2=#B)")]
    [InlineData("oneOf: [$A, $B]", "union[k:integer](1=#A | 2=#B)")]
    [InlineData(
        "oneOf: [$On, $Off], discriminator: { propertyName: k, mapping: { 'True': On, 'False': Off } }",
        "union[k:boolean](true=#On | false=#Off)")]
    [InlineData("oneOf: [$On, $Off]", "union[k:boolean](true=#On | false=#Off)")]
    [InlineData(
        "oneOf: [$A, $Half], discriminator: { propertyName: k, mapping: { '1.0': A, '0.50': Half } }",
        "union[k:number](1=#A | 0.5=#Half)")]
    [InlineData("oneOf: [$A, $B], discriminator: { propertyName: k, mapping: { one: A, two: B } }", "union[k:integer](1=#A | 2=#B)")]
    [InlineData(
        "oneOf: [$Word, $Two], discriminator: { propertyName: k, mapping: { word: Word, WORD: Two } }",
        "union[k](word=#Word | WORD=#Two)")]
    [InlineData(
        "oneOf: [$Word, $Two], discriminator: { propertyName: k, mapping: { a: Word, b: Word, other: Two, y: Two } }",
        "union[k](a/b=#Word | y/other=#Two)")]
    [InlineData(
        "oneOf: [$Word, $Two], discriminator: { propertyName: k, mapping: { a: '#/components/schemas/Word', b: Two } }",
        "union[k](a=#Word | b=#Two)")]
    [InlineData("oneOf: [$Two, $Word], discriminator: { propertyName: k }", "union[k](x/y=#Two | Word=#Word)")]
    [InlineData("oneOf: [$Two, $Three], discriminator: { propertyName: k }", "union[k](x/y=#Two | z/big_word=#Three)")]
    [InlineData("oneOf: [$Word, $BigWord], discriminator: { propertyName: k }", "union[k](Word=#Word | big_word=#BigWord)")]
    [InlineData("oneOf: [$Word], discriminator: { propertyName: k, mapping: { word: Word } }", "union[k](word=#Word)")]
    [InlineData(
        "oneOf: [$Word, $None], discriminator: { propertyName: k, mapping: { word: Word } }",
        "union[k](word=#Word | (absent)=#None)")]
    [InlineData(
        "oneOf: [$Word, $None], discriminator: { propertyName: k, mapping: { word: Word }, defaultMapping: None }",
        "union[k](word=#Word | (others)=#None)")]
    [InlineData("oneOf: [$Word, $None], discriminator: { propertyName: k, mapping: { word: Word, none: None }, defaultMapping: "
        + "'#/components/schemas/None' }", "union[k](word=#Word | none/(others)=#None)")]
    [InlineData(
        "oneOf: [{ oneOf: [$A, $B] }, $Word], discriminator: { propertyName: k, mapping: { '1': A, '2': B, '3': Word } }",
        "union[k](1=#A | 2=#B | 3=#Word)")]
    [InlineData(
        "oneOf: [$Shape, $Text], discriminator: { propertyName: kind, mapping: { text: Text } }",
        "union[kind](circle/square/Rounded=#Shape | text=#Text)")]
    [InlineData(
        "oneOf: [$Shape, $Text], discriminator: { propertyName: is, mapping: { shape: Shape, text: Text } }",
        "union[is](shape=#Shape | text=#Text)")]
    [InlineData("oneOf: [{ type: object, properties: { k: { type: string }, p: { type: string } } }, $Word], discriminator: { "
        + "propertyName: k, mapping: { i: '#/components/schemas/Root/oneOf/0', w: Word } }",
        "union[k](i=object{k?: string, p?: string} | w=#Word)")]
    [InlineData("oneOf: [{ type: object, properties: { a: { type: string } } }, { type: object, properties: { b: { type: string } } }], "
        + "discriminator: { propertyName: k }", "union(object{a?: string} | object{b?: string})")]
    public void A_value_names_each_case(string schema, string expected) => Assert.Equal(expected, Root(schema));

    [Theory]
    [InlineData("oneOf: [$Circle, $Square, $Rounded]", "#Shape")]
    [InlineData("anyOf: [$Square, $Circle, $Rounded]", "#Shape")]
    [InlineData("oneOf: [$Circle, $Square]", "#Shape")]
    [InlineData("oneOf: [$Circle, $Rounded]", "#Shape")]
    [InlineData("oneOf: [$Shape, $Circle, $Square]", "#Shape")]
    [InlineData("oneOf: [$Square, $Rounded]", "#Square")]
    [InlineData("oneOf: [$Circle, $Square, { type: 'null' }]", "#Shape|null")]
    [InlineData("oneOf: [$Circle, $Square, { enum: [null] }]", "#Shape|null")]
    [InlineData("type: object, oneOf: [$Circle, $Square]", "#Shape")]
    [InlineData("oneOf: [{ allOf: [$Circle] }, $Square]", "#Shape")]
    [InlineData("oneOf: [$Circle, $Square], discriminator: { propertyName: kind }", "#Shape")]
    [InlineData("oneOf: [$Circle, $Square], discriminator: { propertyName: kind, mapping: { circle: Circle, square: Square } }", "#Shape")]
    [InlineData(
        "oneOf: [$Circle, $Square], discriminator: { propertyName: kind, mapping: { c: Circle, s: Square } }",
        "union[kind](c=#Circle | s/square/Rounded=#Square)")]
    [InlineData(
        "oneOf: [$Circle, $Square], discriminator: { propertyName: form, mapping: { c: Circle, s: Square } }",
        "union[form](c=#Circle | s=#Square)")]
    [InlineData("oneOf: [$Circle, $Square, { type: string }]", "union(#Shape | string)")]
    [InlineData("oneOf: [$Circle, $Text]", "union(#Circle | #Text)")]
    [InlineData("type: object, properties: { own: { type: string } }, oneOf: [$Circle, $Square]", "union(object{own?: string, kind: "
        + "string, label?: string, radius?: number} | object{own?: string, kind: string, label?: string, side?: number})")]
    public void A_list_of_a_base_s_cases_is_the_base(string schema, string expected)
    {
        var modeled = Modeled.Schemas("Root: { type: object, properties: { use: { " + Expand(schema) + " } } }\n" + Shapes);
        var use = Assert.IsType<ObjectShape>(modeled.Schema("Root").Shape).Properties[0].Schema;
        Assert.Equal(expected, modeled.Text(use));
        Assert.Empty(modeled.Findings);
    }

    [Theory]
    [InlineData("oneOf: [$Shape, $Circle, $Square]", "union[kind](circle=#Circle | square=itself | Rounded=#Rounded | (absent)=itself)")]
    [InlineData("oneOf: [$Circle, $Square]", "union[kind](circle=#Circle | square=itself | Rounded=#Rounded)")]
    public void A_base_that_is_listed_beside_its_cases_is_what_has_no_discriminator(string schema, string expected) =>
        Assert.Equal(expected, Expanded(Modeled.Schemas("Root: { properties: { use: { " + Expand(schema) + " } } }\n" + Shapes), "Shape"));

    [Fact]
    public void A_component_that_lists_a_base_s_cases_is_the_base() =>
        Assert.Equal("object{list: array<#Shape>, one: #Shape}", Modeled.Schemas("""
            Root: { required: [list, one], properties: { list: { type: array, items: { $ref: '#/components/schemas/Any' } }, one: { $ref: '#/components/schemas/Any' } } }
            Any: { oneOf: [{ $ref: '#/components/schemas/Circle' }, { $ref: '#/components/schemas/Square' }, { $ref: '#/components/schemas/Rounded' }] }

            """ + Shapes).Root);

    [Theory]
    [InlineData("Car", "realm=land, wheels=four")]
    [InlineData("Bike", "realm=land, wheels=Bike")]
    [InlineData("Boat", "realm=sea/SEA")]
    [InlineData("Raft", "realm=raft")]
    public void Each_level_has_its_value(string component, string expected)
    {
        var modeled = Modeled.Schemas("""
            Root: { properties: { a: { $ref: '#/components/schemas/Vehicle' } } }
            Vehicle: { type: object, required: [realm], properties: { realm: { type: string } }, discriminator: { propertyName: realm, mapping: { land: Land, sea: Boat, SEA: Boat, raft: Raft } } }
            Land: { allOf: [{ $ref: '#/components/schemas/Vehicle' }, { type: object, properties: { wheels: { type: string } }, discriminator: { propertyName: wheels, mapping: { four: Car } } }] }
            Car: { allOf: [{ $ref: '#/components/schemas/Land' }] }
            Bike: { allOf: [{ $ref: '#/components/schemas/Land' }] }
            Boat: { allOf: [{ $ref: '#/components/schemas/Vehicle' }] }
            Raft: { allOf: [{ $ref: '#/components/schemas/Boat' }] }
            """);
        var values = Assert.IsAssignableFrom<SchemaShape>(modeled.Schema(component).Shape) is UnionShape union
            ? union.Base!.Discriminators
            : ((ObjectShape)modeled.Schema(component).Shape).Discriminators;
        Assert.Equal(expected, string.Join(", ", values.Select(static one => one.Property + "=" + string.Join("/", one.Values))));
    }

    [Fact]
    public void The_same_property_at_two_levels_is_one_discriminator()
    {
        var modeled = Modeled.Schemas("""
            Root: { properties: { a: { $ref: '#/components/schemas/Foo' } } }
            Foo: { type: object, required: [t], properties: { t: { type: string } }, discriminator: { propertyName: t, mapping: { bar: Bar, baz: Baz } } }
            Bar: { allOf: [{ $ref: '#/components/schemas/Foo' }, { properties: { b: { type: string } }, discriminator: { propertyName: t, mapping: { qux: Qux } } }] }
            Baz: { allOf: [{ $ref: '#/components/schemas/Foo' }] }
            Qux: { allOf: [{ $ref: '#/components/schemas/Bar' }] }
            """);
        Assert.Equal("union[t](bar=itself | baz=#Baz | qux=#Qux)", Expanded(modeled, "Foo"));
        Assert.Equal("union[t](bar=itself | qux=#Qux)", Expanded(modeled, "Bar"));
    }

    [Fact]
    public void What_derives_from_one_base_of_a_hierarchy_brings_the_base_along_and_none_of_its_other_cases()
    {
        var modeled = Modeled.Schemas("Root: { properties: { a: { $ref: '#/components/schemas/Circle' } } }\n" + Shapes);
        Assert.Equal(
            ["Circle", "Root", "Shape"],
            modeled.Model.Schemas.Select(static schema => schema.ComponentName).Where(static name => name is not null));
        var shape = Assert.IsType<UnionShape>(modeled.Schema("Shape").Shape);
        Assert.Equal(
            (true, 0, "circle square Rounded"),
            (shape.IsParentOnly, shape.Cases.Count, string.Join(' ', shape.DiscriminatorValues)));
        Assert.Equal("/components/schemas/Shape", Assert.IsType<ObjectShape>(modeled.Schema("Circle").Shape).Parent);
    }

    [Fact]
    public void What_is_composed_of_two_bases_derives_from_neither()
    {
        var modeled = Modeled.Schemas("""
            Root: { properties: { a: { $ref: '#/components/schemas/A' }, b: { $ref: '#/components/schemas/B' } } }
            A: { type: object, properties: { k: { type: string } }, discriminator: { propertyName: k, mapping: { a: A, both: Both } } }
            B: { type: object, properties: { k: { type: string } }, discriminator: { propertyName: k } }
            Both: { allOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }
            """);
        Assert.Equal("union[k](a=object{k?: string} | both=#Both)", Expanded(modeled, "A"));
        Assert.Equal("union[k](both=#Both)", Expanded(modeled, "B"));
        Assert.Null(Assert.IsType<ObjectShape>(modeled.Schema("Both").Shape).Parent);
    }

    [Fact]
    public void A_case_that_is_a_union_itself_derives_from_nothing()
    {
        var modeled = Modeled.Schemas("""
            Root: { properties: { a: { $ref: '#/components/schemas/Base' } } }
            Base: { type: object, required: [k], properties: { k: { type: string } }, discriminator: { propertyName: k } }
            Plain: { allOf: [{ $ref: '#/components/schemas/Base' }] }
            Either: { allOf: [{ $ref: '#/components/schemas/Base' }], oneOf: [{ type: object, required: [x], properties: { x: { type: string } } }, { type: object, required: [y], properties: { y: { type: string } } }] }
            """);
        Assert.Equal("union[k](Plain=#Plain | Either=#Either)", Expanded(modeled, "Base"));
        Assert.Null(Assert.IsType<UnionShape>(modeled.Schema("Base").Shape).Base);
        Assert.Null(Assert.IsType<ObjectShape>(modeled.Schema("Plain").Shape).Parent);
    }

    [Theory]
    [InlineData("Root: { allOf: [{ $ref: '#/components/schemas/Root' }, { properties: { k: { type: string } } }], discriminator: { "
        + "propertyName: k } }")]
    [InlineData("Root: { type: object, properties: { k: { type: string } }, oneOf: [{ $ref: '#/components/schemas/Root' }, { $ref: "
        + "'#/components/schemas/A' }], discriminator: { propertyName: k } }\nA: { allOf: [{ $ref: '#/components/schemas/Root' }] }")]
    [InlineData("Root: { allOf: [{ $ref: '#/components/schemas/A' }], discriminator: { propertyName: k } }\nA: { allOf: [{ $ref: "
        + "'#/components/schemas/Root' }], properties: { k: { type: string } } }")]
    [InlineData("Root: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }], discriminator: { "
        + "propertyName: k } }\nA: { oneOf: [{ $ref: '#/components/schemas/Root' }, { $ref: '#/components/schemas/B' }], discriminator: "
        + "{ propertyName: k } }\nB: { type: object, properties: { k: { type: string } } }")]
    [InlineData("Root: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }], discriminator: { "
        + "propertyName: k } }\nA: { allOf: [{ $ref: '#/components/schemas/Root' }] }\nB: { allOf: [{ $ref: '#/components/schemas/A' }] }")]
    [InlineData("Root: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }\nA: { allOf: [{ $ref: "
        + "'#/components/schemas/B' }], discriminator: { propertyName: k } }\nB: { allOf: [{ $ref: '#/components/schemas/A' }] }")]
    public void Circles_end(string schemas) => Assert.NotEmpty(Modeled.Schemas(schemas).Model.Schemas);

    [Fact]
    public void What_the_cases_of_a_union_have_in_common_is_its_base()
    {
        var modeled = Modeled.Schemas("""
            Root: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }], discriminator: { propertyName: k } }
            Common: { type: object, required: [id], properties: { k: { type: string }, id: { type: string } } }
            A: { allOf: [{ $ref: '#/components/schemas/Common' }], properties: { same: { type: string }, a: { type: string } } }
            B: { allOf: [{ $ref: '#/components/schemas/Common' }], properties: { same: { type: string }, b: { type: string } } }
            """);
        var common = Assert.IsType<UnionShape>(modeled.Schema("Root").Shape).Base!;
        Assert.Equal(["k", "id"], common.Properties.Select(static property => property.Name));
        Assert.Equal([false, true], common.Properties.Select(static property => property.Required));
    }

    [Fact]
    public void Swagger_names_the_property_only()
    {
        var modeled = Modeled.Document("""
            swagger: '2.0'
            info: { title: Test, version: '1' }
            paths: { /a: { get: { responses: { '200': { description: ok, schema: { $ref: '#/definitions/Pet' } } } } } }
            definitions:
              Pet: { type: object, discriminator: petType, required: [petType], properties: { petType: { type: string } } }
              Cat: { allOf: [{ $ref: '#/definitions/Pet' }], x-ms-discriminator-value: cat }
              Dog: { allOf: [{ $ref: '#/definitions/Pet' }] }
            """);
        Assert.Equal("union[petType](cat=#Cat | Dog=#Dog)", Expanded(modeled, "Pet"));
    }

    private static string Root(string schema) => Modeled.Schemas("Root: { " + Expand(schema) + " }\n" + Shapes + Kinds).Root;

    // $Name is a reference to that component.
    private static string Expand(string schema) =>
        System.Text.RegularExpressions.Regex.Replace(schema, @"\$([A-Z]\w*)", "{ $$ref: '#/components/schemas/$1' }");

    private static string Expanded(Modeled modeled, string component) =>
        ShapeText.Of(modeled.Model, new SchemaUse("/components/schemas/" + component, Nullable: false), expand: true);
}
