using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Specwright.Generator.Diagnostics;

/// <summary>Every diagnostic that the generator reports: one sentence says what is wrong, one what to do.</summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor LanguageTooOld = CreateError(
        GeneralDiagnosticIds.LanguageTooOld,
        "C# 11 is needed",
        "The generated client needs C# 11, and this project compiles C# {0}. Set <LangVersion>latest</LangVersion> in the project.");

    public static readonly DiagnosticDescriptor RuntimeMissing = CreateError(
        GeneralDiagnosticIds.RuntimeMissing,
        "The runtime is not referenced",
        "The generated client needs Specwright.dll, which this project does not reference. Reference the package 'Specwright' with all "
            + "its assets.");

    public static readonly DiagnosticDescriptor InternalError = CreateError(
        GeneralDiagnosticIds.InternalError,
        "The generator failed",
        "No client was generated from this document, because of an error in the generator itself: {0}. Please report it with the "
            + "document.");

    public static readonly DiagnosticDescriptor ClientsCollide = CreateError(
        GeneralDiagnosticIds.ClientsCollide,
        "Two clients declare the same type",
        "No client was generated from this document, because '{0}' is generated from '{1}' already. Give the two different namespaces, "
            + "or the same 'Client' to make them fragments of one client.");

    public static readonly DiagnosticDescriptor UnlistedSpec = CreateWarning(
        GeneralDiagnosticIds.UnlistedSpec,
        "An OpenAPI document is not an OpenApiSpec item",
        "'{0}' is an OpenAPI document and an AdditionalFiles item only, so no client is generated from it. List it by an OpenApiSpec "
            + "item.");

    public static readonly DiagnosticDescriptor UsedOperations = CreateInfo(
        GeneralDiagnosticIds.UsedOperations,
        "What the project's code names is generated",
        "{0} of {1} operations are generated: those that the project's code names. Select in 'Operations' what must be there besides.");

    // A static field initialiser runs in textual order within one file only: the table is made when it is first asked for.
    private static readonly Lazy<Dictionary<string, DiagnosticDescriptor>> s_byId = new(() => typeof(Descriptors)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => field.GetValue(null))
        .OfType<DiagnosticDescriptor>()
        .ToDictionary(descriptor => descriptor.Id, StringComparer.Ordinal));

    /// <summary>The descriptor of an id.</summary>
    public static DiagnosticDescriptor Find(string id) => s_byId.Value[id];

    private static DiagnosticDescriptor CreateError(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor CreateWarning(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor CreateInfo(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, "Specwright", severity, isEnabledByDefault: true, helpLinkUri: HelpLink.For(id));
}
