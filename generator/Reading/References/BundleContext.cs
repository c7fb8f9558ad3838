using System.Text.Json;
using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Advice;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.References;

/// <summary>What the parts of one bundling share: the files, what was found, and where everything came from.</summary>
internal sealed class BundleContext
{
    // A hostile or hopeless document must not bury the build in diagnostics; the first ones are what one starts with.
    private const int MaxDiagnostics = 500;

    private readonly DiagnosticCollector _found = new();
    private readonly ReferenceCircles _circles;
    private readonly ReferenceAdvice _advice = new();

    public BundleContext(SourceSet sources, CancellationToken cancellationToken)
    {
        Sources = sources;
        Resolver = new ReferenceResolver(sources);
        Locator = new BundleLocator(sources.Fragments);
        CancellationToken = cancellationToken;
        Budget = new WorkBudget(() => sources.Size);
        Keys = new KeyCheck(this);
        _circles = new ReferenceCircles(Resolver);
    }

    public SourceSet Sources { get; }

    public ReferenceResolver Resolver { get; }

    public WorkBudget Budget { get; }

    public KeyCheck Keys { get; }

    /// <summary>The texts that only document something; the bundle has placeholders of them.</summary>
    public TextPlaceholders Texts { get; } = new();

    public BundleLocator Locator { get; }

    public EquatableArray<SpecDiagnostic> Diagnostics => _found.Diagnostics;

    /// <summary>For components that derive from a union with a discriminator: the component that is the union, or has it.</summary>
    public IReadOnlyDictionary<string, string> Claimants { get; set; } = new Dictionary<string, string>();

    /// <summary>What of the bundle is there since the project's code names it.</summary>
    public NamedParts Named { get; set; } = NamedParts.None;

    public CancellationToken CancellationToken { get; }

    /// <summary>
    /// Finds what a reference names that is to be copied as a reference: a definition of the kind, or one that leads to one.
    /// </summary>
    public Resolution Resolve(CopyCursor cursor, NodeKind kind, string text)
    {
        var resolution = kind == NodeKind.Schema ? Resolver.Resolve(cursor.Source, text) : Resolver.ResolveObject(cursor.Source, text);
        if (resolution.Node is { } found && ReferencedKinds.FindOther(found, kind, cursor.Version.Major == 2) is { } other)
        {
            return Resolution.OtherKind(other);
        }

        return resolution.Node is { } node && _circles.Find(node, kind, cursor.Version) is { } circle
            ? Resolution.Circular(circle)
            : resolution;
    }

    /// <summary>Reports at a member's key, or at an item.</summary>
    public void Report(string id, SpecSource source, string pointer, params string[] arguments)
    {
        if (_found.Count < MaxDiagnostics)
        {
            _found.Report(id, source.File.Path, source.Locate(pointer), arguments);
        }
    }

    /// <summary>Reports at a member's value rather than at its key.</summary>
    public void ReportValue(string id, SpecSource source, string pointer, params string[] arguments)
    {
        if (_found.Count < MaxDiagnostics)
        {
            _found.Report(id, source.File.Path, source.LocateValue(pointer), arguments);
        }
    }

    /// <summary>Reports of a file's settings, which stand in the project.</summary>
    public void ReportSettings(string id, SpecSource source, params string[] arguments) =>
        _found.Report(id, source.File.Path, default, arguments);

    /// <summary>Reports that something of another kind stands where an object of OpenAPI has a meaning only.</summary>
    /// <param name="source">The file.</param>
    /// <param name="pointer">The member or item.</param>
    /// <param name="expected">What is expected, with its article: the beginning of a sentence.</param>
    /// <param name="found">What stands there.</param>
    public void ReportStructure(SpecSource source, string pointer, string expected, JsonElement found) =>
        Report(
            ReadingDiagnosticIds.UnexpectedStructure,
            source,
            pointer,
            expected,
            ExpectedStructures.Describe(found),
            ExpectedStructures.FindAdvice(expected));

