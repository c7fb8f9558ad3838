using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.Loading;

/// <summary>Reads the bundled tree through Microsoft.OpenApi, which neither validates nor loads anything here.</summary>
internal static class DocumentLoader
{
    private const int MaxOddities = 100;

    // Only a name to resolve the document's own references against; nothing is ever fetched.
    private static readonly Uri s_location = new("https://specwright.invalid/openapi.json");

    public static OpenApiDocument? Load(JsonObject bundle, BundleContext context)
    {
        var settings = new OpenApiReaderSettings { RuleSet = ValidationRuleSet.GetEmptyRuleSet(), LoadExternalRefs = false };
        ReadResult result;
        try
        {
            result = new OpenApiJsonReader().Read(bundle, s_location, settings);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            ReportUnreadable(context, exception.Message);
            return null;
        }

        context.CancellationToken.ThrowIfCancellationRequested();
        if (result.Document is null)
        {
            ReportUnreadable(context, result.Diagnostic?.Errors.FirstOrDefault()?.Message ?? "the reader gave no reason");
            return null;
        }

        ReportOddities(result.Diagnostic?.Errors ?? [], context);
        return result.Document;
    }

    private static void ReportUnreadable(BundleContext context, string message) =>
        context.Report(ReadingDiagnosticIds.UnreadableDocument, context.Sources.Fragments[0], "", LibraryMessage.ToLine(message));

    private static void ReportOddities(IList<OpenApiError> errors, BundleContext context)
    {
        var count = 0;
        foreach (var error in errors)
        {
            if (count++ == MaxOddities)
            {
                var more = (errors.Count - MaxOddities).ToString(CultureInfo.InvariantCulture);
                context.Report(ReadingDiagnosticIds.MoreOddities, context.Sources.Fragments[0], "", more);
                return;
            }

            var (message, pointer) = SplitMessage(error);
            context.ReportBundled(ReadingDiagnosticIds.DocumentOddity, pointer, message);
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
