using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.References;

namespace Specwright.Generator.Reading.Selecting;

/// <summary>Decides which operations of each fragment are generated, and notices patterns that match none.</summary>
internal sealed class OperationSelection
{
    private readonly Dictionary<SpecSource, (List<OperationPattern> Included, List<OperationPattern> Excluded)> _patterns = [];
    private readonly HashSet<(string Setting, string Text)> _matched = [];
    private readonly PatternAdvice _advice = new();

    public OperationSelection(BundleContext context)
    {
        foreach (var source in context.Sources.Fragments)
        {
            _patterns.Add(source, (
                Parse(context, source, source.File.Options.Operations, "Operations"),
                Parse(context, source, source.File.Options.ExcludeOperations, "ExcludeOperations")));
        }
    }

    /// <summary>Whether there was any operation to choose or to leave out.</summary>
    public bool HasSeen { get; private set; }

    /// <summary>Whether a pattern was reported, since it matches nothing or cannot be understood.</summary>
    public bool HasUnmatched { get; private set; }

    /// <summary>Whether nothing is chosen by pattern, so that the whole document counts.</summary>
    public bool IsAll(SpecSource source) => source.File.Options.Operations.IsEmpty;

    public bool Includes(SpecSource source, string method, string path, IReadOnlyList<string> tags, string? id)
    {
        HasSeen = true;
        var (included, excluded) = _patterns[source];
        if (included.Count + excluded.Count > 0)
        {
            _advice.Note(method, path, tags, id);
        }

        var isIncluded = IsAll(source);
        foreach (var pattern in included)
        {
            isIncluded |= Matches("Operations", pattern, method, path, tags, id);
        }

        foreach (var pattern in excluded)
        {
            isIncluded &= !Matches("ExcludeOperations", pattern, method, path, tags, id);
        }

        return isIncluded;
    }

    /// <summary>Reports the patterns that matched nothing in any fragment that has them, at the first of those.</summary>
    public void ReportUnmatched(BundleContext context)
    {
        var reported = new HashSet<(string, string)>();
        foreach (var source in context.Sources.Fragments)
        {
            var (included, excluded) = _patterns[source];
            foreach (var (setting, pattern) in included
                .Select(pattern => ("Operations", pattern))
                .Concat(excluded.Select(pattern => ("ExcludeOperations", pattern))))
            {
                if (!_matched.Contains((setting, pattern.Text)) && reported.Add((setting, pattern.Text)))
                {
                    HasUnmatched = true;
                    context.Add(new SpecDiagnostic(
                        ReadingDiagnosticIds.UnmatchedPattern,
                        source.File.Path,
                        default,
                        [pattern.Text, setting, _advice.OfUnmatched(pattern.Text)]));
                }
            }
        }
    }

    private bool Matches(string setting, OperationPattern pattern, string method, string path, IReadOnlyList<string> tags, string? id)
    {
        var matches = pattern.Matches(method, path, tags, id);
        if (matches)
        {
            _matched.Add((setting, pattern.Text));
        }

        return matches;
    }

    private List<OperationPattern> Parse(BundleContext context, SpecSource source, IEnumerable<string> texts, string setting)
    {
        var patterns = new List<OperationPattern>();
        foreach (var text in texts.Where(text => !string.IsNullOrWhiteSpace(text)))
        {
            if (OperationPattern.Parse(text) is { } pattern)
            {
                patterns.Add(pattern);
            }
            else
            {
                HasUnmatched = true;
                context.Add(new SpecDiagnostic(
                    ReadingDiagnosticIds.InvalidPattern,
                    source.File.Path,
                    default,
                    [text.Trim(), setting, PatternAdvice.OfInvalid(text.Trim())]));
            }
        }

        return patterns;
    }
}
