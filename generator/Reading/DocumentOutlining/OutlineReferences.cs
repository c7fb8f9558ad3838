using Specwright.Generator.Common;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>Finds the nodes that the references of one file name, each text once.</summary>
internal sealed class OutlineReferences(OutlineBuilder builder, string file)
{
    private static readonly string[] s_sections = ["/definitions/", "/parameters/", "/responses/"];

    private readonly Dictionary<string, int> _nodes = new(StringComparer.Ordinal);

    public string File { get; } = file;

    /// <summary>The node that a <c>$ref</c> names: a component, whatever the reference names within it.</summary>
    public int Find(string text)
    {
        if (!_nodes.TryGetValue(text, out var node))
        {
            var reference = SpecReference.Parse(text);
            var target = reference.File.Length == 0 ? File : SpecPaths.Resolve(File, reference.File);
            _nodes.Add(text, node = builder.Node(target, Component(reference.Fragment)));
        }

        return node;
    }

    /// <summary>The node that a value of a discriminator's mapping names: by reference, or by the name of a schema.</summary>
    public int FindMapped(string text) =>
        Find(text.IndexOf('#') >= 0 || text.IndexOf('/') >= 0 ? text : "#/components/schemas/" + JsonPointers.Escape(text));

    /// <summary>The pointer of the component that <paramref name="pointer"/> leads to, or into.</summary>
    private static string Component(string pointer)
    {
        var start = pointer.StartsWith("/components/", StringComparison.Ordinal) ? pointer.IndexOf('/', "/components/".Length) + 1
            : Array.Find(s_sections, section => pointer.StartsWith(section, StringComparison.Ordinal))?.Length ?? 0;
        var end = start <= 0 ? -1 : pointer.IndexOf('/', start);
        return end < 0 ? pointer : pointer.Substring(0, end);
    }
}
