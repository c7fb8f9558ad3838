using Microsoft.CodeAnalysis;

namespace Specwright.Generator.Diagnostics;

/// <summary>The descriptors of every diagnostic.</summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor InvalidSyntax = CreateError(
        ReadingDiagnosticIds.InvalidSyntax,
        "The spec is not valid JSON or YAML",
        "The text is not valid {0}: {1}. {2}.");

    public static readonly DiagnosticDescriptor EmptyFile = CreateError(
        ReadingDiagnosticIds.EmptyFile,
        "The spec is empty",
        "The file holds no OpenAPI document. Add one, or remove the OpenApiSpec item.");

    public static readonly DiagnosticDescriptor TooDeep = CreateError(
        ReadingDiagnosticIds.TooDeep,
        "The spec is nested too deeply",
        "The document is nested deeper than {0} levels. Move inner schemas into components and refer to them.");

    public static readonly DiagnosticDescriptor TooLarge = CreateError(
        ReadingDiagnosticIds.TooLarge,
        "The spec grows too large through its aliases",
        "The document's aliases repeat its content without end or beyond {0} million characters. Use '$ref' instead of YAML aliases.");

    public static readonly DiagnosticDescriptor DuplicateKey = CreateWarning(
        ReadingDiagnosticIds.DuplicateKey,
        "A key occurs twice",
        "The key '{0}' occurs more than once in this object and the last value is taken. Remove or rename one of them.");

    public static readonly DiagnosticDescriptor LenientJson = CreateWarning(
        ReadingDiagnosticIds.LenientJson,
        "The spec holds comments or trailing commas",
        "JSON allows neither comments nor trailing commas; they were skipped. Remove them, or write the spec in YAML.");

    public static readonly DiagnosticDescriptor SeveralDocuments = CreateWarning(
        ReadingDiagnosticIds.SeveralDocuments,
        "The file holds several YAML documents",
        "Only the first YAML document of the file is read. Move the others into files of their own.");

    public static readonly DiagnosticDescriptor NotOpenApi = CreateError(
        ReadingDiagnosticIds.NotOpenApi,
        "The file is not an OpenAPI document",
        "The document names neither an 'openapi' nor a 'swagger' version. {0}.");

    public static readonly DiagnosticDescriptor UnsupportedVersion = CreateError(
        ReadingDiagnosticIds.UnsupportedVersion,
        "The OpenAPI version is not supported",
        "OpenAPI version '{0}' is not supported. Use 2.0, 3.0, 3.1 or 3.2.");

    public static readonly DiagnosticDescriptor NewerVersion = CreateWarning(
        ReadingDiagnosticIds.NewerVersion,
        "The OpenAPI version is newer than the known ones",
        "OpenAPI version '{0}' is newer than 3.2, and is read as 3.2. Look for a newer Specwright, or silence this if the client is "
            + "right.");

    public static readonly DiagnosticDescriptor MissingTitle = CreateWarning(
        ReadingDiagnosticIds.MissingTitle,
        "The document has no title",
        "'info.title' is missing. Add it, or name the client by the item's Client metadata.");

    public static readonly DiagnosticDescriptor RepeatsTooMuch = CreateWarning(
        ReadingDiagnosticIds.RepeatsTooMuch,
        "The document repeats itself too much",
        "References and shared parameters repeat parts of this document more than {0} times, and what goes beyond is left out, from "
            + "here on. Let fewer paths and operations share them.");

    public static readonly DiagnosticDescriptor UnknownKey = CreateWarning(
        ReadingDiagnosticIds.UnknownKey,
        "A key is not known",
        "'{0}' is not known in {1} and is ignored. {2}.");

    public static readonly DiagnosticDescriptor NoOperations = CreateWarning(
        ReadingDiagnosticIds.NoOperations,
        "The document has no operations",
        "{0}, so no client is generated. {1}.");

    public static readonly DiagnosticDescriptor UnresolvedReference = CreateWarning(
        ReadingDiagnosticIds.UnresolvedReference,
        "A reference cannot be resolved",
        "'{0}' cannot be resolved, because {1}: {2}. {3}.");

    public static readonly DiagnosticDescriptor ExternalReference = CreateWarning(
        ReadingDiagnosticIds.ExternalReference,
        "A reference is an address",
        "'{0}' is an address, and nothing is ever fetched: {1}. Add the file as an OpenApiSpec item and refer to it by its relative path.");

    public static readonly DiagnosticDescriptor CircularReference = CreateWarning(
        ReadingDiagnosticIds.CircularReference,
        "A reference refers to itself",
        "'{0}' refers to itself, directly or through others, and cannot be resolved: {1}. Let one of these references name a definition.");

    public static readonly DiagnosticDescriptor UnknownSecurityScheme = CreateWarning(
        ReadingDiagnosticIds.UnknownSecurityScheme,
        "A security scheme is not declared",
        "The security scheme '{0}' is not declared, so this alternative is left out. Declare it in the document's security schemes, "
            + "or correct its name.");

    public static readonly DiagnosticDescriptor ConflictingComponent = CreateError(
        ReadingDiagnosticIds.ConflictingComponent,
        "Two fragments declare a component differently",
        "'{0}' is declared differently in {1}. Rename one of them, or declare it once and refer to it.");

    public static readonly DiagnosticDescriptor DuplicateOperation = CreateWarning(
        ReadingDiagnosticIds.DuplicateOperation,
        "An operation is declared twice",
        "{0} {1} is also declared in {2}, and only that one is generated. Remove one of them, or leave it out by 'ExcludeOperations'.");

    public static readonly DiagnosticDescriptor UnmatchedPattern = CreateWarning(
        ReadingDiagnosticIds.UnmatchedPattern,
        "A pattern matches no operation",
        "The pattern '{0}' of {1} matches no operation. {2}.");

    public static readonly DiagnosticDescriptor InvalidPattern = CreateWarning(
        ReadingDiagnosticIds.InvalidPattern,
        "A pattern cannot be understood",
        "The pattern '{0}' of {1} is not understood. {2}.");

    public static readonly DiagnosticDescriptor UndeclaredPathParameter = CreateWarning(
        ReadingDiagnosticIds.UndeclaredPathParameter,
        "A path parameter is not declared",
        "The path '{0}' names '{1}', but {2} declares no such path parameter, so a required string is assumed. Declare a parameter "
            + "'{1}' with 'in: path'.");

    public static readonly DiagnosticDescriptor UnusedPathParameter = CreateWarning(
        ReadingDiagnosticIds.UnusedPathParameter,
        "A path parameter is not in the path",
        "The path parameter '{0}' does not occur in the path '{1}' and is left out. Add '{{{0}}}' to the path, or remove the parameter.");

    public static readonly DiagnosticDescriptor PathWithoutSlash = CreateWarning(
        ReadingDiagnosticIds.PathWithoutSlash,
        "A path does not begin with a slash",
        "The path '{0}' does not begin with '/', {1}. {2}.");

    public static readonly DiagnosticDescriptor ServerTooLong = CreateWarning(
        ReadingDiagnosticIds.ServerTooLong,
        "A server's address is too long",
        "With its variables filled in, the server's address is longer than {0} characters, so the client has no base address of its "
            + "own. Shorten the defaults of the variables.");

    public static readonly DiagnosticDescriptor NameTooLong = CreateWarning(
        ReadingDiagnosticIds.NameTooLong,
        "A name is too long",
        "'{0}' is longer than {1} characters and is left out. Shorten it.");

    public static readonly DiagnosticDescriptor DuplicateOperationId = CreateWarning(
        ReadingDiagnosticIds.DuplicateOperationId,
        "An operationId is given twice",
        "The operationId '{0}' is that of {1}, too, so this operation's method has another name. Give each operation an operationId of "
            + "its own.");

    public static readonly DiagnosticDescriptor MissingMediaType = CreateWarning(
        ReadingDiagnosticIds.MissingMediaType,
        "A content has no media type",
        "'{0}' stands where a media type is expected, and is left out. Put it below one, as in 'application/json: {{ {0}: … }}'.");

    public static readonly DiagnosticDescriptor MisplacedRequired = CreateWarning(
        ReadingDiagnosticIds.MisplacedRequired,
        "A property is declared required in the wrong place",
        "'required: {0}' means nothing in a schema, and is left out. {1}.");

    public static readonly DiagnosticDescriptor MissingMember = CreateWarning(
        ReadingDiagnosticIds.MissingMember,
        "A member is missing",
        "{0} has no '{1}', so {2}. Add '{1}' to it.");

    public static readonly DiagnosticDescriptor ForeignPathParameter = CreateWarning(
        ReadingDiagnosticIds.ForeignPathParameter,
        "A path has a parameter in another notation",
        "The path '{0}' has '{1}', which is sent as it stands. Write '{2}' if it is a parameter.");

    public static readonly DiagnosticDescriptor UnexpectedStructure = CreateWarning(
        ReadingDiagnosticIds.UnexpectedStructure,
        "Something else is expected here",
        "{0} is expected here, but {1} was found and left out. {2}.");

    public static readonly DiagnosticDescriptor InvalidValue = CreateWarning(
        ReadingDiagnosticIds.InvalidValue,
        "A value is not allowed here",
        "'{0}' is no valid value of '{1}' and was left out. {2}.");

    public static readonly DiagnosticDescriptor DocumentOddity = CreateWarning(
        ReadingDiagnosticIds.DocumentOddity,
        "The document does not follow the OpenAPI specification",
        "The document departs from the OpenAPI specification: {0}. Correct it if the generated client lacks something.");

    public static readonly DiagnosticDescriptor MoreOddities = CreateWarning(
        ReadingDiagnosticIds.MoreOddities,
        "The document departs from the OpenAPI specification in more places",
        "{0} more places depart from the OpenAPI specification and are not listed. Correct the listed ones first.");

    public static readonly DiagnosticDescriptor UnreadableDocument = CreateError(
        ReadingDiagnosticIds.UnreadableDocument,
        "The document cannot be read",
        "The document cannot be read: {0}. Validate it against the OpenAPI specification.");

    public static readonly DiagnosticDescriptor UnusableServer = CreateWarning(
        ReadingDiagnosticIds.UnusableServer,
        "A server's address cannot be used",
        "The server's address '{0}' cannot be called, so the client has no base address of its own. {1}.");
}
