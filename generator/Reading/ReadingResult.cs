using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;

namespace Specwright.Generator.Reading;

/// <summary>
/// What reading the fragments of one client gave: a document whose references are all its own, its texts, and what to tell the user.
/// </summary>
internal sealed class ReadingResult
{
    /// <summary>The bundled document; <see langword="null"/> when nothing could be read.</summary>
    public required BundledDocument? Bundle { get; init; }

    /// <summary>The texts that the bundle has placeholders of, by their number.</summary>
    public required EquatableArray<string> Texts { get; init; }

    /// <summary>Leads from the bundled document back to the files.</summary>
    public required SourceLocator Locator { get; init; }

    /// <summary>What reading found.</summary>
    public required EquatableArray<SpecDiagnostic> Diagnostics { get; init; }
}
