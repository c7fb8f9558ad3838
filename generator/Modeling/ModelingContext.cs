using Microsoft.OpenApi;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Incremental;

namespace Specwright.Generator.Modeling;

/// <summary>What all parts of one modeling run share: the document, what was found, and the wish to stop.</summary>
internal sealed class ModelingContext(OpenApiDocument document, CancellationToken cancellation)
{
    private readonly List<Finding> _findings = [];
    private readonly HashSet<(string, string)> _found = [];

    public OpenApiDocument Document { get; } = document;

    public CancellationToken Cancellation { get; } = cancellation;

    public EquatableArray<Finding> Findings => _findings.ToEquatableArray();

    /// <summary>Notes a finding; the same diagnostic at the same place is noted once.</summary>
    public void Find(string id, string pointer, params string[] arguments)
    {
        if (_found.Add((id, pointer)))
        {
            _findings.Add(new Finding(id, pointer, arguments.ToEquatableArray()));
        }
    }
}
