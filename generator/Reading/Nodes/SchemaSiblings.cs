using System.Text.Json;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.Nodes;

/// <summary>Sorts what stands beside a schema's <c>$ref</c>.</summary>
internal static class SchemaSiblings
{
    public static bool Has(SpecVersion version, JsonElement element)
    {
        foreach (var property in element.EnumerateObject())
        {
            // Nearly always nothing else stands there.
            if (!property.NameEquals("$ref"u8)
                && property.Name is var name
                && (IsAnnotation(name) || name.StartsWith("x-", StringComparison.Ordinal) || IsConstraint(version, name)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What narrows the value beyond the reference; nothing before 3.1.</summary>
    public static IEnumerable<JsonProperty> ReadConstraints(SpecVersion version, JsonElement element) =>
        element.EnumerateObject().Where(property => IsConstraint(version, property.Name));

    private static bool IsAnnotation(string name) => KeywordSets.Annotations.Contains(name);

    private static bool IsConstraint(SpecVersion version, string name) =>
        version.IsJsonSchema
            && name is not ("$ref" or "$dynamicRef" or "summary")
            && !IsAnnotation(name)
            && !name.StartsWith("x-", StringComparison.Ordinal)
        && !(NodeTables.Of(NodeKind.Schema).TryGetValue(name, out var member) && member.Kind == NodeKind.Dropped);
}
