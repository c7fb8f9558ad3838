namespace Specwright.Generator.Diagnostics;

/// <summary>
/// The ids of what modeling reports: where an API says what a client cannot honour in full. What cannot be resolved (references, mappings,
/// security schemes, path parameters) reading has reported already.
/// </summary>
internal static class ModelingDiagnosticIds
{
    /// <summary>Alternatives that nothing tells apart. Argument: their number.</summary>
    public const string AmbiguousUnion = "SPW2001";

    /// <summary>Alternatives that are read as one type, because nothing tells them apart. Argument: their number.</summary>
    public const string JoinedAlternatives = "SPW2002";

    /// <summary>Parts of an <c>allOf</c> that no value can meet together. Arguments: what the earlier and the later part ask for.</summary>
    public const string Contradiction = "SPW2003";

    /// <summary>A schema that is composed of itself. Argument: the schema.</summary>
    public const string ComposedOfItself = "SPW2004";

    /// <summary>A composition that is nested too deeply, or a union of too many cases. Argument: the limit.</summary>
    public const string TooComplex = "SPW2005";

    /// <summary>An enum whose values are of several kinds. Argument: the kinds.</summary>
    public const string MixedEnum = "SPW2006";

    /// <summary>An <c>enum</c> that does not fit its type. Argument: the type.</summary>
    public const string EnumOnWrongType = "SPW2007";

    /// <summary>A keyword that costs the type. Argument: the keyword.</summary>
    public const string UnsupportedKeyword = "SPW2008";

    /// <summary>A parameter that is declared twice. Arguments: its name and location.</summary>
    public const string DuplicateParameter = "SPW2009";

    /// <summary>
    /// A parameter whose style does not go with its place. Arguments: its name, the style, the location and the style that is taken.
    /// </summary>
    public const string UnsupportedStyle = "SPW2010";

    /// <summary>Something of an encoding that parts cannot have. Argument: the keyword.</summary>
    public const string UnsupportedEncoding = "SPW2011";

    /// <summary>
    /// A body of more media types than are made something of. Arguments: their number, and the first one that is left out.
    /// </summary>
    public const string TooManyMediaTypes = "SPW2020";
}
