using System.Text;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>Parameters in the <c>Cookie</c> header.</summary>
internal static class CookieValues
{
    private const string Rule = "must be visible ASCII characters without commas and semicolons, as it is sent in a cookie";

    /// <summary>Appends the pairs of a value, where it has any.</summary>
    /// <param name="cookies">The header; it is made with the first pair.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value.</param>
    /// <param name="style"><see cref="ParameterStyle.Cookie"/> for no percent-encoding.</param>
    /// <param name="explode">Whether each item or member becomes a pair of its own.</param>
    /// <returns>The rule that the value breaks, as the end of a sentence; <see langword="null"/> where it breaks none.</returns>
    public static string? Append(ref StringBuilder? cookies, string name, FlatValue value, ParameterStyle style, bool explode)
    {
        var isEncoded = style != ParameterStyle.Cookie;
        if (!isEncoded && !(IsText(value) && !ParameterText.HoldsDelimiter(value, ',', explode)))
        {
            return Rule;
        }

        var text = new StringBuilder();
        ParameterText.AppendPairs(text, "; ", name, value, ParameterStyle.Form, explode, isEncoded ? UriText.Keep.Unreserved : null);
        if (text.Length > 0)
        {
            cookies = (cookies is null ? new StringBuilder() : cookies.Append("; ")).Append(text);
        }

        return null;
    }

    // RFC 6265, section 4.1.1, but for spaces, quotes and backslashes, which cannot end a cookie.
    private static bool IsText(FlatValue value) => value.Kind == FlatKind.Scalar
        ? IsText(value.Text)
        : value.Members.TrueForAll(static member => IsText(member.Key)
            && (member.Value.Kind != FlatKind.Scalar || IsText(member.Value.Text)));

    private static bool IsText(string text) => HeaderText.IsValue(text) && text.IndexOf(';') < 0 && text.IndexOf(',') < 0;
}
