using Specwright.Generator.Common;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>Finds the nodes that the references of one file name, each text once.</summary>
internal sealed class OutlineReferences(OutlineBuilder builder, string file)
{
    private static readonly string[] s_sections = ["/definitions/", "/parameters/", "/responses/"];

    private readonly Dictionary<string, int> _nodes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _odd = new(StringComparer.Ordinal);
    private readonly List<string> _inOrder = [];

    /// <summary>The references of schemas that do not name a component of this file, each once, in the document's order.</summary>
    public IReadOnlyList<string> Odd => _inOrder;

    /// <summary>The node that a schema's <c>$ref</c> names.</summary>
    public int FindSchema(string text)
    {
        if (!IsComponent(text) && _odd.Add(text))
        {
            _inOrder.Add(text);
        }

        return Find(text);
    }

    private static bool IsComponent(string text) =>
        (text.StartsWith("#/components/schemas/", StringComparison.Ordinal) && text.IndexOf('/', "#/components/schemas/".Length) < 0)
        || (text.StartsWith("#/definitions/", StringComparison.Ordinal) && text.IndexOf('/', "#/definitions/".Length) < 0);

    public string File { get; } = file;

    /// <summary>The node that a <c>$ref</c> names: a component, whatever the reference names within it.</summary>
    public int Find(string text)
    {
        if (!_nodes.TryGetValue(text, out var node))
        {
            var reference = SpecReference.Parse(text);
            var target = reference.File.Length == 0 ? File : SpecPaths.Resolve(File, reference.File);
            _nodes.Add(text, node = builder.GetOrAddNode(target, GetComponent(reference.Fragment)));
        }

        return node;
    }

    /// <summary>The node of what stands at a pointer of the file.</summary>
    public int GetOrAddNode(string pointer) => builder.GetOrAddNode(File, GetComponent(pointer));

    /// <summary>The node that a value of a discriminator's mapping names: by reference, or by the name of a schema.</summary>
    public int FindMapped(string text) =>
        Find(text.IndexOf('#') >= 0 || text.IndexOf('/') >= 0 ? text : "#/components/schemas/" + JsonPointers.Escape(text));

    /// <summary>The pointer of the component that <paramref name="pointer"/> leads to, or into.</summary>
    private static string GetComponent(string pointer)
    {
        var start = pointer.StartsWith("/components/", StringComparison.Ordinal) ? pointer.IndexOf('/', "/components/".Length) + 1
            : Array.Find(s_sections, section => pointer.StartsWith(section, StringComparison.Ordinal))?.Length ?? 0;
        var end = start <= 0 ? -1 : pointer.IndexOf('/', start);
        return end < 0 ? pointer : pointer.Substring(0, end);
    }
}
