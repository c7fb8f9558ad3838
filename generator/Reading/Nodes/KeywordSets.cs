using Specwright.Generator.Common;

namespace Specwright.Generator.Reading.Nodes;

/// <summary>
/// Keywords that tell what an object is, or is about, where that is not known from where it stands. What each keyword holds is in
/// <see cref="NodeTables"/>.
/// </summary>
internal static class KeywordSets
{
    private static readonly string[] s_compositions = ["allOf", "anyOf", "oneOf"];

    /// <summary>What describes the use of a schema, beside a reference to it, rather than the value.</summary>
    public static IReadOnlyList<string> Annotations { get; } =
        ["title", "description", "default", "deprecated", "readOnly", "writeOnly", "nullable"];

    /// <summary>What gives a schema without a type another kind of value than text.</summary>
    public static IReadOnlyList<string> OtherThanText { get; } =
        ["$ref", .. s_compositions, "enum", "items", "properties", "additionalProperties"];

    /// <summary>What a schema has, and a parameter or header does not have beside its <c>schema</c>.</summary>
    public static HashSet<string> MisplacedOfSchema { get; } = Set(
        [
            "type", "format", "enum", "items", "properties", .. s_compositions, "pattern", "minimum", "maximum", "minLength", "maxLength",
            "default", "nullable",
        ]);

    /// <summary>What an operation has, and a path item does not have beside its methods.</summary>
    public static HashSet<string> MisplacedOfOperation { get; } =
        Set(["operationId", "responses", "requestBody", "tags", "security", "method", "deprecated"]);

    /// <summary>What a whole file that is a schema may have.</summary>
    public static HashSet<string> OfSchemaOnly { get; } = Set(
        [
            "type", "properties", .. s_compositions, "enum", "const", "items", "additionalProperties", "$ref", "format", "required",
        ]);

    /// <summary>What a whole file that is another component has.</summary>
    public static HashSet<string> OfComponentsOnly { get; } = Set(["in", "content", "schema", "headers"]);

    /// <summary>What a whole file that is a path item, an operation or a document has.</summary>
    public static HashSet<string> OfPathsOnly { get; } =
        Set([.. PathItemMethods.All, "responses", "openapi", "swagger"]);

    private static HashSet<string> Set(string[] keywords) => new(keywords, StringComparer.Ordinal);
}
