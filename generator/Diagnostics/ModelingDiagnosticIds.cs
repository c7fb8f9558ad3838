namespace Specwright.Generator.Diagnostics;

/// <summary>The ids of what modeling reports: where an API says what a client cannot honour in full.</summary>
internal static class ModelingDiagnosticIds
{
    /// <summary>A <c>$ref</c> that leads nowhere. Argument: the reference.</summary>
    public const string UnresolvedReference = "SPW2001";

    /// <summary>Alternatives that nothing tells apart. Argument: their number.</summary>
    public const string AmbiguousUnion = "SPW2002";

    /// <summary>Parts of an <c>allOf</c> that no value can meet together. Arguments: what the earlier and the later part ask for.</summary>
    public const string Contradiction = "SPW2003";

    /// <summary>A schema that is composed of itself. Argument: the schema.</summary>
    public const string ComposedOfItself = "SPW2004";

    /// <summary>A composition that is nested too deeply, or a union of too many cases. Argument: the limit.</summary>
    public const string TooComplex = "SPW2005";

    /// <summary>An enum whose values are of several kinds. Argument: the kinds.</summary>
    public const string MixedEnum = "SPW2006";

    /// <summary>A keyword that costs the type. Argument: the keyword.</summary>
    public const string UnsupportedKeyword = "SPW2007";

    /// <summary>A parameter that is declared twice. Arguments: its name and place.</summary>
    public const string DuplicateParameter = "SPW2008";

    /// <summary>A security requirement that names no scheme. Argument: the name.</summary>
    public const string UnknownSecurityScheme = "SPW2009";

    /// <summary>A security scheme that cannot be honoured. Arguments: its name and kind.</summary>
    public const string UnsupportedSecurityScheme = "SPW2010";

    /// <summary>A parameter that cannot be honoured as declared. Arguments: its name and what is wrong.</summary>
    public const string UnsupportedParameter = "SPW2011";

    /// <summary>A discriminator's mapping that leads nowhere. Arguments: the value and the target.</summary>
    public const string UnknownMapping = "SPW2012";

    /// <summary>An <c>enum</c> that does not fit its type. Argument: the type.</summary>
    public const string EnumOnWrongType = "SPW2013";

    /// <summary>A segment of the path that no parameter fills. Arguments: the name and the path.</summary>
    public const string MissingPathParameter = "SPW2014";

    /// <summary>A path parameter that the path has no place for. Arguments: the name and the path.</summary>
    public const string UnusedPathParameter = "SPW2015";

    /// <summary>Alternatives that are read as one type, because nothing tells them apart. Argument: their number.</summary>
    public const string JoinedAlternatives = "SPW2016";
}
