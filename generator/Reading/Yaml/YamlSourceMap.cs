using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.Yaml;

/// <summary>The places of a YAML text's members and items, from a second pass that is made only when a diagnostic asks.</summary>
internal sealed class YamlSourceMap : ISourceMap
{
    private const int MaxMergeDepth = 50;

    private readonly LineIndex _lines;
    private readonly YamlNode? _root;
    private readonly Dictionary<YamlNode, Dictionary<string, (YamlNode Place, YamlNode Value)>> _members = [];

    public YamlSourceMap(string text)
    {
        _lines = new LineIndex(text);
        try
        {
            (_root, _) = YamlTreeBuilder.Build(text, CancellationToken.None);
        }
        catch (YamlFailure)
        {
            // A broken text has a diagnostic of its own; everything else about it is said at its start.
        }
    }

    public SourceSpan Locate(string pointer, bool value)
    {
        if (_root is null)
        {
            return _lines.GetSpan(0, 0);
        }

        var current = _root;
        var place = _root;
        var isWhole = true;
        foreach (var segment in JsonPointers.GetSegments(pointer))
        {
            if (FindStep(current, segment) is not { } step)
            {
                isWhole = false;
                break;
            }

            (place, current) = step;
        }

        place = value && isWhole ? current : place;
        return _lines.GetSpan(_lines.GetOffset(place.Line, place.Column), place.Length);
    }

    private (YamlNode Place, YamlNode Value)? FindStep(YamlNode node, string segment)
    {
        if (node.Kind == YamlNodeKind.Sequence)
        {
            return int.TryParse(
                segment,
                System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture,
                out var index) && index < node.Children.Count
                ? (node.Children[index], node.Children[index])
                : null;
        }

        if (node.Kind != YamlNodeKind.Mapping)
        {
            return null;
        }

        return ReadMembers(node, 0).TryGetValue(segment, out var member) ? member : null;
    }

    /// <summary>The members of a mapping, those that are merged into it as well, each with its key and its value.</summary>
    private Dictionary<string, (YamlNode Place, YamlNode Value)> ReadMembers(YamlNode node, int mergeDepth)
    {
        if (_members.TryGetValue(node, out var members))
        {
            return members;
        }

        // Of a key that occurs twice the last value counts, so its last place does too.
        members = new Dictionary<string, (YamlNode, YamlNode)>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < node.Children.Count; i += 2)
        {
            if (node.Children[i].Kind == YamlNodeKind.Scalar)
            {
                members[node.Children[i].Text] = (node.Children[i], node.Children[i + 1]);
            }
        }

        foreach (var merge in mergeDepth < MaxMergeDepth ? Merges(node) : [])
        {
            foreach (var member in ReadMembers(merge, mergeDepth + 1))
            {
                if (!members.ContainsKey(member.Key))
                {
                    members.Add(member.Key, member.Value);
                }
            }
        }

        _members[node] = members;
        return members;
    }

    private static IEnumerable<YamlNode> Merges(YamlNode node)
    {
        for (var i = 0; i + 1 < node.Children.Count; i += 2)
        {
            if (node.Children[i].Kind == YamlNodeKind.Scalar && !node.Children[i].IsText && node.Children[i].Text == "<<")
            {
                var merge = node.Children[i + 1];
                foreach (var candidate in merge.Kind == YamlNodeKind.Sequence ? merge.Children : [merge])
                {
                    if (candidate.Kind == YamlNodeKind.Mapping)
                    {
                        yield return candidate;
                    }
                }
            }
        }
    }
}
