using System.Globalization;

namespace Specwright.Generator.Planning.Documentation;

/// <summary>References of HTML to characters: <c>&amp;amp;</c>, <c>&amp;#60;</c>, <c>&amp;#x3c;</c>.</summary>
internal static class CharacterReference
{
    private const int MaxLength = 10;

    private static readonly Dictionary<string, string> s_references = new(StringComparer.Ordinal)
    {
        ["amp"] = "&",
        ["lt"] = "<",
        ["gt"] = ">",
        ["quot"] = "\"",
        ["apos"] = "'",
        ["nbsp"] = " ",
    };

    /// <summary>Reads the reference that begins at an ampersand.</summary>
    /// <returns>What it stands for and its own length; <see langword="null"/> where there is none.</returns>
    public static (string Text, int Length)? Read(string text, int start)
    {
        var end = text.IndexOf(';', start, Math.Min(MaxLength, text.Length - start));
        if (end < 0)
        {
            return null;
        }

        var name = text.Substring(start + 1, end - start - 1);
        var length = end + 1 - start;
        if (s_references.TryGetValue(name, out var known))
        {
            return (known, length);
        }

        return name.Length > 1 && name[0] == '#' && ReadNumber(name) is >= 32 and < 0xD800 and var code
            ? (((char)code).ToString(), length)
            : null;
    }

    private static int? ReadNumber(string name)
    {
        var isHex = name.StartsWith("#x", StringComparison.OrdinalIgnoreCase);
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return int.TryParse(name.Substring(isHex ? 2 : 1), style, CultureInfo.InvariantCulture, out var code) ? code : null;
    }
}
