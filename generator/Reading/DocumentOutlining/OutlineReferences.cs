using System.Text.Json;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>Finds the nodes that the references of one file name, each text once.</summary>
internal sealed class OutlineReferences(OutlineBuilder builder, string file)
{
    private static readonly string[] s_sections = ["/definitions/", "/parameters/", "/responses/"];

    private readonly Dictionary<string, int> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, (string Text, int Node)> _schemas = [];
    private readonly Dictionary<ulong, (string Text, int Node)> _others = [];
    private readonly HashSet<string> _odd = new(StringComparer.Ordinal);
    private readonly List<string> _inOrder = [];

    /// <summary>The references of schemas that do not name a component of this file, each once, in the document's order.</summary>
    public IReadOnlyList<string> Odd => _inOrder;

    /// <summary>The node that the <c>$ref</c> of a schema names, whose value the reader is at.</summary>
    public int FindSchema(ref Utf8JsonReader reader) => Find(ref reader, _schemas, FindSchema);

    /// <summary>The node that another <c>$ref</c> names, whose value the reader is at.</summary>
    public int Find(ref Utf8JsonReader reader) => Find(ref reader, _others, Find);

    // The same few references stand in a document by the thousand: no string is made of one that is known.
    private static int Find(ref Utf8JsonReader reader, Dictionary<ulong, (string Text, int Node)> known, Func<string, int> find)
    {
        var hash = ContentHash.Of(reader.ValueSpan);
        if (known.TryGetValue(hash, out var found) && reader.ValueTextEquals(found.Text))
        {
            return found.Node;
        }

        var text = reader.GetString()!;
        known[hash] = (text, find(text));
        return known[hash].Node;
    }

    private int FindSchema(string text)
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
            var end = FindEnd(reference.Fragment);
            _nodes.Add(text, node = builder.GetOrAddNode(target, reference.Fragment.Substring(0, end)));
            if (reference.File.Length > 0 || !IsComponent(reference.Fragment, end))
            {
                // What is no component of a file that is scanned: settled when all files are known.
                builder.AddEdge(node, builder.GetOrAddNode(target, ""));
                builder.AddReference(File, text, node);
            }
        }

        return node;
    }

    /// <summary>The node of what stands at a pointer of the file.</summary>
    public int GetOrAddNode(string pointer) => builder.GetOrAddNode(File, pointer.Substring(0, FindEnd(pointer)));

    /// <summary>The node that a value of a discriminator's mapping names: by reference, or by the name of a schema.</summary>
    public int FindMapped(string text) =>
        Find(text.IndexOf('#') >= 0 || text.IndexOf('/') >= 0 ? text : "#/components/schemas/" + JsonPointers.Escape(text));

    /// <summary>Where the pointer of the component ends that <paramref name="pointer"/> leads to, or into.</summary>
    private static int FindEnd(string pointer) =>
        FindStart(pointer) is > 0 and var start && pointer.IndexOf('/', start) is >= 0 and var end ? end : pointer.Length;

    private static bool IsComponent(string pointer, int end) => end == pointer.Length && FindStart(pointer) > 0;

    /// <summary>Where the name of a component begins; 0 for a pointer that does not lead to one.</summary>
    private static int FindStart(string pointer) =>
        pointer.StartsWith("/components/", StringComparison.Ordinal) ? pointer.IndexOf('/', "/components/".Length) + 1
        : Array.Find(s_sections, section => pointer.StartsWith(section, StringComparison.Ordinal))?.Length ?? 0;
}
