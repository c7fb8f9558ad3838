using System.Text;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.Components;

/// <summary>Finds names for components.</summary>
internal static class ComponentNames
{
    private static readonly HashSet<string> s_structure = new(StringComparer.Ordinal)
    {
        "components", "schemas", "definitions", "$defs", "properties", "paths", "content", "schema", "responses", "requestBodies",
        "parameters", "headers", "items",
    };

    /// <summary>
    /// The name under which its file declares the node as a component of the kind; <see langword="null"/> when it stands elsewhere.
    /// </summary>
    public static string? FindDeclared(NodeKind kind, SourceNode node)
    {
        if (node.Pointer.Length == 0)
        {
            return null;
        }

        var (parent, name) = JsonPointers.Split(node.Pointer);
        return parent == "/components/" + NodeTables.FindSection(kind) || parent == "/" + NodeTables.FindSwaggerSection(kind) ? name : null;
    }

    /// <summary>A name for something in an odd place: what distinguishes its pointer, or its file's name.</summary>
    public static string Derive(NodeKind kind, SourceNode node) =>
        Derive(node.Source.File.Path, node.Pointer) is { Length: > 0 } name ? name : kind.ToString();

    /// <summary>The same without the kind: empty when nothing is left of the place.</summary>
    public static string Derive(string path, string pointer)
    {
        var words = JsonPointers.GetSegments(pointer)
            .Where(segment => !s_structure.Contains(segment) && segment.IndexOf('/') is < 0 or 0)
            .ToList();
        if (words.Count == 0)
        {
            words.Add(SpecPaths.GetStem(path));
        }

        return Clean(string.Join("_", words.Select(word => word.Trim('/')))).Trim('_');
    }

    /// <summary>The name without what makes a <c>$ref</c> to it ambiguous.</summary>
    public static string Clean(string name)
    {
        name = name.Length > SpecLimits.MaxComponentName ? name.Substring(0, SpecLimits.MaxComponentName) : name;
        var clean = true;
        foreach (var c in name)
        {
            clean &= IsSafe(c);
        }

        if (clean && name.Length > 0)
        {
            return name;
        }

        var text = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            text.Append(IsSafe(c) ? c : '_');
        }

        return text.Length > 0 ? text.ToString() : "_";
    }

    private static bool IsSafe(char c) => !char.IsControl(c)
        && !char.IsWhiteSpace(c)
        && !char.IsSurrogate(c)
        && c is not ('/' or '~' or '%' or '#' or '?' or '\\' or '"' or '{' or '}');
}
