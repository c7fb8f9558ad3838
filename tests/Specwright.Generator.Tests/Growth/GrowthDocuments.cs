using System.Globalization;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Growth;

/// <summary>Writes the documents that grow.</summary>
internal static class GrowthDocuments
{
    /// <summary>An answer without content.</summary>
    public const string Done = """ "responses": { "204": { "description": "done" } } """;

    /// <summary>A document that answers <c>GET /a</c> with the component <c>A</c>.</summary>
    public static IReadOnlyList<SpecSource> Schemas(string schemas, string version = "3.1.0") =>
        Document(
            "\"/a\": { \"get\": { \"operationId\": \"get\", " + Answer(Ref("A")) + " } }",
            "\"schemas\": { " + schemas + " }",
            version: version);

    /// <summary>A document of one operation.</summary>
    public static IReadOnlyList<SpecSource> Operation(string members, string components = "", string path = "/a", string method = "post") =>
        Document($"\"{path}\": {{ \"{method}\": {{ \"operationId\": \"call\", {members} }} }}", components);

    /// <summary>A document of some paths and components.</summary>
    public static IReadOnlyList<SpecSource> Document(string paths, string components = "", string root = "", string version = "3.1.0") =>
        [File("a.json", $"{{ \"openapi\": \"{version}\", \"info\": {{ \"title\": \"Growth\", \"version\": \"1\" }}, {root} \"paths\": "
            + $"{{ {paths} }}, \"components\": {{ {components} }} }}")];

    public static SpecSource File(string name, string text) => new("/src/specs/" + name, text) { Client = "GrowthClient" };

    /// <summary>What <paramref name="make"/> gives for 0, 1, … below <paramref name="count"/>, with commas between.</summary>
    public static string List(int count, Func<int, string> make) => string.Join(",\n", Enumerable.Range(0, count).Select(make));

    /// <summary>The responses of an operation that answers with a schema.</summary>
    public static string Answer(string schema) =>
        $"\"responses\": {{ \"200\": {{ \"description\": \"ok\", \"content\": {{ \"application/json\": {{ \"schema\": {schema} }} }} }} }}";

    /// <summary>A required JSON body.</summary>
    public static string Body(string schema) =>
        $"\"requestBody\": {{ \"required\": true, \"content\": {{ \"application/json\": {{ \"schema\": {schema} }} }} }}";

    public static string Ref(string name) => $"{{ \"$ref\": \"#/components/schemas/{name}\" }}";

    /// <summary>An object of texts.</summary>
    public static string Texts(int count, string prefix = "m") =>
        "{ \"type\": \"object\", \"properties\": { " + List(count, i => $"\"{prefix}{Text(i)}\": {{ \"type\": \"string\" }}") + " } }";

    /// <summary>Another spelling of one name for each number.</summary>
    public static string Alike(int number) => "name" + Convert.ToString(number + 4096, 2).Replace('0', '.').Replace('1', '-');

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
