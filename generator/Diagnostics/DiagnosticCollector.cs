using Specwright.Generator.Common;

namespace Specwright.Generator.Diagnostics;

/// <summary>Collects what there is to say about files, in the order in which it is found; each diagnostic once.</summary>
internal sealed class DiagnosticCollector
{
    private readonly List<SpecDiagnostic> _diagnostics = [];
    private readonly HashSet<SpecDiagnostic> _known = [];

    public int Count => _diagnostics.Count;

    public EquatableArray<SpecDiagnostic> Diagnostics => _diagnostics.ToEquatableArray();

    /// <summary>Adds a diagnostic of a place in a file.</summary>
    /// <param name="id">The diagnostic's id.</param>
    /// <param name="path">The file.</param>
    /// <param name="span">The place; <c>default</c> for the file as a whole.</param>
    /// <param name="arguments">What fills the message's placeholders.</param>
    public void Report(string id, string path, SourceSpan span, params string[] arguments) =>
        Add(new SpecDiagnostic(id, path, span, arguments.ToEquatableArray()));

    /// <summary>Adds what was found in the bundled document, at the places in the files that it was made of.</summary>
    /// <param name="findings">What was found.</param>
    /// <param name="locator">Knows the places; <see langword="null"/> only when nothing was found.</param>
    public void Report(EquatableArray<Finding> findings, SourceLocator? locator)
    {
        foreach (var finding in findings)
        {
            var (path, span) = locator!.Locate(finding.Pointer);
            Add(new SpecDiagnostic(finding.Id, path, span, finding.Arguments));
        }
    }

    /// <summary>Takes over what another one collected.</summary>
    public void AddRange(IEnumerable<SpecDiagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    private void Add(SpecDiagnostic diagnostic)
    {
        if (_known.Add(diagnostic))
        {
            _diagnostics.Add(diagnostic);
        }
    }
}
