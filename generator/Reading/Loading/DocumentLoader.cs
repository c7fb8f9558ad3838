using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;

namespace Specwright.Generator.Reading.Loading;

/// <summary>Reads the bundled tree through Microsoft.OpenApi, which neither validates nor loads anything here.</summary>
internal static class DocumentLoader
{
    private const int MaxOddities = 100;

    // Only a name to resolve the document's own references against; nothing is ever fetched.
    private static readonly Uri s_location = new("https://specwright.invalid/openapi.json");

    /// <summary>Reads a bundle.</summary>
    /// <returns>The document, <see langword="null"/> when it cannot be read; and what there is to say of the bundle.</returns>
    public static (OpenApiDocument? Document, EquatableArray<Finding> Findings) Load(
        JsonObject bundle, CancellationToken cancellationToken)
    {
        var settings = new OpenApiReaderSettings { RuleSet = ValidationRuleSet.GetEmptyRuleSet(), LoadExternalRefs = false };
        var found = new FindingCollector();
        ReadResult result;
        try
        {
            result = new OpenApiJsonReader().Read(bundle, s_location, settings);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            ReportUnreadable(found, exception.Message);
            return (null, found.Findings);
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (result.Document is null)
        {
            ReportUnreadable(found, result.Diagnostic?.Errors.FirstOrDefault()?.Message ?? "the reader gave no reason");
        }
        else
        {
            ReportOddities(found, result.Diagnostic?.Errors ?? []);
        }

        return (result.Document, found.Findings);
    }

    private static void ReportUnreadable(FindingCollector found, string message) =>
        found.ReportEach(ReadingDiagnosticIds.UnreadableDocument, "", LibraryMessage.ToLine(message));

    private static void ReportOddities(FindingCollector found, IList<OpenApiError> errors)
    {
        var count = 0;
        foreach (var error in errors)
        {
            if (count++ == MaxOddities)
            {
                var more = (errors.Count - MaxOddities).ToString(CultureInfo.InvariantCulture);
                found.ReportEach(ReadingDiagnosticIds.MoreOddities, "", more);
                return;
            }

            var (message, pointer) = SplitMessage(error);
            found.ReportEach(ReadingDiagnosticIds.DocumentOddity, pointer, message);
        }
    }

    /// <summary>The reader's message without the place, and the place: it stands in the error or at the message's end.</summary>
    private static (string Message, string Pointer) SplitMessage(OpenApiError error)
    {
        var message = error.Message;
        var pointer = error.Pointer ?? "";
        var at = message.LastIndexOf(" at #/", StringComparison.Ordinal);
        if (at >= 0)
        {
            pointer = pointer.Length > 0 ? pointer : message.Substring(at + 4).TrimEnd('.');
            message = message.Substring(0, at);
        }

        const string NotValid = " is not a valid property";
        if (message.EndsWith(NotValid, StringComparison.Ordinal))
        {
            var name = message.Substring(0, message.Length - NotValid.Length);
            pointer = pointer.TrimEnd('/') + "/" + JsonPointers.Escape(name);
            message = $"'{name}' is not known here";
        }

        var bracket = message.IndexOf(" [#/", StringComparison.Ordinal);
        return (LibraryMessage.ToLine(bracket < 0 ? message : message.Substring(0, bracket)), pointer);
    }
}
