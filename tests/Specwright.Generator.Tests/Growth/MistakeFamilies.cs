using Specwright.Testing.Driving;
using static Specwright.Generator.Tests.Growth.GrowthDocuments;

namespace Specwright.Generator.Tests.Growth;

/// <summary>
/// Documents with much that is wrong, and circles: finding out what was meant, or that there is no end, must not multiply.
/// </summary>
internal static class MistakeFamilies
{
    public static IReadOnlyList<GrowthFamily> All { get; } =
    [
        new("circles of allOf", 100, static n => Schemas(
            Root(n) + List(n, i => $"\"C{i}\": {{ \"allOf\": [ {Ref($"C{(i + 1) % n}")}, {Texts(1, $"p{i}")} ] }}"))),
        new("circles of unions", 60, static n => Schemas(
            Root(n) + List(
                n,
                i => $"\"C{i}\": {{ \"oneOf\": [ {Ref($"C{(i + 1) % n}")}, {{ \"type\": \"array\", \"items\": {Ref($"C{i}")} }} ] }}"))),
        new("circles of references", 200, static n => Schemas(Root(n) + List(n, i => $"\"C{i}\": {Ref($"C{(i + 1) % n}")}"))),
        new("circles of references with words", 200, static n => Schemas(
            Root(n) + List(n, i => $"\"C{i}\": {{ \"$ref\": \"#/components/schemas/C{(i + 1) % n}\", \"description\": \"d\" }}"))),
        new("circles of parameters", 100, static n => Operation(
            $"\"parameters\": [ {List(n, static i => $"{{ \"$ref\": \"#/components/parameters/P{i}\" }}")} ], {Done}",
            $"\"parameters\": {{ {List(n, i => $"\"P{i}\": {{ \"$ref\": \"#/components/parameters/P{(i + 1) % n}\" }}")} }}")),
        new("misspelled keywords", 200, static n => Schemas(
            "\"A\": { \"type\": \"object\", \"properties\": { "
                + List(n, static i => $"\"m{i}\": {{ \"type\": \"string\", \"maxLengt\": {i} }}")
                + " } }")),
        new("misspelled keywords of one schema", 200, static n => Schemas(
            $"\"A\": {{ \"type\": \"object\", {List(n, static i => $"\"propertie{i}\": {{ \"type\": \"string\" }}")} }}")),
        new("annotations of many names", 200, static n => Schemas(
            $"\"A\": {{ \"type\": \"object\", \"properties\": {{ "
                + $"{List(n, static i => $"\"m{i}\": {{ \"type\": \"string\", \"note{i}\": 1 }}")} }} }}")),
        new("unknown keys of the root", 400, static n => Document(
            $"\"/a\": {{ \"get\": {{ {Done} }} }}", "", $"{List(n, static i => $"\"path{i}\": {{ \"a\": 1 }}")}, ")),
        new(
            "unknown statuses",
            200,
            static n => Operation($"\"responses\": {{ {List(n, static i => $"\"ok{i}\": {{ \"description\": \"d\" }}")} }}")),
        new("unknown keys of shared path items", 60, static n => Document(
            List(n, static i => $"\"/a{i}\": {{ \"$ref\": \"#/components/pathItems/P\" }}"),
            $"\"pathItems\": {{ \"P\": {{ \"get\": {{ {Done} }}, {List(n, static i => $"\"gett{i}\": {{}}")} }} }}")),
        new("references that are nearly right", 200, static n => Schemas(
            "\"A\": { \"type\": \"object\", \"properties\": { "
                + List(n, static i => $"\"m{i}\": {{ \"$ref\": \"#/components/schema/Name{i}\" }}")
                + " } }, "
                + List(n, static i => $"\"NAME{i}\": {{ \"type\": \"string\" }}"))),
        new("references to schemas as parameters", 200, static n => Operation(
            $"\"parameters\": [ {List(n, static i => $"{{ \"$ref\": \"#/components/schemas/C{i}\" }}")} ], {Done}",
            $"\"schemas\": {{ {List(n, static i => $"\"C{i}\": {{ \"type\": \"string\" }}")} }}")),
        new("operationIds given twice", 200, static n => Document(
            List(n, static i => $"\"/a{i}\": {{ \"get\": {{ \"operationId\": \"get{i / 2}\", {Done} }} }}"))),
        new("parameters without a place", 200, static n => Operation(
            $"\"parameters\": [ {List(n, static i => $"{{ \"name\": \"p{i}\", \"schema\": {{ \"type\": \"string\" }} }}")} ], {Done}")),
        new("paths of another notation", 200, static n => Document(List(n, static i => $"\"/a{i}/:id\": {{ \"get\": {{ {Done} }} }}"))),
        new("colons of one path", 1_000, static n => Operation(Done, path: string.Concat(Enumerable.Repeat("/:", n)))),
        new("patterns that match nothing", 100, static n =>
        [
            Document(List(n, static i => $"\"/a{i}\": {{ \"get\": {{ {Done} }} }}"))[0] with
            {
                Operations = string.Join(";", Enumerable.Range(0, 20).Select(static i => $"/b{i}")),
            },
        ]),
        new("lines of a broken YAML text", 2_000, static n => [File("a.yaml", Lines(n, "  a{0}: { b: 1 }\n") + "\tc: 1\n")]),
        new("lines above a broken line", 2_000, static n => [File("a.yaml", Lines(n, "  a{0}: b\n") + "   c: 1\n")]),
        new(
            "a broken line",
            20_000,
            static n => [File("a.yaml", "openapi: 3.1.0\npaths: " + string.Concat(Enumerable.Repeat("{ a: [ ", n)) + "\n")]),
        new(
            "a broken line of colons",
            20_000,
            static n => [File("a.yaml", "a: b\n c" + string.Concat(Enumerable.Repeat(": d", n)) + "\n")]),
        new("mappings in two files", 500, static n =>
        [
            File("a.json", $"{{ \"openapi\": \"3.1.0\", \"paths\": {{}}, \"x-a\": [ "
                + $"{List(n, static i => $"{{ \"mapping\": {{ \"a{i}\": \"b{i}.json\" }} }}")} ] }}"),
            Document($"\"/a\": {{ \"get\": {{ {Done} }} }}")[0] with { Path = "/src/specs/b.json", Client = "OtherClient" },
        ]),
    ];

    private static string Root(int count) =>
        $"\"A\": {{ \"type\": \"object\", \"properties\": {{ {List(count, static i => $"\"m{i}\": {Ref($"C{i}")}")} }} }}, ";

    private static string Lines(int count, string line) =>
        "openapi: 3.1.0\npaths:\n"
            + string.Concat(Enumerable.Range(0, count).Select(i => line.Replace("{0}", Text(i), StringComparison.Ordinal)));
}
