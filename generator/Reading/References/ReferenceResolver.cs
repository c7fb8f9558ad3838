using System.Text.Json;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.References;

/// <summary>Finds what a reference names, among the given files only: nothing is ever read or fetched.</summary>
internal sealed class ReferenceResolver(SourceSet sources)
{
    private const int MaxHops = 64;

    private readonly Dictionary<(SpecSource From, string Text), Resolution> _known = [];
    private readonly HashSet<(SpecSource Source, string Pointer)> _trail = [];

    /// <summary>Finds <paramref name="text"/>'s target, through any references that stand between.</summary>
    public Resolution Resolve(SpecSource from, string text)
    {
        if (!_known.TryGetValue((from, text), out var resolution))
        {
            resolution = Resolve(from, text, 0);
            _known.Add((from, text), resolution);
        }

        return resolution;
    }

    /// <summary>The same where only an object will do.</summary>
    public Resolution ResolveObject(SpecSource from, string text) =>
        Resolve(from, text) is { Node: null or { Element.ValueKind: JsonValueKind.Object } } resolution
            ? resolution
            : Resolution.Failed(ResolutionFailure.Missing);

    private Resolution Resolve(SpecSource from, string text, int hops)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            // By the letter of RFC 3986 the whole document; by whoever left it empty, nothing.
            return Resolution.Failed(ResolutionFailure.Missing);
        }

        if (hops > MaxHops)
        {
            return Resolution.Failed(ResolutionFailure.Circular);
        }

        if (from.Root is not null
            && (text.IndexOf("$id", StringComparison.Ordinal) >= 0 || SpecReference.Parse(text).IsAddress)
            && from.Anchors.FindId(text) is { } identified)
        {
            return Follow(from, identified, hops);
        }

        var reference = SpecReference.Parse(text);
        if (reference.IsAddress)
        {
            return Resolution.Failed(ResolutionFailure.Address);
        }

        var source = reference.File.Length == 0 ? from : sources.Find(SpecPaths.Resolve(from.File.Path, reference.File));
        if (source is null)
        {
            return from.Anchors.FindId(text) is { } pointer ? Follow(from, pointer, hops) : Resolution.Failed(
                ResolutionFailure.UnknownFile);
        }

        if (source.Root is null)
        {
            // The file has a diagnostic of its own; a second one for each reference into it would only hide it.
            return Resolution.Failed(ResolutionFailure.BrokenFile);
        }

        return ResolveFragment(source, reference, hops);
    }

    private Resolution ResolveFragment(SpecSource source, SpecReference reference, int hops)
    {
        if (reference.Fragment is "" or "/")
        {
            return Follow(source, "", hops);
        }

        if (reference.Fragment[0] != '/')
        {
            return source.Anchors.FindAnchor(reference.Fragment) is { } anchored
                ? Follow(source, anchored, hops)
                : Resolution.Failed(ResolutionFailure.Missing);
        }

        var found = Follow(source, Canonicalize(reference.Fragment), hops);
        return found.Failure == ResolutionFailure.Missing && reference.RawFragment != reference.Fragment
            ? Follow(source, Canonicalize(reference.RawFragment), hops)
            : found;
    }

    private Resolution Follow(SpecSource source, string pointer, int hops)
    {
        if (!source.TryFind(pointer, out var element))
        {
            return FollowPath(source, pointer, hops);
        }

        // A definition that is nothing but a reference is another name for what it refers to.
        var node = new SourceNode(source, pointer, element);
        if (element.ValueKind != JsonValueKind.Object || !IsBareReference(element, out var next))
        {
            return Resolution.Found(node);
        }

        if (!_trail.Add(node.Key))
        {
            return Resolution.Circular(node);
        }

        var resolution = Resolve(source, next, hops + 1);
        _trail.Remove(node.Key);
        return resolution.Through(node);
    }

    /// <summary>Finds what lies behind a reference halfway down the pointer.</summary>
    private Resolution FollowPath(SpecSource source, string pointer, int hops)
    {
        var segments = JsonPointers.GetSegments(pointer);
        if (segments.Length > JsonPointers.MaxSegments)
        {
            return Resolution.Failed(ResolutionFailure.Missing);
        }

        var prefix = "";
        for (var i = 0; i < segments.Length; i++)
        {
            if (!source.TryFind(prefix, out var element))
            {
                break;
            }

            if (element.ValueKind == JsonValueKind.Object
                && element.TryGetProperty("$ref", out var reference)
                && reference.ValueKind == JsonValueKind.String
                && !element.TryGetProperty(segments[i], out _))
            {
                var target = Resolve(source, reference.GetString()!, hops + 1);
                return target.Node is { } node
                    ? Follow(
                        node.Source,
                        node.Pointer + string.Concat(segments.Skip(i).Select(segment => "/" + JsonPointers.Escape(segment))),
                        hops + 1)
                    : target.Through(new SourceNode(source, prefix, element));
            }

            prefix = JsonPointers.Append(prefix, segments[i]);
        }

        return Resolution.Failed(ResolutionFailure.Missing);
    }

    private static bool IsBareReference(JsonElement element, out string reference)
    {
        reference = "";
        if (!element.TryGetProperty("$ref", out var value) || value.ValueKind != JsonValueKind.String)
        {
            return false;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (!property.NameEquals("$ref"))
            {
                return false;
            }
        }

        reference = value.GetString()!;
        return true;
    }

    private static string Canonicalize(string fragment) =>
        fragment.Length == 0 || (fragment[0] == '/' && fragment.IndexOf('~') < 0) ? fragment
        : string.Concat(JsonPointers.GetSegments(fragment).Select(segment => "/" + JsonPointers.Escape(segment)));
}
