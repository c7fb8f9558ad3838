using System.Globalization;

namespace Specwright.Generator.Planning.Naming;

/// <summary>Splits names of any convention (<c>snake_case</c>, <c>kebab-case</c>, <c>camelCase</c>, <c>HTTPStatus</c>) into words.</summary>
internal static class Words
{
    /// <summary>The words of <paramref name="name"/>, letters and digits only, as they are written.</summary>
    public static List<string> Split(string name)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i < name.Length; i++)
        {
            if (!IsWordCharacter(name, i))
            {
                Take(i);
                continue;
            }

            if (start < 0)
            {
                start = i;
            }
            else if (IsBoundary(name, i))
            {
                Take(i);
                start = i;
            }
        }

        Take(name.Length);
        return words;

        void Take(int end)
        {
            if (start >= 0)
            {
                words.Add(name.Substring(start, end - start));
                start = -1;
            }
        }
    }

    /// <summary>The words in Pascal case: <c>get HTTP status</c> is <c>GetHttpStatus</c>.</summary>
    public static string Pascal(IEnumerable<string> words)
    {
        var result = new System.Text.StringBuilder();
        foreach (var word in words)
        {
            // Two numbers side by side would read as one.
            if (result.Length > 0 && char.IsDigit(result[result.Length - 1]) && char.IsDigit(word[0]))
            {
                result.Append('_');
            }

            result.Append(char.ToUpperInvariant(word[0]));
            result.Append(IsAllUpper(word) ? word.Substring(1).ToLowerInvariant() : word.Substring(1));
        }

        return result.ToString();
    }

    /// <summary>Whether two words are the same but for case and a plural's ending.</summary>
    public static bool Same(string left, string right) =>
        string.Equals(Singular(left), Singular(right), StringComparison.OrdinalIgnoreCase);

    /// <summary>A word without the ending of an English plural: what an item of <c>policies</c> is called.</summary>
    public static string Singular(string word)
    {
        if (word.Length > 3 && EndsWith(word, "ies"))
        {
            return word.Substring(0, word.Length - 3) + (char.IsUpper(word[word.Length - 1]) ? "Y" : "y");
        }

        if (EndsWith(word, "sses") || EndsWith(word, "xes") || EndsWith(word, "ches") || EndsWith(word, "shes"))
        {
            return word.Substring(0, word.Length - 2);
        }

        return word.Length > 2 && EndsWith(word, "s") && !EndsWith(word, "ss") && !EndsWith(word, "us") && !EndsWith(word, "is")
            ? word.Substring(0, word.Length - 1)
            : word;
    }

    private static bool EndsWith(string word, string ending) => word.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private static bool IsWordCharacter(string name, int index) =>
        CharUnicodeInfo.GetUnicodeCategory(name[index]) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.DecimalDigitNumber;

    /// <summary>Whether a new word begins at <paramref name="index"/>: at <c>S</c> in <c>aStatus</c>, <c>HTTPStatus</c> and <c>v2Status</c>.</summary>
    private static bool IsBoundary(string name, int index)
    {
        var current = name[index];
        var previous = name[index - 1];
        if (!char.IsUpper(current))
        {
            return false;
        }

        // `IDs`, `URLs`: a plural of capitals is one word.
        var next = index + 1 < name.Length ? name[index + 1] : '\0';
        return !char.IsUpper(previous) || (char.IsLower(next) && !(next == 's' && (index + 2 == name.Length || !char.IsLetter(name[index + 2]))));
    }

    private static bool IsAllUpper(string word)
    {
        foreach (var character in word)
        {
            if (char.IsLower(character))
            {
                return word.Length > 2 && word[word.Length - 1] == 's' && IsAllUpper(word.Substring(0, word.Length - 1));
            }
        }

        return true;
    }
}