    /// <summary>
    /// Spends some of the budget for what is copied again; that it does not last is said once, at <paramref name="pointer"/>.
    /// </summary>
    /// <returns>Whether the budget is enough.</returns>
    public bool TrySpend(long count, SpecSource source, string pointer)
    {
        if (Budget.TrySpend(count))
        {
            return true;
        }

        if (!Budget.IsReported)
        {
            Budget.IsReported = true;
            Report(
                ReadingDiagnosticIds.RepeatsTooMuch,
                source,
                pointer,
                Budget.Limit.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return false;
    }

    /// <summary>
    /// Whether a name is longer than any real one, which is reported: in generated code it would stand wherever its owner does.
    /// </summary>
    public bool IsTooLong(string name, CopyCursor cursor, int limit = SpecLimits.MaxName)
    {
        if (name.Length <= limit)
        {
            return false;
        }

        Report(
            ReadingDiagnosticIds.NameTooLong,
            cursor.Source,
            cursor.ExactSourcePointer,
            name.Substring(0, 40) + "…",
            limit.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>
    /// The text of an object's <c>$ref</c>; <see langword="null"/> when it has none. What is no text is reported, and counts for none.
    /// </summary>
    public string? ReadReference(CopyCursor cursor, JsonElement element)
    {
        if (!element.TryGetProperty("$ref", out var reference))
        {
            return null;
        }

        if (reference.ValueKind == JsonValueKind.String)
        {
            return reference.GetString();
        }

        // What begins with a number sign is a comment of YAML.
        var isComment = reference.ValueKind == JsonValueKind.Null && cursor.Source.IsYaml;
        ReportStructure(
            cursor.Source,
            cursor.SourcePointer + "/$ref",
            isComment ? ExpectedStructures.QuotedReference : "A reference",
            reference);
        return null;
    }

    /// <summary>Reports that a reference cannot be resolved, and what becomes of it.</summary>
    /// <param name="resolution">Why not.</param>
    /// <param name="kind">What it should name.</param>
    /// <param name="source">The file that it stands in.</param>
    /// <param name="pointer">Where it stands.</param>
    /// <param name="text">Its text.</param>
    /// <param name="substitute">What becomes of it, where it is not what becomes of the kind elsewhere.</param>
    public void ReportUnresolved(
        Resolution resolution, NodeKind kind, SpecSource source, string pointer, string text, string? substitute = null)
    {
        if (resolution.FailedAt is { } node)
        {
            // The mistake is there, however many references lead to it.
            var keyword = Elements.ReadText(node.Element, "$ref") is null ? "$dynamicRef" : "$ref";
            (source, pointer, text) = (node.Source, node.Pointer + "/" + keyword, Elements.ReadText(node.Element, keyword)!);
        }

        substitute ??= Substitutes.Describe(kind);
        switch (resolution.Failure)
        {
            case ResolutionFailure.Address:
                ReportValue(ReadingDiagnosticIds.ExternalReference, source, pointer, text, substitute);
                break;
            case ResolutionFailure.Circular:
                ReportValue(ReadingDiagnosticIds.CircularReference, source, pointer, text, substitute);
                break;
            case ResolutionFailure.OtherKind:
                var cause = $"it names {resolution.Other} and no {Substitutes.GetNoun(kind)}";
                var remedy = ReferencedKinds.FindAdvice(resolution.Other!, kind) ?? "Correct the reference";
                ReportValue(ReadingDiagnosticIds.UnresolvedReference, source, pointer, text, cause, substitute, remedy);
                break;
            case ResolutionFailure.UnknownFile or ResolutionFailure.Missing:
                ReportValue(
                    ReadingDiagnosticIds.UnresolvedReference,
                    source,
                    pointer,
                    text,
                    DescribeCause(resolution.Failure, kind, text),
                    substitute,
                    _advice.Find(source, kind, text));
                break;
        }
    }

    private static string DescribeCause(ResolutionFailure failure, NodeKind kind, string text)
    {
        var file = SpecReference.Parse(text).File;
        return failure == ResolutionFailure.UnknownFile
            ? $"'{file}' is not an OpenApiSpec item of the project"
            : $"{(file.Length == 0 ? "this file" : $"'{file}'")} has no such {Substitutes.GetNoun(kind)}";
    }
}
