namespace Specwright.Generator.Planning.Documentation;

/// <summary>Addresses that documentation may link to.</summary>
internal static class WebAddress
{
    private const int MaxLength = 300;

    /// <summary>Whether a text is an address of the web, in the characters that one has.</summary>
    public static bool Is(string text) =>
        (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        && text.Length <= MaxLength
        && text.All(static character => character is > ' ' and <= '~' and not ('"' or '<' or '>' or '\\' or '`' or '{' or '}'));
}
