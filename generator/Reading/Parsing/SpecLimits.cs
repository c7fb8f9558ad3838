namespace Specwright.Generator.Reading.Parsing;

/// <summary>The bounds that keep a hostile document from exhausting the compiler's stack or memory.</summary>
internal static class SpecLimits
{
    /// <summary>The deepest nesting that is read: everything after parsing is recursive.</summary>
    public const int MaxDepth = 200;

    /// <summary>How many characters of JSON a YAML document may become beyond eight times its own length.</summary>
    public const int MaxExpansion = 32_000_000;
}
