using Specwright.Generator.Common;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>Finds the nodes that the references of one file name.</summary>
/// <param name="builder">The outline.</param>
/// <param name="file">The normalized path of the file.</param>
/// <param name="isScanned">Whether the components of the file are outlined, whatever refers to them.</param>
internal sealed class OutlineReferences(OutlineBuilder builder, string file, bool isScanned)
{
    private const string Examples = "/components/examples";

    // Those that references name.
    private static readonly Section[] s_sections =
    [
        new("/components/schemas"), new("/components/parameters"), new("/components/responses"), new("/components/headers"),
        new("/components/requestBodies"), new(Examples), new("/definitions"), new("/parameters"), new("/responses"),
    ];

    private readonly Dictionary<string, Target> _targets = new(StringComparer.Ordinal);
    private readonly HashSet<(NodeKind, string)> _odd = [];

    /// <summary>The normalized path of the file.</summary>
    public string File { get; } = file;

    /// <summary>The nodes of the file.</summary>
    public OutlinePlaces Places { get; } = builder.GetPlaces(file);

    /// <summary>The node that a <c>$ref</c> names, at whose value the scanner stands.</summary>
    /// <param name="scanner">The scanner.</param>
    /// <param name="kind">What it must name.</param>
    /// <param name="isPayload">Whether it stands in a webhook or a callback.</param>
    public int Find(ref JsonScanner scanner, NodeKind kind, bool isPayload)
    {
        if (isScanned && !scanner.IsEscaped && FindComponent(scanner.Value) is { } component)
        {
            return component;
        }

        var target = FindTarget(scanner.GetString());
        NoteOdd(target, kind, isPayload);
        return target.Node;
    }

    /// <summary>The node that a <c>$ref</c> names: of what stands within a component, too.</summary>
    public int Find(string text) => FindTarget(text).Node;

    /// <summary>The node of the component at a pointer of the file, or around it.</summary>
    public int GetOrAddNode(string pointer) => Places.GetOrAdd(pointer.Substring(0, OutlinePlaces.FindEnd(pointer)));

    /// <summary>The node that a value of a discriminator's mapping names: by reference, or by the name of a schema.</summary>
    public int FindMapped(string text)
    {
        if (text.IndexOf('#') < 0 && text.IndexOf('/') < 0)
        {
            return Find("#/components/schemas/" + JsonPointers.Escape(text));
        }

        // An alternative within a schema is mapped without becoming a component by that.
        if (text.StartsWith("#/", StringComparison.Ordinal)
            && OutlinePlaces.FindEnd(text.Substring(1)) is var end
            && end < text.Length - 1)
        {
            return Find(text.Substring(0, end + 1));
        }

        var target = FindTarget(text);
        NoteOdd(target, NodeKind.Schema, isPayload: false);
        return target.Node;
    }

    /// <summary>
    /// The node of a component that a reference names as nearly all of them do; <see langword="null"/> for one that must be taken apart.
    /// </summary>
    private int? FindComponent(ReadOnlySpan<char> text)
    {
        foreach (var section in s_sections)
        {
            if (text.Length > section.Start.Length && text.StartsWith(section.Start.AsSpan()))
            {
                var name = text.Slice(section.Start.Length);
                builder.RefersToExamples |= section.IsExample;

                // The end of the text is trimmed, and what is escaped is read by its meaning.
                return name[name.Length - 1] is > ' ' and < '\u007F' && name.IndexOfAny('/', '~', '%') < 0
                    ? Places.GetOrAdd(section.Hash, ContentHash.Of(name))
                    : null;
            }
        }

        return null;
    }

    private void NoteOdd(Target target, NodeKind kind, bool isPayload)
    {
        if (target.IsOdd && _odd.Add((kind, target.Text)))
        {
            builder.AddOdd(new OddReference(File, kind, isPayload, target.Text, target.Node));
        }
    }

    private Target FindTarget(string text)
    {
        if (_targets.TryGetValue(text, out var target))
        {
            return target;
        }

        if (isScanned
            && text.StartsWith("#/", StringComparison.Ordinal)
            && text.IndexOf('%') < 0
            && text.Substring(1).TrimEnd() is var pointer
            && OutlinePlaces.IsComponent(pointer))
        {
            target = new Target(text, Places.GetOrAdd(pointer), false);
            builder.RefersToExamples |= pointer.StartsWith(Examples, StringComparison.Ordinal);
            _targets.Add(text, target);
        }
        else
        {
            var reference = SpecReference.Parse(text);
            var file = reference.File.Length == 0 ? File : SpecPaths.Resolve(File, reference.File);
            var isOdd = reference.File.Length > 0 || !isScanned || !OutlinePlaces.IsComponent(reference.Fragment);
            target = new Target(text, builder.GetOrAddNode(file, reference.Fragment), isOdd);
            _targets.Add(text, target);
            if (isOdd)
            {
                // Settled when all files are known.
                builder.AddEdge(target.Node, builder.GetOrAddNode(file, ""));
                builder.AddReference(File, text, target.Node);
            }
        }

        return target;
    }

    /// <summary>A section of components.</summary>
    private sealed class Section(string pointer)
    {
        /// <summary>How references to its components begin.</summary>
        public string Start { get; } = "#" + pointer + "/";

        public ulong Hash { get; } = ContentHash.Of(pointer);

        public bool IsExample { get; } = pointer == Examples;
    }

    /// <summary>What a reference names.</summary>
    private sealed record Target(string Text, int Node, bool IsOdd);
}
