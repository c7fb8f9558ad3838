using System.Text.RegularExpressions;

namespace Specwright.Sandbox.Resources;

/// <summary>
/// Judges expressions that find a user name in a request. It knows no more of the rules language than tells plain mistakes apart: an
/// expression must begin with a name, close what it opens, and yield one value, not a list.
/// </summary>
internal static partial class UsernameExpression
{
    /// <summary>Says what is wrong with an expression, or nothing if it will do.</summary>
    public static string? FindProblem(string expression)
    {
        if (string.IsNullOrWhiteSpace(expression))
        {
            return "The expression is empty.";
        }

        if (!char.IsAsciiLetter(expression[0]))
        {
            return $"'{expression}' does not begin with the name of a field or a function.";
        }

        return FindUnbalanced(expression)
            ?? (WholeField().IsMatch(expression) ? $"'{expression}' is a list of values; choose one of them, like [0]." : null);
    }

    private static string? FindUnbalanced(string expression)
    {
        var closers = new Stack<char>();
        bool quoted = false;
        for (int i = 0; i < expression.Length; i++)
        {
            char c = expression[i];
            if (quoted)
            {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c is '(' or '[')
            {
                closers.Push(c == '(' ? ')' : ']');
            }
            else if (c is ')' or ']' && (!closers.TryPop(out char closer) || closer != c))
            {
                return $"'{expression}' closes a '{c}' at position {i + 1} that nothing opens.";
            }
        }

        return quoted ? $"'{expression}' has a quote that nothing closes."
            : closers.Count > 0 ? $"'{expression}' lacks a '{closers.Peek()}' at its end."
            : null;
    }

    // A field that is a map of lists, with its key but without an index.
    [GeneratedRegex("""^http\.request\.(body\.form|headers|uri\.args)(\["[^"]*"\])?$""", RegexOptions.CultureInvariant)]
    private static partial Regex WholeField();
}
