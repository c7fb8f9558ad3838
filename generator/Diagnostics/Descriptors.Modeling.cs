using Microsoft.CodeAnalysis;

namespace Specwright.Generator.Diagnostics;

/// <summary>The diagnostics of modeling.</summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor UnresolvedSchema = new(
        ModelingDiagnosticIds.UnresolvedReference,
        "A reference leads nowhere",
        "The reference '{0}' leads to no schema, so the value is a JsonElement. Add the schema, or correct the reference.",
        "Specwright", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor AmbiguousUnion = new(
        ModelingDiagnosticIds.AmbiguousUnion,
        "Nothing tells the alternatives apart",
        "Nothing tells the {0} alternatives apart, so the value is a JsonElement. Add a discriminator, a constant property or required properties to the alternatives.",
        "Specwright", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor Contradiction = new(
        ModelingDiagnosticIds.Contradiction,
        "Parts of a schema contradict each other",
        "An earlier part of the schema asks for {0} and a later one for {1}; the later one is taken. Make the parts agree, or drop one.",
        "Specwright", DiagnosticSeverity.Info, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor ComposedOfItself = new(
        ModelingDiagnosticIds.ComposedOfItself,
        "A schema is composed of itself",
        "The schema '{0}' is composed of itself, and that part is left out. Break the circle of 'allOf', 'oneOf', 'anyOf' or '$ref'.",
        "Specwright", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor TooComplex = new(
        ModelingDiagnosticIds.TooComplex,
        "A schema is too complex",
        "The schema is composed of more than {0} others, so the value is a JsonElement. Make the composition simpler.",
        "Specwright", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor MixedEnum = new(
        ModelingDiagnosticIds.MixedEnum,
        "An enum mixes kinds of values",
        "The enum has values of several kinds ({0}), so the value is not checked against them. Give all values one kind.",
        "Specwright", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor UnsupportedKeyword = new(
        ModelingDiagnosticIds.UnsupportedKeyword,
        "A keyword is not supported",
        "The keyword '{0}' is not supported, and what it says of the value is lost. Say it with 'type', 'properties', 'allOf', 'oneOf' or 'anyOf'.",
        "Specwright", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor DuplicateParameter = new(
        ModelingDiagnosticIds.DuplicateParameter,
        "A parameter is declared twice",
        "The {1} parameter '{0}' is declared twice; the later declaration is taken. Remove one of them.",
        "Specwright", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor UndeclaredSecurityScheme = new(
        ModelingDiagnosticIds.UnknownSecurityScheme,
        "A security scheme is missing",
        "The security requirement names the scheme '{0}', which is not declared. Declare it under 'components/securitySchemes', or correct the name.",
        "Specwright", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor UnsupportedSecurityScheme = new(
        ModelingDiagnosticIds.UnsupportedSecurityScheme,
        "A security scheme is not supported",
        "The security scheme '{0}' ({1}) is not supported, and no credential is sent for it. Send it by a default header or by a handler of the HttpClient.",
        "Specwright", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor UnsupportedParameter = new(
        ModelingDiagnosticIds.UnsupportedParameter,
        "A parameter cannot be honoured as declared",
        "The parameter '{0}' cannot be honoured as declared: {1}. Correct its declaration.",
        "Specwright", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor UnknownMapping = new(
        ModelingDiagnosticIds.UnknownMapping,
        "A discriminator's mapping leads nowhere",
        "The discriminator maps '{0}' to '{1}', which is no schema of the document, and that entry is left out. Add the schema, or correct the mapping.",
        "Specwright", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor EnumOnWrongType = new(
        ModelingDiagnosticIds.EnumOnWrongType,
        "An enum does not fit its type",
        "The enum does not fit the type '{0}' and is left out. Correct the type or the values.",
        "Specwright", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor MissingPathParameter = new(
        ModelingDiagnosticIds.MissingPathParameter,
        "A path parameter is missing",
        "No parameter fills '{{{0}}}' in the path '{1}', so a required string is assumed. Declare the parameter with 'in: path'.",
        "Specwright", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor PathParameterNotInPath = new(
        ModelingDiagnosticIds.UnusedPathParameter,
        "A path parameter has no place",
        "The path '{1}' has no place for the parameter '{0}', which is left out. Add '{{{0}}}' to the path, or remove the parameter.",
        "Specwright", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor JoinedAlternatives = new(
        ModelingDiagnosticIds.JoinedAlternatives,
        "Alternatives are read as one type",
        "Nothing tells {0} of the alternatives apart, so they are one type with the members of all. Add a discriminator, a constant property or required properties to tell them apart.",
        "Specwright", DiagnosticSeverity.Info, isEnabledByDefault: true);
}
