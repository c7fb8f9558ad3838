using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.Selecting;

/// <summary>Decides which operations of each fragment are generated, and notices patterns that match none.</summary>
internal sealed class OperationSelection
{
    private readonly Dictionary<SpecSource, (List<OperationPattern> Included, List<OperationPattern> Excluded)> _patterns = [];
    private readonly HashSet<(string Setting, string Text)> _matched = [];
    private readonly HashSet<string> _used;
    private readonly HashSet<string> _usedWebhooks;
    private readonly HashSet<string> _usedTags;
    private readonly SortedSet<string> _namedTags = new(StringComparer.Ordinal);
    private readonly PatternAdvice _advice = new();

    public OperationSelection(BundleContext context)
    {
        _used = new(context.Sources.Used.Operations, StringComparer.Ordinal);
        _usedTags = new(context.Sources.Used.Tags, StringComparer.Ordinal);
        _usedWebhooks = new(context.Sources.Used.Webhooks, StringComparer.Ordinal);
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

    /// <summary>The tags that the project's code names, and that have operations which are not left out.</summary>
    public EquatableArray<string> NamedTags => _namedTags.ToEquatableArray();

    /// <summary>Whether the code that is compiled chooses, so that it is no mistake if nothing is chosen.</summary>
    public static bool IsByUse(SpecSource source) => source.File.Options.UsedOnly;

    /// <summary>Whether a webhook is generated: with the whole document, or since the project's code names what it sends.</summary>
    public bool IncludesWebhook(SpecSource source, string pointer) =>
        IsByUse(source) ? _usedWebhooks.Contains(GetPlace(source, pointer)) : source.File.Options.Operations.IsEmpty;

    /// <summary>Whether an operation is generated.</summary>
    /// <param name="source">The fragment.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path.</param>
    /// <param name="tags">The operation's tags.</param>
    /// <param name="id">Its <c>operationId</c>.</param>
    /// <param name="declared">Where it is declared.</param>
    public bool Includes(SpecSource source, string method, string path, IReadOnlyList<string> tags, string? id, SourceNode declared) =>
        Includes(source, method, path, tags, id, IsByUse(source) && _used.Contains(GetPlace(declared.Source, declared.Pointer)));

    /// <summary>Notes an operation that has been found not to be selected before the document was parsed.</summary>
    /// <param name="source">The fragment.</param>
    /// <param name="operation">The operation.</param>
    public void NoteSkipped(SpecSource source, OutlinedOperation operation) =>
        Includes(source, operation.Method, operation.Path, operation.Tags, operation.OperationId, isUsed: false);

    private bool Includes(SpecSource source, string method, string path, IReadOnlyList<string> tags, string? id, bool isUsed)
    {
        HasSeen = true;
        var (included, excluded) = _patterns[source];
        if (included.Count + excluded.Count > 0)
        {
            _advice.Note(method, path, tags, id);
        }

        var isIncluded = IsByUse(source) ? isUsed : source.File.Options.Operations.IsEmpty;
        foreach (var pattern in included)
        {
            isIncluded |= Matches("Operations", pattern, method, path, tags, id);
        }

        var isExcluded = false;
        foreach (var pattern in excluded)
        {
            isExcluded |= Matches("ExcludeOperations", pattern, method, path, tags, id);
        }

        if (!isExcluded && tags.FirstOrDefault(static tag => tag.Length > 0) is { } first && IsByUse(source) && _usedTags.Contains(first))
        {
            _namedTags.Add(first);
        }

        return isIncluded && !isExcluded;
    }

    /// <summary>Reports the patterns that matched nothing in any fragment that has them, at the first of those.</summary>
    public void ReportUnmatched(BundleContext context)
    {
        var reported = new HashSet<(string, string)>();
        foreach (var source in context.Sources.Fragments)
        {
            var (included, excluded) = _patterns[source];
            ReportUnmatched(context, source, "Operations", included, reported);
            ReportUnmatched(context, source, "ExcludeOperations", excluded, reported);
        }
    }

    private void ReportUnmatched(
        BundleContext context, SpecSource source, string setting, List<OperationPattern> patterns, HashSet<(string, string)> reported)
    {
        foreach (var pattern in patterns)
        {
            if (!_matched.Contains((setting, pattern.Text)) && reported.Add((setting, pattern.Text)))
            {
                HasUnmatched = true;
                context.ReportSettings(
                    ReadingDiagnosticIds.UnmatchedPattern,
                    source,
                    pattern.Text,
                    setting,
                    _advice.OfUnmatched(pattern.Text));
            }
        }
    }

    private static string GetPlace(SpecSource source, string pointer) => SpecPaths.Normalize(source.File.Path) + "#" + pointer;

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
                context.ReportSettings(
                    ReadingDiagnosticIds.InvalidPattern,
                    source,
                    text.Trim(),
                    setting,
                    PatternAdvice.OfInvalid(text.Trim()));
            }
        }

        return patterns;
    }
}
