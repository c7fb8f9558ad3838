using Specwright.Generator.Diagnostics;

namespace Specwright.Generator.Reading.Parsing;

/// <summary>The places of a YAML text's members and items, from a second pass that is made only when a diagnostic asks.</summary>
internal sealed class YamlSourceMap : ISourceMap
{
    private readonly LineIndex _lines;
    private readonly YamlNode? _root;

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
            return _lines.Span(0, 0);
        }

        var current = _root;
        var place = _root;
        var isWhole = true;
        foreach (var segment in Pointers.Segments(pointer))
        {
            if (Step(current, segment, 0) is not { } step)
            {
                isWhole = false;
                break;
            }

            (place, current) = step;
        }

        place = value && isWhole ? current : place;
        return _lines.Span(_lines.Offset(place.Line, place.Column), place.Length);
    }

    private static (YamlNode Place, YamlNode Value)? Step(YamlNode node, string segment, int mergeDepth)
    {
        if (node.Kind == YamlNodeKind.Sequence)
        {
            return int.TryParse(segment, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var index) && index < node.Children.Count
                ? (node.Children[index], node.Children[index])
                : null;
        }

        if (node.Kind != YamlNodeKind.Mapping)
        {
            return null;
        }

        // Of a key that occurs twice the last value counts, so its last place does too.
        for (var i = node.Children.Count - 2; i >= 0; i -= 2)
        {
            if (node.Children[i].Kind == YamlNodeKind.Scalar && node.Children[i].Text == segment)
            {
                return (node.Children[i], node.Children[i + 1]);
            }
        }

        return mergeDepth > 50 ? null : Merged(node, segment, mergeDepth + 1);
    }

    private static (YamlNode Place, YamlNode Value)? Merged(YamlNode node, string segment, int mergeDepth)
    {
        for (var i = 0; i + 1 < node.Children.Count; i += 2)
        {
            if (node.Children[i].Kind != YamlNodeKind.Scalar || node.Children[i].IsText || node.Children[i].Text != "<<")
            {
                continue;
            }

            var merge = node.Children[i + 1];
            var candidates = merge.Kind == YamlNodeKind.Sequence ? merge.Children : [merge];
            foreach (var candidate in candidates)
            {
                if (candidate.Kind == YamlNodeKind.Mapping && Step(candidate, segment, mergeDepth) is { } step)
                {
                    return step;
                }
            }
        }

        return null;
    }
}
