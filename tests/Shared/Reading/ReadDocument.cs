using Microsoft.OpenApi;
using Specwright.Generator.Common;
using Specwright.Generator.Common.Texts;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading;
using Specwright.Generator.Reading.Loading;
using Specwright.Generator.Reading.Outlining;

namespace Specwright.Testing.Reading;

/// <summary>The fragments of a client, read to the end: all that the generator's steps know of them before they are modeled.</summary>
internal sealed class ReadDocument
{
    private readonly ReadingResult _result;

    private ReadDocument(ReadingResult result, CancellationToken cancellationToken)
    {
        _result = result;
        var (document, oddities) = result.Bundle is { } bundle ? DocumentLoader.Load(bundle.Tree, cancellationToken) : (null, []);
        Document = document;
        var odd = new DiagnosticCollector();
        odd.Report(oddities, result.Locator);
        Diagnostics = SpecReader.Sort(result.Diagnostics.Concat(odd.Diagnostics));
    }

    /// <summary>The bundled document; <see langword="null"/> when nothing could be read.</summary>
    public OpenApiDocument? Document { get; }

    /// <summary>What the project's code names besides the document's operations.</summary>
    public NamedParts Named => _result.Bundle?.Named ?? NamedParts.None;

    /// <summary>What is left of the budget for what multiplies the document.</summary>
    public WorkBudget Budget => _result.Bundle!.Budget;

    /// <summary>What the whole document holds.</summary>
    public DocumentOutline Outline => _result.Bundle?.Outline ?? DocumentOutline.Empty;

    /// <summary>Leads from the bundled document back to the files.</summary>
    public SourceLocator Locator => _result.Locator;

    /// <summary>What was found.</summary>
    public EquatableArray<SpecDiagnostic> Diagnostics { get; }

    /// <summary>Reads fragments.</summary>
    public static ReadDocument Read(
        EquatableArray<OutlinedFile> fragments,
        EquatableArray<OutlinedFile> library,
        bool isLibrary,
        CancellationToken cancellationToken) =>
        new(SpecReader.Read(fragments, library, isLibrary, cancellationToken), cancellationToken);

    /// <summary>What documents something.</summary>
    public string? GetText(DocText text) => text.Index is { } index ? _result.Texts[index] : text.GetWords();

    /// <summary>What a text of the document of Microsoft.OpenApi stands for.</summary>
    public string? GetText(string? replaced) => GetText(DocText.Read(replaced));
}
