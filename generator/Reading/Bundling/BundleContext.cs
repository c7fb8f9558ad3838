using System.Text.Json;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Incremental;
using Specwright.Generator.Reading.Parsing;

namespace Specwright.Generator.Reading.Bundling;

/// <summary>What the parts of one bundling share: the files, what was found, and where everything came from.</summary>
internal sealed class BundleContext(SourceSet sources, CancellationToken cancellationToken)
{
    // A hostile or hopeless document must not bury the build in diagnostics; the first ones are what one starts with.
    private const int MaxDiagnostics = 500;

    private readonly HashSet<SpecDiagnostic> _known = [];

    public SourceSet Sources { get; } = sources;

    public ReferenceResolver Resolver { get; } = new(sources);

    public BundleLocator Locator { get; } = new(sources.Fragments);

    public List<SpecDiagnostic> Diagnostics { get; } = [];

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public void Report(string id, SpecSource source, string pointer, params string[] arguments)
    {
        if (Diagnostics.Count < MaxDiagnostics)
        {
            Add(new SpecDiagnostic(id, source.File.Path, source.Locate(pointer), EquatableArray.Create<string>(arguments)));
        }
    }

    /// <summary>Reports at a member's value rather than at its key.</summary>
    public void ReportValue(string id, SpecSource source, string pointer, params string[] arguments)
    {
        if (Diagnostics.Count < MaxDiagnostics)
        {
            Add(new SpecDiagnostic(id, source.File.Path, source.LocateValue(pointer), EquatableArray.Create<string>(arguments)));
        }
    }

    public void Add(SpecDiagnostic diagnostic)
    {
        if (_known.Add(diagnostic))
        {
            Diagnostics.Add(diagnostic);
        }
    }

    /// <summary>The text of an object's <c>$ref</c>; <see langword="null"/> when it has none. One that is no text is reported, and leads nowhere.</summary>
    public string? Reference(Walk walk, JsonElement element)
    {
        if (!element.TryGetProperty("$ref", out var reference))
        {
            return null;
        }

        if (reference.ValueKind == JsonValueKind.String)
        {
            return reference.GetString();
        }

        ReportValue(ReadingDiagnosticIds.UnexpectedStructure, walk.Source, walk.SourcePointer + "/$ref", "A text that names what is meant", NodeCopier.Describe(reference));
        return null;
    }

    /// <summary>Reports that <paramref name="text"/>, which stands at <paramref name="pointer"/>, leads nowhere.</summary>
    public void ReportUnresolved(Resolution resolution, SpecSource source, string pointer, string text)
    {
        switch (resolution.Failure)
        {
            case ResolutionFailure.Circular when resolution.CircleStart is { } start:
                ReportValue(ReadingDiagnosticIds.CircularReference, start.Source, start.Pointer + "/$ref", start.Element.GetProperty("$ref").GetString()!);
                break;
            case ResolutionFailure.Address:
                ReportValue(ReadingDiagnosticIds.ExternalReference, source, pointer, text);
                break;
            case ResolutionFailure.Circular:
                ReportValue(ReadingDiagnosticIds.CircularReference, source, pointer, text);
                break;
            case ResolutionFailure.Missing:
                var isLocal = text.StartsWith("#", StringComparison.Ordinal);
                ReportValue(ReadingDiagnosticIds.UnresolvedReference, source, pointer, text, isLocal ? " in this file" : " among the project's specs");
                break;
        }
    }
}
