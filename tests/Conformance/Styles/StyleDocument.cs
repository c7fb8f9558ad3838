using System.Reflection;
using Specwright.Conformance.Judges;
using Specwright.Conformance.Values;
using Specwright.Testing.Corpus;

namespace Specwright.Conformance.Styles;

/// <summary>The document of styles, and the calls that go through all its cells.</summary>
internal static class StyleDocument
{
    private const string SchemaReference = "#/components/schemas/";

    public static string Path { get; } =
        System.IO.Path.GetFullPath(System.IO.Path.Combine(NodePackages.Directory, "..", "Data", "styles.yaml"));

    /// <summary>Each operation with each value that its schema has, and without one where it is not required.</summary>
    public static IEnumerable<StyleCall> Calls(DocumentFiles files)
    {
        foreach (var (_, declared) in DeclaredOperations.Of(files))
        {
            var id = declared.Node["operationId"]!.Scalar!;
            var parameter = declared.Node["parameters"]?.Items?[0];
            var name = parameter?["name"]?.Scalar;
            foreach (var (what, value) in StyleValues.Of(SchemaOf(parameter, declared.Node)))
            {
                yield return new StyleCall(id, name, what, value);
            }

            if (parameter is not null && !Literals.IsTrue(parameter["required"]))
            {
                yield return new StyleCall(id, name, "none", null);
            }
        }
    }

    private static string SchemaOf(RawNode? parameter, RawNode operation)
    {
        var content = (parameter ?? operation["requestBody"])!["content"]?.Members?.Values.First();
        var schema = parameter?["schema"] ?? content!["schema"]!;
        return schema["$ref"]?.Scalar is { } reference ? reference[SchemaReference.Length..].ToLowerInvariant() : "text";
    }
}
