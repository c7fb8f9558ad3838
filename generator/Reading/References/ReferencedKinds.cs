using System.Text.Json;
using Specwright.Generator.Reading.Nodes;

namespace Specwright.Generator.Reading.References;

/// <summary>
/// Tells that a reference names something of another kind than is expected where it stands: a schema in the place of a parameter.
/// </summary>
internal static class ReferencedKinds
{
    // Members that objects of several kinds can have do not determine the kind.
    private static readonly HashSet<string> s_shared = new(StringComparer.Ordinal)
    {
        "$ref",
        "description",
        "summary",
        "example",
        "examples",
        "deprecated",
        "required",
        "name",
    };

    private static readonly Dictionary<string, string> s_nouns = new(StringComparer.Ordinal)
    {
        ["schemas"] = "a schema",
        ["definitions"] = "a schema",
        ["parameters"] = "a parameter",
        ["responses"] = "a response",
        ["requestBodies"] = "a request body",
        ["headers"] = "a header",
        ["securitySchemes"] = "a security scheme",
        ["securityDefinitions"] = "a security scheme",
    };

    /// <summary>What a source node is, in words, if it is surely nothing of the kind; otherwise <see langword="null"/>.</summary>
    public static string? FindOther(SourceNode node, NodeKind kind, bool isSwagger)
    {
        var keys = KnownKeys.Of(kind, isSwagger);
        if (kind == NodeKind.Schema
            || keys.Count == 0
            || node.Element.ValueKind != JsonValueKind.Object
            || SectionOf(node.Pointer) is not { } section)
        {
            return null;
        }

        return section != NodeTables.FindSection(kind)
            && section != NodeTables.FindSwaggerSection(kind)
            && s_nouns.TryGetValue(section, out var noun)
            && !node.Element.EnumerateObject().Any(member => keys.Contains(member.Name) && !s_shared.Contains(member.Name))
                ? noun
                : null;
    }

    /// <summary>
    /// What to do with a reference to a schema where something else is expected; <see langword="null"/> for one to anything else.
    /// </summary>
    public static string? FindAdvice(string noun, NodeKind kind) =>
        noun != "a schema" ? null
        : kind is NodeKind.MediaType or NodeKind.Parameter or NodeKind.Header ? "Put the reference below 'schema'"
        : kind is NodeKind.Response or NodeKind.RequestBody
            ? "Put the reference below a media type, as in 'content: { application/json: { schema: … } }'"
        : null;

    private static string? SectionOf(string pointer)
    {
        const string Components = "/components/";
        var start = pointer.StartsWith(Components, StringComparison.Ordinal) ? Components.Length : 1;
        var end = pointer.Length > start ? pointer.IndexOf('/', start) : -1;
        return end > 0 && pointer.IndexOf('/', end + 1) < 0 ? pointer.Substring(start, end - start) : null;
    }
}
