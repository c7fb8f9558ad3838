using System.Globalization;
using Microsoft.OpenApi;
using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;

namespace Specwright.Generator.Modeling.Context;

/// <summary>
/// What all parts of one modeling run share: the document, how far compositions may multiply it, what was found, and the wish to stop.
/// </summary>
internal sealed class ModelingContext(OpenApiDocument document, WorkBudget budget, CancellationToken cancellation)
{
    private readonly FindingCollector _found = new();

    public OpenApiDocument Document { get; } = document;

    public WorkBudget Budget { get; } = budget;

    public CancellationToken Cancellation { get; } = cancellation;

    private string Limit => Budget.Limit.ToString(CultureInfo.InvariantCulture);

    public EquatableArray<Finding> Findings => _found.Findings;

    /// <inheritdoc cref="FindingCollector.Report"/>
    public void Report(string id, string pointer, params string[] arguments) => _found.Report(id, pointer, arguments);

    /// <summary>
    /// Spends some of the budget; what goes beyond it is noted once, at <paramref name="pointer"/>, for the whole document.
    /// </summary>
    /// <returns>Whether the budget is enough.</returns>
    public bool TrySpend(long count, string pointer) =>
        Budget.TrySpend(count) || ReportExhausted(
            ModelingDiagnosticIds.TooComplex,
            pointer,
            Limit + " members and cases in the whole document");

    /// <summary>The same for what operations share: parameters of their path, scopes of the document.</summary>
    public bool TryShare(long count, string pointer) =>
        Budget.TrySpend(count) || ReportExhausted(ReadingDiagnosticIds.RepeatsTooMuch, pointer, Limit);

    private bool ReportExhausted(string id, string pointer, string limit)
    {
        if (!Budget.IsReported)
        {
            Budget.IsReported = true;
            Report(id, pointer, limit);
        }

        return false;
    }
}
