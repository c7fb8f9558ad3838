using Microsoft.CodeAnalysis;

namespace Specwright.Generator.Diagnostics;

/// <summary>What planning has to say.</summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor NestedTooDeep = CreateWarning(
        PlanningDiagnosticIds.NestedTooDeep,
        "Lists are nested too deep",
        "These lists or maps are nested deeper than a C# type can name, so what is inside becomes JsonElement. Give an inner schema "
            + "properties of its own.");

    public static readonly DiagnosticDescriptor OtherMediaTypes = CreateInfo(
        PlanningDiagnosticIds.OtherMediaTypes,
        "Another media type is not offered",
        "The method takes this body as '{0}' but not as {1}, for which an overload could not be told apart from the others. Remove the "
            + "media type that you do not want, or make the body required.");

    public static readonly DiagnosticDescriptor OtherSuccess = CreateInfo(
        PlanningDiagnosticIds.OtherSuccess,
        "Another success response is not offered",
        "The method returns what status {1} carries; what status {0} carries has another type and is not offered. Use the method with "
            + "the response for its status and headers.");

    public static readonly DiagnosticDescriptor UnsupportedSecurity = CreateWarning(
        PlanningDiagnosticIds.UnsupportedSecurity,
        "A security scheme is not supported",
        "The credential cannot send what the security scheme '{0}' asks for. Send it by a handler of the HttpClient that the client is "
            + "given.");

    public static readonly DiagnosticDescriptor UnusablePages = CreateWarning(
        PlanningDiagnosticIds.UnusablePages,
        "A declaration of pages does not fit its operation",
        "What is declared here of pages does not fit the operation, so it has no method that enumerates them. Name optional query "
            + "parameters and JSON pointers into the one JSON response, as docs/pagination.md says.");

    public static readonly DiagnosticDescriptor InvalidName = CreateWarning(
        PlanningDiagnosticIds.InvalidName,
        "A given name cannot be a name in C#",
        "'{0}' cannot be a name in C#, so the name is derived from the specification as if x-csharp-name, or the item's Client, were "
            + "absent. Give letters and digits only, with a capital letter first (a parameter may begin in lower case).");
}
