using System.Text.Json;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>Finds the nodes that the references of one file name, each text once.</summary>
/// <param name="builder">The outline.</param>
/// <param name="file">The normalized path of the file.</param>
/// <param name="isScanned">Whether the components of the file are outlined, whatever refers to them.</param>
internal sealed class OutlineReferences(OutlineBuilder builder, string file, bool isScanned)
{
    private static readonly string[] s_sections = ["/definitions/", "/parameters/", "/responses/"];

    private readonly Dictionary<string, Target> _targets = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, Target> _byHash = [];
    private readonly HashSet<(NodeKind, string)> _odd = [];
    private readonly Dictionary<string, int> _places = builder.GetPlaces(file);

    /// <summary>The normalized path of the file.</summary>
    public string File { get; } = file;

    /// <summary>The node that a <c>$ref</c> names, at whose value the reader stands.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="kind">What it must name.</param>
    /// <param name="isPayload">Whether it stands in a webhook or a callback.</param>
    public int Find(ref Utf8JsonReader reader, NodeKind kind, bool isPayload)
    {
        // The same few references stand in a document by the thousand: no string is made of one that is known.
        var hash = ContentHash.Of(reader.ValueSpan);
        if (!_byHash.TryGetValue(hash, out var target) || !reader.ValueTextEquals(target.Text))
        {
            target = FindTarget(reader.GetString()!);
            _byHash[hash] = target;
        }

        NoteOdd(target, kind, isPayload);
        return target.Node;
    }

    /// <summary>The node that a <c>$ref</c> names: of what stands within a component, too.</summary>
    public int Find(string text) => FindTarget(text).Node;

    /// <summary>The node of what stands at a pointer of the file.</summary>
    public int GetOrAddPlace(string pointer) => builder.GetOrAddNode(_places, pointer);

    /// <summary>The node of the component at a pointer of the file, or around it.</summary>
    public int GetOrAddNode(string pointer) => GetOrAddPlace(pointer.Substring(0, FindEnd(pointer)));

    /// <summary>The node that a value of a discriminator's mapping names: by reference, or by the name of a schema.</summary>
    public int FindMapped(string text)
    {
        if (text.IndexOf('#') < 0 && text.IndexOf('/') < 0)
        {
            return Find("#/components/schemas/" + JsonPointers.Escape(text));
        }

        // An alternative within a schema is mapped without becoming a component by that.
        if (text.StartsWith("#/", StringComparison.Ordinal) && FindEnd(text.Substring(1)) is var end && end < text.Length - 1)
        {
            return Find(text.Substring(0, end + 1));
        }

        var target = FindTarget(text);
        NoteOdd(target, NodeKind.Schema, isPayload: false);
        return target.Node;
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
            && IsComponent(pointer))
        {
            // Nearly all references; the others are taken apart.
            target = new Target(text, GetOrAddPlace(pointer), false);
            _targets.Add(text, target);
        }
        else
        {
            var reference = SpecReference.Parse(text);
            var file = reference.File.Length == 0 ? File : SpecPaths.Resolve(File, reference.File);
            var isOdd = reference.File.Length > 0 || !isScanned || !IsComponent(reference.Fragment);
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

    private static bool IsComponent(string pointer) => FindStart(pointer) > 0 && FindEnd(pointer) == pointer.Length;

    /// <summary>Where the pointer of the component ends that <paramref name="pointer"/> leads to, or into.</summary>
    private static int FindEnd(string pointer) =>
        FindStart(pointer) is > 0 and var start && pointer.IndexOf('/', start) is >= 0 and var end ? end : pointer.Length;

    /// <summary>Where the name of a component begins; 0 for a pointer that does not lead to one.</summary>
    private static int FindStart(string pointer) =>
        pointer.StartsWith("/components/", StringComparison.Ordinal) ? pointer.IndexOf('/', "/components/".Length) + 1
        : Array.Find(s_sections, section => pointer.StartsWith(section, StringComparison.Ordinal))?.Length ?? 0;

    /// <summary>What a reference names.</summary>
    private readonly record struct Target(string Text, int Node, bool IsOdd);
}
