namespace Specwright;

/// <summary>What may stand in an HTTP header (RFC 9110, section 5): nothing that could start another header, or another request.</summary>
internal static class HeaderText
{
    private const string TokenSymbols = "!#$%&'*+-.^_`|~";

    /// <summary>Whether the text can be a header's name (an RFC 9110 token).</summary>
    public static bool IsName(string name)
    {
        foreach (var c in name)
        {
            if (!(IsAsciiLetterOrDigit(c) || TokenSymbols.IndexOf(c) >= 0))
            {
                return false;
            }
        }

        return name.Length > 0;
    }

    /// <summary>Whether the text can be a header's value: visible ASCII, spaces and tabs.</summary>
    public static bool IsValue(string value)
    {
        foreach (var c in value)
        {
            if (c is (< ' ' or > '~') and not '\t')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Throws for a name or a value that must not go out; the value, which may be a secret, is not repeated.</summary>
    /// <exception cref="ArgumentException">The name is no token, or the value has a character that a header cannot hold.</exception>
    public static void Validate(string name, string? value)
    {
        if (!IsName(name))
        {
            throw new ArgumentException("A header's name may hold ASCII letters, digits and !#$%&'*+-.^_`|~ only.", nameof(name));
        }

        if (value is null || !IsValue(value))
        {
            throw new ArgumentException(
                $"The value of the header {name} must be visible ASCII characters, spaces and tabs.",
                nameof(value));
        }
    }

    private static bool IsAsciiLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
