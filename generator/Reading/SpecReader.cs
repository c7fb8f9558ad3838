using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Bundling;
using Specwright.Generator.Reading.DocumentOutlining;
using Specwright.Generator.Reading.Outlining;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.References;

namespace Specwright.Generator.Reading;

/// <summary>Reads the fragments of one client: text to tree, trees to one bundled and pruned tree.</summary>
internal static class SpecReader
{
    /// <summary>Reads one client's document.</summary>
    /// <param name="fragments">The files of the client.</param>
    /// <param name="library">Other spec files of the project, which relative <c>$ref</c>s may reach.</param>
    /// <param name="isLibrary">Whether documents of other clients refer to these, so that they need no operations.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <param name="used">What the project's code names, for the fragments of which nothing else is generated.</param>
    public static ReadingResult Read(
        EquatableArray<OutlinedFile> fragments,
        EquatableArray<OutlinedFile> library,
        bool isLibrary,
        CancellationToken cancellationToken,
        UsedParts? used = null)
    {
        var sources = new SourceSet(fragments, library, isLibrary, cancellationToken) { Used = used ?? UsedParts.None };
        var context = new BundleContext(sources, cancellationToken);
        var outline = DocumentOutliner.Outline(sources, withLibrary: false, cancellationToken);
        var built = SelectedText.TrySelect(sources, outline, cancellationToken);
        var bundle = Bundler.Bundle(context, outline);
        return new ReadingResult
        {
            Bundle = bundle is null ? null : new BundledDocument(bundle, context.Named, context.Budget, built ?? outline.Build()),
            Texts = context.Texts.Texts,
            Locator = context.Locator,
            Diagnostics = Sort(sources.All.SelectMany(source => source.Diagnostics).Concat(context.Diagnostics)),
        };
    }

    /// <summary>Finds what there is to name in the whole document of one client, and in the files that it refers to.</summary>
    /// <param name="fragments">The files of the client.</param>
    /// <param name="library">The other files.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static DocumentOutline Outline(
        EquatableArray<OutlinedFile> fragments, EquatableArray<OutlinedFile> library, CancellationToken cancellationToken) =>
        DocumentOutliner.Outline(
            new SourceSet(fragments, library, isLibrary: true, cancellationToken), withLibrary: true, cancellationToken).Build();

    /// <summary>Brings what there is to say into the order of the files.</summary>
    public static EquatableArray<SpecDiagnostic> Sort(IEnumerable<SpecDiagnostic> diagnostics) =>
        diagnostics
            .OrderBy(diagnostic => diagnostic.Path, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Span.Start)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .ToEquatableArray();
}
