using Specwright.Generator.Common;

namespace Specwright.Generator.Diagnostics;

/// <summary>
/// Collects what there is to say about the bundled document, in the order in which it is found; the same at the same pointer once.
/// </summary>
internal sealed class FindingCollector
{
    private readonly List<Finding> _findings = [];
    private readonly HashSet<(string, string)> _known = [];

    public EquatableArray<Finding> Findings => _findings.ToEquatableArray();

    /// <summary>Adds a finding.</summary>
    /// <param name="id">The diagnostic's id.</param>
    /// <param name="pointer">The place: a JSON pointer into the bundled document.</param>
    /// <param name="arguments">What fills the message's placeholders.</param>
    public void Report(string id, string pointer, params string[] arguments)
    {
        if (_known.Add((id, pointer)))
        {
            ReportEach(id, pointer, arguments);
        }
    }

    /// <summary>Adds a finding, also where there is one of that id at the pointer.</summary>
    /// <param name="id">The diagnostic's id.</param>
    /// <param name="pointer">The place: a JSON pointer into the bundled document.</param>
    /// <param name="arguments">What fills the message's placeholders.</param>
    public void ReportEach(string id, string pointer, params string[] arguments) =>
        _findings.Add(new Finding(id, pointer, arguments.ToEquatableArray()));
}
