using Microsoft.CodeAnalysis;

namespace Specwright.Generator.Diagnostics;

/// <summary>The diagnostics of modeling.</summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor AmbiguousUnion = CreateWarning(
        ModelingDiagnosticIds.AmbiguousUnion,
        "Nothing tells the alternatives apart",
        "Nothing tells the {0} alternatives apart, so the value is a JsonElement. Add a discriminator, a constant property or required "
            + "properties to the alternatives.");

    public static readonly DiagnosticDescriptor JoinedAlternatives = CreateInfo(
        ModelingDiagnosticIds.JoinedAlternatives,
        "Alternatives are read as one type",
        "Nothing tells {0} of the alternatives apart, so they are one type with the members of all. Add a discriminator, a constant "
            + "property or required properties to tell them apart.");

    public static readonly DiagnosticDescriptor Contradiction = CreateInfo(
        ModelingDiagnosticIds.Contradiction,
        "Parts of a schema contradict each other",
        "An earlier part of the schema asks for {0} and a later one for {1}, and the later one is taken. Make the parts agree, or drop "
            + "one.");

    public static readonly DiagnosticDescriptor ComposedOfItself = CreateWarning(
        ModelingDiagnosticIds.ComposedOfItself,
        "A schema is composed of itself",
        "The schema '{0}' is composed of itself, and that part is left out. Break the circle of 'allOf', 'oneOf', 'anyOf' or '$ref'.");

    public static readonly DiagnosticDescriptor TooComplex = CreateWarning(
        ModelingDiagnosticIds.TooComplex,
        "A schema is too complex",
        "The composition of this schema goes beyond {0}: what is beyond is left out, or the value is a JsonElement. Nest fewer 'allOf', "
            + "'oneOf' and 'anyOf' in each other.");

    public static readonly DiagnosticDescriptor MixedEnum = CreateWarning(
        ModelingDiagnosticIds.MixedEnum,
        "An enum mixes kinds of values",
        "The enum has values of several kinds ({0}), so the value is a JsonElement. Give all values one kind.");

    public static readonly DiagnosticDescriptor EnumOnWrongType = CreateWarning(
        ModelingDiagnosticIds.EnumOnWrongType,
        "An enum does not fit its type",
        "The enum does not fit the type '{0}' and is left out. Correct the type or the values.");

    public static readonly DiagnosticDescriptor UnsupportedKeyword = CreateWarning(
        ModelingDiagnosticIds.UnsupportedKeyword,
        "A keyword is not supported",
        "The keyword '{0}' is not supported, and what it says of the value is lost. Say it with 'type', 'properties', 'allOf', 'oneOf' "
            + "or 'anyOf'.");

    public static readonly DiagnosticDescriptor DuplicateParameter = CreateWarning(
        ModelingDiagnosticIds.DuplicateParameter,
        "A parameter is declared twice",
        "The {1} parameter '{0}' is declared twice, and the later declaration is taken. Remove one of them.");

    public static readonly DiagnosticDescriptor UnsupportedStyle = CreateWarning(
        ModelingDiagnosticIds.UnsupportedStyle,
        "A parameter's style does not go with its location",
        "The style '{1}' of the parameter '{0}' does not go with {2} parameters, so '{3}' is taken. Give it a style that does.");

    public static readonly DiagnosticDescriptor UnsupportedEncoding = CreateWarning(
        ModelingDiagnosticIds.UnsupportedEncoding,
        "Part of an encoding is not supported",
        "The '{0}' of the encoding is not supported: parts are sent without it. Remove it if the API can do without.");

    public static readonly DiagnosticDescriptor TooManyMediaTypes = CreateWarning(
        ModelingDiagnosticIds.TooManyMediaTypes,
        "A body has too many media types",
        "The body has more than {0} media types, and those from '{1}' on are left out. Remove those that nobody asks for.");
}
