using System.Text;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>
/// The nodes of a file, by where they stand: components by their section and name, whatever else a reference names by its pointer. Known by
/// hashes (<see cref="ContentHash"/>), so that no pointer is made for each of thousands of components and references.
/// </summary>
/// <param name="graph">The nodes.</param>
/// <param name="count">How many there may be in the file.</param>
internal sealed class OutlinePlaces(OutlineGraph graph, int count)
{
    private static readonly string[] s_swaggerSections = ["/definitions/", "/parameters/", "/responses/"];

    private readonly Dictionary<ulong, int> _nodes = new(count);

    /// <summary>The node of a component.</summary>
    /// <param name="section">The hash of the pointer of its section.</param>
    /// <param name="name">The hash of its name.</param>
    public int GetOrAdd(ulong section, ulong name) => GetOrAdd(ContentHash.Combine(section, name));

    /// <summary>The node of what stands at a pointer.</summary>
    public int GetOrAdd(string pointer) => GetOrAdd(GetKey(pointer));

    /// <summary>The node of what stands at a pointer, if something is known of it.</summary>
    public int? Find(string pointer) => _nodes.TryGetValue(GetKey(pointer), out var node) ? node : null;

    /// <summary>Whether a pointer leads to a component, and not into one.</summary>
    public static bool IsComponent(string pointer) => FindStart(pointer) > 0 && FindEnd(pointer) == pointer.Length;

    /// <summary>Where the pointer of the component ends that <paramref name="pointer"/> leads to, or into.</summary>
    public static int FindEnd(string pointer) =>
        FindStart(pointer) is > 0 and var start && pointer.IndexOf('/', start) is >= 0 and var end ? end : pointer.Length;

    private static ulong GetKey(string pointer)
    {
        if (!IsComponent(pointer))
        {
            return ~ContentHash.Of(pointer);
        }

        var start = FindStart(pointer);
        return ContentHash.Combine(
            ContentHash.Of(pointer.Substring(0, start - 1)),
            ContentHash.Of(JsonPointers.Unescape(pointer.Substring(start))));
    }

    /// <summary>Where the name of a component begins; 0 for a pointer that does not lead to one.</summary>
    private static int FindStart(string pointer) =>
        pointer.StartsWith("/components/", StringComparison.Ordinal) ? pointer.IndexOf('/', "/components/".Length) + 1
        : Array.Find(s_swaggerSections, section => pointer.StartsWith(section, StringComparison.Ordinal))?.Length ?? 0;

    private int GetOrAdd(ulong key)
    {
        if (!_nodes.TryGetValue(key, out var node))
        {
            _nodes.Add(key, node = graph.AddNode());
        }

        return node;
    }
}
