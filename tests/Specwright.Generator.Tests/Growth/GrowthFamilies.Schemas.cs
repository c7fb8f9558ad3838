using static Specwright.Generator.Tests.Growth.GrowthDocuments;

namespace Specwright.Generator.Tests.Growth;

/// <summary>Families of schemas: objects, compositions, unions and names.</summary>
internal static partial class GrowthFamilies
{
    private static IEnumerable<GrowthFamily> Objects() =>
    [
        Of("members", 400, static n => Schemas($"\"A\": {GrowthDocuments.Texts(n)}")),
        Of("inline objects", 200, static n => Schemas("\"A\": { \"type\": \"object\", \"properties\": { "
            + List(n, static i => $"\"m{i}\": {GrowthDocuments.Texts(2, "x" + Text(i))}")
            + " } }")),
        Of("inline objects that are alike", 200, static n => Schemas(
            "\"A\": { \"type\": \"object\", \"properties\": { " + List(n, static i => $"\"m{i}\": {GrowthDocuments.Texts(2)}") + " } }")),
        Of("inline objects that are alike, in many operations", 100, static n => Document(
            List(n, static i => $"\"/a{i}\": {{ \"post\": {{ {Body(GrowthDocuments.Texts(3))}, {Answer(GrowthDocuments.Texts(3))} }} }}"))),
        Of("objects within objects", 12, static n => Schemas($"\"A\": {Nested(Math.Min(n, 48), """{ "type": "string" }""")}")),
        Of("components", 200, static n => Schemas("\"A\": { \"type\": \"object\", \"properties\": { "
            + List(n, static i => $"\"m{i}\": {Ref("C" + Text(i))}")
            + " } }, "
            + List(n, static i => $"\"C{i}\": {GrowthDocuments.Texts(3)}"))),
        Of("components that refer to each other", 200, static n => Schemas("\"A\": " + Ref("C0") + ", " + List(n, i => $"\"C{i}\": {{ "
            + $"\"type\": \"object\", \"properties\": {{ \"next\": {Ref($"C{(i + 1) % n}")}, \"other\": "
            + $"{Ref($"C{((i * 7) + 3) % n}")} }} }}"))),
        Of("enum values", 400, static n =>
            Schemas($"\"A\": {{ \"type\": \"object\", \"properties\": {{ \"e\": {{ \"type\": \"string\", \"enum\": [ {List(n, static i =>
                $"\"v{i}\"")} ], \"x-enum-varnames\": [ {List(
                    n,
                    static i => $"\"N{i}\"")} ], \"x-enum-descriptions\": [ {List(n, static i => $"\"d{i}\"")} ] }} }} }}")),
        Of("enum values described by name", 400, static n =>
            Schemas($"\"A\": {{ \"type\": \"object\", \"properties\": {{ \"e\": {{ \"type\": \"string\", \"enum\": [ {List(n, static i =>
                $"\"v{i}\"")} ], \"x-ms-enum\": {{ \"name\": \"e\", \"values\": [ {List(
                    n,
                    static i => $"{{ \"value\": \"v{i}\", \"name\": \"N{i}\", \"description\": \"d\" }}")} ] }} }} }} }}")),
        Of(
            "an enum of many values in many members",
            100,
            static n => Schemas($"\"A\": {{ \"type\": \"object\", \"required\": [ {List(n, static i =>
                $"\"m{i}\"")} ], \"properties\": {{ {List(n, static i =>
                    $"\"m{i}\": {Ref("E")}")} }} }}, \"E\": {{ \"type\": \"string\", \"enum\": [ {List(n, static i => $"\"v{i}\"")} ] }}")),
        Of("an enum narrowed by an enum", 400, static n => Schemas($"\"A\": {{ \"allOf\": [ {{ \"enum\": [ "
            + $"{List(n, static i => $"\"v{i}\"")} ] }}, {{ \"enum\": [ {List(n, i => $"\"v{n - i}\"")} ] }} ] }}")),
        Of("required members", 400, static n => Schemas($"\"A\": {{ \"type\": \"object\", \"required\": [ {List(n, static i =>
            $"\"m{i}\"")} ], \"properties\": {{ {List(n, static i => $"\"m{i}\": {{ \"type\": \"string\", \"minLength\": 1 }}")} }} }}")),
        Of(
            "dependent members",
            200,
            static n => Operation($"{Body(Ref("A"))}, {Done}", $"\"schemas\": {{ \"A\": {{ \"type\": \"object\", \"properties\": {{ {List(
                n,
                static i => $"\"m{i}\": {{ \"type\": "
                    + $"\"string\" }}")} }}, \"dependentRequired\": {{ {List(n, static i => $"\"m{i}\": [ \"m0\", \"m1\" ]")} }} }} }}")),
        Of("patternProperties", 100, static n => Schemas($"\"A\": {{ \"type\": \"object\", \"patternProperties\": {{ "
            + $"{List(n, static i => $"\"^a{i}\": {GrowthDocuments.Texts(2, "x" + Text(i))}")} }} }}")),
        Of("prefixItems", 200, static n => Schemas($"\"A\": {{ \"type\": \"array\", \"prefixItems\": [ "
            + $"{List(n, static i => i % 2 == 0 ? """{ "type": "string" }""" : """{ "type": "integer" }""")} ] }}")),
    ];

    private static IEnumerable<GrowthFamily> Compositions() =>
    [
        Of(
            "diamonds of allOf",
            12,
            static n => Schemas(List(Math.Min(n, 24), i => $"\"{(i == 0 ? "A" : $"L{i}")}\": {{ \"allOf\": [ {Ref($"L{i + 1}")}, {Ref($"R{i
                + 1}")} ] }}, \"R{i + 1}\": {{ \"allOf\": [ {Ref($"L{i + 1}")}, {GrowthDocuments.Texts(1, $"r{i}")} ] }}")
                    + $", \"L{Math.Min(n, 24)}\": {GrowthDocuments.Texts(2)}")),
        Of("a chain of allOf", 100, static n => Schemas("\"A\": "
            + Ref("C0")
            + ", "
            + List(n, static i => $"\"C{i}\": {{ \"allOf\": [ {Ref($"C{i + 1}")}, {GrowthDocuments.Texts(1, $"p{i}")} ] }}")
            + $", \"C{n}\": {GrowthDocuments.Texts(1)}")),
        Of(
            "parts of an allOf",
            200,
            static n => Schemas($"\"A\": {{ \"allOf\": [ {List(n, static i => GrowthDocuments.Texts(1, $"p{i}"))} ] }}")),
        Of("parts of an allOf with one member", 200, static n => Schemas(
            $"\"A\": {{ \"allOf\": [ {List(n, static i => """{ "type": "object", "properties": { "a": { "type": "string" } } }""")} ] }}")),
        Of("components in an allOf", 200, static n => Schemas($"\"A\": {{ \"allOf\": [ {List(n, static i => Ref($"C{i}"))} ] }}, "
            + List(n, static i => $"\"C{i}\": {GrowthDocuments.Texts(1, $"p{i}")}"))),
        Of(
            "scalars in an allOf",
            200,
            static n => Schemas($"\"A\": {{ \"allOf\": [ {List(n, static i => $"{{ \"type\": \"string\", \"minLength\": {i} }}")} ] }}")),
        Of("components with one large base", 150, static n =>
            Schemas($"\"A\": {{ \"type\": \"object\", \"properties\": {{ {List(n, static i => $"\"m{i}\": {Ref($"C{i}")}")} }} }}, {List(
                n,
                static i => $"\"C{i}\": {{ \"allOf\": [ {Ref("Base")}, "
                    + $"{GrowthDocuments.Texts(1, $"p{i}")} ] }}")}, \"Base\": {GrowthDocuments.Texts(n)}", "3.1.0")),
        Of("children of a base", 100, static n => Schemas($"\"A\": {{ \"type\": \"object\", \"required\": [ \"kind\" ], \"properties\": "
            + $"{{ \"kind\": {{ \"type\": \"string\" }} }}, \"discriminator\": {{ \"propertyName\": \"kind\" }} }}, "
            + $"{List(n, static i => $"\"C{i}\": {{ \"allOf\": [ {Ref("A")}, {GrowthDocuments.Texts(2, $"p{i}")} ] }}")}")),
        Of("children of a base that lists them", 100, static n => Schemas(
            $"\"A\": {{ \"type\": \"object\", \"required\": [ \"kind\" ], \"properties\": {{ \"kind\": {{ \"type\": \"string\" }} }}, \"discriminator\": {{ \"propertyName\": \"kind\", \"mapping\": {{ {List(
                n,
                static i =>
                    $"\"c{i}\": \"#/components/schemas/C{i}\"")} }} }}, \"oneOf\": [ {List(n, static i => Ref($"C{i}"))} ] }}, {List(
                    n,
                    static i => $"\"C{i}\": {{ \"allOf\": [ {Ref("A")}, {GrowthDocuments.Texts(2, $"p{i}")} ] }}")}")),
        Of("a chain of bases", 60, static n => Schemas(
            $"\"A\": {{ \"type\": \"object\", \"required\": [ \"kind\" ], \"properties\": {{ \"kind\": {{ \"type\": \"string\" }} }}, \"discriminator\": {{ \"propertyName\": \"kind\" }} }}, {List(
                n,
                static i => $"\"C{i}\": {{ \"allOf\": [ {Ref(i == 0 ? "A" : $"C{i - 1}")}, {GrowthDocuments.Texts(1, $"p{i}")} ] }}")}")),
        Of("a chain of bases with discriminators", 60, static n => Schemas(
            $"\"A\": {{ \"type\": \"object\", \"properties\": {{ \"all\": {{ \"oneOf\": [ {List(
                n,
                static i => Ref($"C{i}"))} ] }} }} }}, {List(n, static i =>
                $"\"C{i}\": {{ \"type\": \"object\", \"properties\": {{ \"kind\": {{ \"type\": \"string\" }} }}, \"discriminator\": {{ "
                    + $"\"propertyName\": \"kind\" }}{(i == 0 ? "" : $", \"allOf\": [ {Ref($"C{i - 1}")} ]")} }}")}")),
    ];

    private static IEnumerable<GrowthFamily> Unions() =>
    [
        Of("cases with members of their own", 60, static n => Schemas($"\"A\": {{ \"oneOf\": [ {List(n, static i =>
            $"{{ \"type\": \"object\", \"required\": [ \"p{i}\" ], \"properties\": {{ \"p{i}\": {{ \"type\": \"string\" }} }} }}")} ] }}")),
        Of("cases with constants", 60, static n => Schemas($"\"A\": {{ \"oneOf\": [ {List(n, static i => $"{{ \"type\": \"object\", "
            + $"\"required\": [ \"k\" ], \"properties\": {{ \"k\": {{ \"const\": \"c{i}\" }}, \"p{i}\": {{ \"type\": \"string\" "
            + $"}} }} }}")} ] }}")),
        Of("cases with the same members", 60, static n => Schemas($"\"A\": {{ \"oneOf\": [ {List(n, static i => $"{{ \"type\": "
            + $"\"object\", \"required\": [ \"k\" ], \"properties\": {{ \"k\": {{ \"enum\": [ \"a{i}\", \"b{i}\" ] }} }} }}")} ] }}")),
        Of("cases that nothing tells apart", 60, static n => Schemas($"\"A\": {{ \"oneOf\": [ {List(
            n,
            static i => $"{{ \"type\": \"object\", \"properties\": {{ \"a\": {GrowthDocuments.Texts(1, $"x{i}y")} }} }}")} ] }}")),
        Of("cases by a discriminator", 60, static n => Schemas($"\"A\": {{ \"oneOf\": [ {List(
            n,
            static i => Ref($"C{i}"))} ], \"discriminator\": {{ \"propertyName\": \"k\", \"mapping\": {{ {List(n, static i =>
            $"\"c{i}\": \"#/components/schemas/C{i}\"")} }} }} }}, {List(n, static i => $"\"C{i}\": {{ \"type\": \"object\", "
                + $"\"required\": [ \"k\" ], \"properties\": {{ \"k\": {{ \"type\": \"string\" }} }} }}")}")),
        Of("scalar cases", 100, static n =>
            Schemas($"\"A\": {{ \"anyOf\": [ {List(n, static i => $"{{ \"type\": \"string\", \"enum\": [ \"e{i}\" ] }}")} ] }}")),
        Of("cases that are lists", 60, static n => Schemas($"\"A\": {{ \"oneOf\": [ {List(n, static i => $"{{ \"type\": \"array\", "
            + $"\"items\": {{ \"type\": \"object\", \"required\": [ \"p{i}\" ], \"properties\": {{ \"p{i}\": {{ \"type\": \"string\" }} "
            + $"}} }} }}")} ] }}")),
        Of(
            "many unions of the same cases",
            60,
            static n => Schemas($"\"A\": {{ \"type\": \"object\", \"properties\": {{ {List(n, static i => $"\"m{i}\": {{ \"oneOf\": [ {Ref(
                "B")}, {Ref("C")}, {Ref("D")} ] }}")} }} }}, \"B\": {GrowthDocuments.Texts(
                    2,
                    "b")}, \"C\": {GrowthDocuments.Texts(2, "c")}, \"D\": {GrowthDocuments.Texts(2, "d")}")),
        Of("many unions of many cases", 24, static n =>
            Schemas($"\"A\": {{ \"type\": \"object\", \"properties\": {{ {List(n, i => $"\"m{i}\": {{ \"oneOf\": [ {List(n, static j => Ref(
                $"C{j}"))} ] }}")} }} }}, {List(n, static i => $"\"C{i}\": {{ \"type\": \"object\", \"required\": [ \"p{i}\" ], "
                    + $"\"properties\": {{ \"p{i}\": {{ \"type\": \"string\" }} }} }}")}")),
        Of(
            "a chain of unions",
            100,
            static n => Schemas("\"A\": " + Ref("C0") + ", " + List(n, static i => $"\"C{i}\": {{ \"oneOf\": [ {Ref($"C{i
                + 1}")}, {{ \"type\": \"object\", \"required\": [ \"p{i}\" ], \"properties\": {{ \"p{i}\": {Ref($"C{i + 1}")} }} }} ] }}")
                    + $", \"C{n}\": {{ \"type\": \"string\" }}")),
        Of("a base beside many cases", 100, static n => Schemas($"\"A\": {{ \"type\": \"object\", \"properties\": {{ {List(n, static i =>
            $"\"m{i}\": {{ \"type\": \"string\" }}")} }}, \"oneOf\": [ {List(
                n,
                static i => $"{{ \"required\": [ \"p{i}\" ], \"properties\": {{ \"p{i}\": {{ \"type\": \"string\" }} }} }}")} ] }}")),
        Of("two lists of cases", 20, static n => Schemas($"\"A\": {{ \"allOf\": [ {{ \"oneOf\": [ {List(n, static i =>
            $"{{ \"required\": [ \"p{i}\" ], \"properties\": {{ \"p{i}\": {{ \"type\": \"string\" }} }} }}")} ] }}, {{ \"oneOf\": [ {List(
            n,
            static i => $"{{ \"required\": [ \"q{i}\" ], \"properties\": {{ \"q{i}\": {{ \"type\": \"string\" }} }} }}")} ] }} ] }}")),
        Of("lists of cases", 30, static n => Schemas($"\"A\": {{ \"allOf\": [ {List(n, static i => $"{{ \"oneOf\": [ {{ \"required\": [ "
            + $"\"p{i}\" ], \"properties\": {{ \"p{i}\": {{ \"type\": \"string\" }} }} }}, {{ \"required\": [ \"q{i}\" ], "
            + $"\"properties\": {{ \"q{i}\": {{ \"type\": \"string\" }} }} }} ] }}")} ] }}")),
        Of("unions that multiply", 40, static n => Schemas("\"A\": " + Ref("C0") + ", " + List(n, static i =>
            $"\"C{i}\": {{ \"properties\": {{ \"p{i}\": {{ \"type\": \"string\" }} }}, \"discriminator\": {{ \"propertyName\": \"k\" }}, \"anyOf\": [ {{ \"anyOf\": [ {Ref(
                $"C{i + 1}")} ] }}, {{ \"allOf\": [ {Ref($"C{i + 1}")}, {GrowthDocuments.Texts(1, $"q{i}")} ] }} ] }}")
                    + $", \"C{n}\": {GrowthDocuments.Texts(1)}")),
        Of(
            "objects that are joined again and again",
            20,
            static n => Schemas("\"A\": " + Ref("C0") + ", " + List(n, i => $"\"C{i}\": {{ \"type\": \"object\", \"properties\": {{ {List(
                4,
                j => $"\"m{j}\": {{ \"oneOf\": [ {Ref($"C{((i * (7 + (2 * j))) + j) % n}")}, "
                    + $"{Ref($"C{((i * (3 + j)) + 1) % n}")} ] }}")} }} }}"))),
        Of("lists of types", 200, static n => Schemas("\"A\": { \"type\": \"object\", \"properties\": { " + List(n, static i =>
            $"\"m{i}\": {{ \"type\": [ \"string\", \"integer\", \"array\" ], \"items\": {{ \"type\": \"string\" }} }}") + " } }")),
        Of("unions within unions", 30, static n =>
            Schemas("\"A\": { \"type\": \"object\", \"properties\": { " + List(n, static i => $"\"m{i}\": {NestedUnions(6)}") + " } }")),
    ];

    private static IEnumerable<GrowthFamily> Names() =>
    [
        Of("members of one name", 200, static n => Schemas("\"A\": { \"type\": \"object\", \"properties\": { "
            + List(n, static i => $"\"{Alike(i)}\": {{ \"type\": \"string\" }}")
            + " } }")),
        Of("components of one name", 200, static n => Schemas("\"A\": { \"type\": \"object\", \"properties\": { "
            + List(n, static i => $"\"m{i}\": {Ref(Alike(i))}")
            + " } }, "
            + List(n, static i => $"\"{Alike(i)}\": {GrowthDocuments.Texts(1, "p" + Text(i))}"))),
        Of("inline objects of one name", 100, static n => Document(List(n, static i =>
            $"\"/a{i}\": {{ \"get\": {{ \"operationId\": \"{Alike(i)}\", {Answer(GrowthDocuments.Texts(2, "p" + Text(i)))} }} }}"))),
        Of("enum values of one name", 200, static n => Schemas($"\"A\": {{ \"type\": \"object\", \"properties\": {{ \"e\": {{ \"type\": "
            + $"\"string\", \"enum\": [ {List(n, static i => $"\"{Alike(i)}\"")} ] }} }} }}")),
        Of(
            "operations of one name",
            200,
            static n => Document(List(n, static i => $"\"/a{i}\": {{ \"get\": {{ \"operationId\": \"{Alike(i)}\", {Done} }} }}"))),
        Of(
            "operations of one operationId",
            200,
            static n => Document(List(n, static i => $"\"/a{i}\": {{ \"get\": {{ \"operationId\": \"same\", {Done} }} }}"))),
        Of(
            "tags of one name",
            200,
            static n => Document(List(n, static i => $"\"/a{i}\": {{ \"get\": {{ \"tags\": [ \"{Alike(i)}\" ], {Done} }} }}"))),
        Of("parameters of one name", 200, static n => Operation($"\"parameters\": [ {List(
            n,
            static i => $"{{ \"name\": \"{Alike(i)}\", \"in\": \"query\", \"schema\": {{ \"type\": \"string\" }} }}")} ], {Done}")),
        Of("headers of one name", 200, static n => Operation($"\"responses\": {{ \"200\": {{ \"description\": \"d\", \"headers\": {{ "
            + $"{List(n, static i => $"\"{Alike(i)}\": {{ \"schema\": {{ \"type\": \"string\" }} }}")} }} }} }}")),
        Of("security schemes of one name", 60, static n => Document(
            $"\"/a\": {{ \"get\": {{ {Done} }} }}",
            $"\"securitySchemes\": {{ {List(
                n,
                static i => $"\"{Alike(i)}\": {{ \"type\": \"apiKey\", \"in\": \"header\", \"name\": \"X-{i}\" }}")} }}",
            $"\"security\": [ {List(n, static i => $"{{ \"{Alike(i)}\": [] }}")} ], ")),
        Of("given names", 200, static n => Schemas("\"A\": { \"type\": \"object\", \"properties\": { " + List(n, static i => $"\"m"
            + $"{i}\": {{ \"type\": \"object\", \"x-csharp-name\": \"Same\", \"properties\": {{ \"p{i}\": {{ \"type\": \"string\" }} }} }}")
                + " } }")),
    ];
}
