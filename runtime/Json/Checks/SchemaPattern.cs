using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace Specwright.CompilerServices;

/// <summary>Patterns of JSON Schema (ECMA-262) as .NET's regular expressions, each built once.</summary>
internal static class SchemaPattern
{
    private static readonly TimeSpan s_timeLimit = TimeSpan.FromSeconds(1);

    // Filled from the constants of generated code: it cannot grow without bound.
    private static readonly ConcurrentDictionary<string, Regex?> s_patterns = new(StringComparer.Ordinal);

    /// <summary>Whether the pattern matches somewhere in the text, or cannot be decided.</summary>
    public static bool Matches(string pattern, string text)
    {
        try
        {
            return s_patterns.GetOrAdd(pattern, Build)?.IsMatch(text) ?? true;
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    private static Regex? Build(string pattern)
    {
        try
        {
            return new Regex(Translate(pattern), RegexOptions.CultureInvariant, s_timeLimit);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // The same characters mean something else in .NET: $ also stands before a last line feed, and \d and \w take the digits and letters of
    // every script.
    private static string Translate(string pattern)
    {
        var result = new StringBuilder(pattern.Length + 16);
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
            {
                result.Append(Escape(pattern[++i], inClass));
                continue;
            }

            result.Append(c == '$' && !inClass ? @"\z" : c.ToString());
            inClass = c == '[' || (inClass && c != ']');
        }

        return result.ToString();
    }

    private static string Escape(char c, bool inClass) => (c, inClass) switch
    {
        ('d', true) => "0-9",
        ('d', false) => "[0-9]",
        ('D', false) => "[^0-9]",
        ('w', true) => "A-Za-z0-9_",
        ('w', false) => "[A-Za-z0-9_]",
        ('W', false) => "[^A-Za-z0-9_]",
        ('/', _) => "/",
        _ => @"\" + c,
    };
}
