namespace Specwright.Generator.Common;

/// <summary>The bounds that keep a hostile document from exhausting the compiler's stack or memory.</summary>
internal static class SpecLimits
{
    /// <summary>The deepest nesting that is read: everything after parsing is recursive.</summary>
    public const int MaxDepth = 200;

    /// <summary>How many characters of JSON a YAML document may become beyond eight times its own length.</summary>
    public const int MaxExpansion = 2_000_000;

    /// <summary>The most media types of one body that are made something of.</summary>
    public const int MaxMediaTypes = 32;

    /// <summary>The longest name of a member, a parameter, a header or a media type, in characters.</summary>
    public const int MaxName = 1_000;

    /// <summary>The longest path, in characters: no server takes one as long (RFC 9110, section 4.1, asks for 8000).</summary>
    public const int MaxPath = 16_000;

    /// <summary>The longest name of a component, in characters; longer ones are cut.</summary>
    public const int MaxComponentName = 200;

    /// <summary>The longest regular expression that is checked, in characters.</summary>
    public const int MaxPattern = 32_000;
}
