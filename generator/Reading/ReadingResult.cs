using Microsoft.OpenApi;
using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;

namespace Specwright.Generator.Reading;

/// <summary>
/// What reading the fragments of one client gave: a document whose references are all its own, and what to tell the user.
/// </summary>
internal sealed class ReadingResult
{
    /// <summary>The bundled, pruned document; <see langword="null"/> when nothing could be read.</summary>
    public required OpenApiDocument? Document { get; init; }

    /// <summary>What the project's code names besides the document's operations.</summary>
    public NamedParts Named { get; init; } = NamedParts.None;

    /// <summary>What is left of the budget for what multiplies the document.</summary>
    public required WorkBudget Budget { get; init; }

    /// <summary>What the whole document holds, however little of it is selected.</summary>
    public required DocumentOutline Outline { get; init; }

    /// <summary>Leads from the bundled document back to the files.</summary>
    public required SourceLocator Locator { get; init; }

    /// <summary>What reading found.</summary>
    public required EquatableArray<SpecDiagnostic> Diagnostics { get; init; }
}
