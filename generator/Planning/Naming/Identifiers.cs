using System.Globalization;
using System.Text;
using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Naming;

/// <summary>
/// Makes C# identifiers from any text: always valid, never empty. Whether they are free is for <see cref="NameScope"/> to say.
/// </summary>
internal static class Identifiers
{
    /// <summary>Longer names are of no use, and the name of a type's file is made from it.</summary>
    public const int MaxLength = 120;

    /// <summary>A type's or member's name, in Pascal case.</summary>
    public static string ToPascalCase(string name, string fallback) => MakeValid(Words.ToPascalCase(name), name, fallback);

    public static string ToPascalCase(IReadOnlyList<string> words, string name, string fallback) =>
        MakeValid(Words.ToPascalCase(words), name, fallback);

    private static string MakeValid(string result, string name, string fallback)
    {
        if (result.Length == 0)
        {
            result = name.Length == 0 ? fallback : SpellSymbols(name, fallback);
        }
        else if (char.IsDigit(result[0]))
        {
            result = GetLeadingSign(name) + (GetLeadingSign(name).Length == 0 ? "Value" : "") + result;
        }

        return result.Length > MaxLength ? result.Substring(0, MaxLength) : result;
    }

    /// <summary>A parameter's or local variable's name, in camel case, without the <c>@</c> of a keyword.</summary>
    public static string ToCamelCase(string name, string fallback) => ToCamel(ToPascalCase(name, fallback));

    /// <summary><c>HttpStatus</c> as <c>httpStatus</c>.</summary>
    public static string ToCamel(string pascal) => char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);

    /// <summary>A name in which every symbol is spelled out: what tells <c>GMT-0</c> from <c>GMT+0</c>.</summary>
    public static string SpellOut(string name, string fallback)
    {
        StringBuilder? text = null;
        for (var i = 0; i < name.Length; i++)
        {
            if (FindSymbol(name[i]) is { } spelled)
            {
                (text ??= new StringBuilder(name, 0, i, name.Length + 16)).Append(' ').Append(spelled).Append(' ');
            }
            else
            {
                text?.Append(name[i]);
            }
        }

        return ToPascalCase(text?.ToString() ?? name, fallback);
    }

    /// <summary>An identifier as it is written in C#: keywords get their <c>@</c>.</summary>
    public static string Escape(string identifier) => ReservedNames.Keywords.Contains(identifier) ? "@" + identifier : identifier;

    /// <summary>Whether <paramref name="name"/> can stand as it is.</summary>
    public static bool IsValid(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            var isLetter = name[i] == '_' || IsLetter(name[i]);
            if (!isLetter && (i == 0 || CharUnicodeInfo.GetUnicodeCategory(name[i]) != UnicodeCategory.DecimalDigitNumber))
            {
                return false;
            }
        }

        return name.Length is > 0 and <= MaxLength;
    }

    /// <summary>Whether the character is a letter of a name: some of Unicode's letters are invisible.</summary>
    public static bool IsLetter(char character) =>
        CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        && !InvisibleCharacters.IsIgnorable(character);

    /// <summary>
    /// Whether <paramref name="name"/>, which a consumer gives, can be a type's or member's: the compiler warns of types in lower case, and
    /// generated variables begin in lower case.
    /// </summary>
    public static bool IsGivenName(string name) => IsValid(name) && name[0] != '_' && !char.IsLower(name[0]);

    /// <summary>Whether <paramref name="name"/>, which a consumer gives, can be a parameter's, whatever case it begins in.</summary>
    public static bool IsGivenParameter(string name) => IsValid(name) && name[0] != '_';

    private static string GetLeadingSign(string name) => name.Length == 0 ? "" : name[0] switch
    {
        '-' => "Minus",
        '+' => "Plus",
        '<' => "LessThan",
        '>' => "GreaterThan",
        _ => "",
    };

    private static string SpellSymbols(string name, string fallback)
    {
        var words = new List<string>();
        foreach (var character in name)
        {
            if (FindSymbol(character) is { } spelled)
            {
                words.Add(spelled);
            }
        }

        return words.Count == 0 ? fallback : Words.ToPascalCase(words);
    }

    private static string? FindSymbol(char character) => character switch
    {
        '+' => "Plus",
        '-' => "Minus",
        '*' => "Star",
        '/' => "Slash",
        '\\' => "Backslash",
        '=' => "Equal",
        '!' => "Not",
        '<' => "Less",
        '>' => "Greater",
        '~' => "Tilde",
        '%' => "Percent",
        '&' => "And",
        '|' => "Or",
        '^' => "Caret",
        '$' => "Dollar",
        '#' => "Hash",
        '@' => "At",
        '?' => "Question",
        '.' => "Dot",
        ',' => "Comma",
        ':' => "Colon",
        ';' => "Semicolon",
        '_' => "Underscore",
        '(' => "Open",
        ')' => "Close",
        '[' => "OpenBracket",
        ']' => "CloseBracket",
        '{' => "OpenBrace",
        '}' => "CloseBrace",
        '\'' => "Apostrophe",
        '"' => "Quote",
        '`' => "Backtick",
        ' ' => "Space",
        _ => null,
    };
}
