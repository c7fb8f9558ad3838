using System.Globalization;

namespace Specwright.Generator.Planning.Naming;

/// <summary>
/// Splits names of any convention (<c>snake_case</c>, <c>kebab-case</c>, <c>camelCase</c>, <c>HTTPStatus</c>) into words.
/// </summary>
internal static class Words
{
    /// <summary>Names up to this length are written on the stack.</summary>
    public const int MaxOnStack = 256;

    /// <summary>The words of <paramref name="name"/>, letters and digits only, as they are written.</summary>
    public static List<string> Split(string name)
    {
        var words = new List<string>();
        for (var (start, end) = FindNext(name, 0); start < end; (start, end) = FindNext(name, end))
        {
            words.Add(name.Substring(start, end - start));
        }

        return words;
    }

    /// <summary>The words in Pascal case: <c>get HTTP status</c> is <c>GetHttpStatus</c>.</summary>
    public static string ToPascalCase(IReadOnlyCollection<string> words)
    {
        var size = 0;
        foreach (var word in words)
        {
            size += word.Length + 1;
        }

        Span<char> result = size <= MaxOnStack ? stackalloc char[MaxOnStack] : new char[size];
        var length = 0;
        foreach (var word in words)
        {
            length = AppendPascal(result, length, word, 0, word.Length);
        }

        return result.Slice(0, length).ToString();
    }

    /// <summary>The words of <paramref name="name"/> in Pascal case.</summary>
    public static string ToPascalCase(string name)
    {
        var (start, end) = FindNext(name, 0);
        if (start == 0 && end == name.Length && end > 0 && char.ToUpperInvariant(name[0]) == name[0] && !IsAllUpper(name, 0, end))
        {
            return name;
        }

        var length = GetMaxLength(name);
        Span<char> result = length <= MaxOnStack ? stackalloc char[MaxOnStack] : new char[length];
        return result.Slice(0, WritePascalCase(name, result, out _)).ToString();
    }

    /// <summary>The first words of <paramref name="name"/>, at most <paramref name="count"/>, in Pascal case.</summary>
    public static string ToPascalCase(string name, int count)
    {
        Span<char> result = GetMaxLength(name) <= MaxOnStack ? stackalloc char[MaxOnStack] : new char[GetMaxLength(name)];
        var length = 0;
        for (var (start, end) = FindNext(name, 0); start < end && count > 0; (start, end) = FindNext(name, end))
        {
            length = AppendPascal(result, length, name, start, end);
            count--;
        }

        return result.Slice(0, length).ToString();
    }

    /// <summary>Whether <paramref name="name"/> has a word at all.</summary>
    public static bool HasAny(string name) => FindNext(name, 0) is var (start, end) && start < end;

    /// <summary>How long <paramref name="name"/> can become in Pascal case.</summary>
    public static int GetMaxLength(string name) => 2 * name.Length;

    /// <summary>Writes the words of a name in Pascal case, without making a string of them.</summary>
    /// <param name="name">The name.</param>
    /// <param name="result">Where to write; see <see cref="GetMaxLength"/>.</param>
    /// <param name="last">Where the last word begins there.</param>
    /// <returns>How long the result is.</returns>
    public static int WritePascalCase(string name, Span<char> result, out int last)
    {
        var length = last = 0;
        for (var (start, end) = FindNext(name, 0); start < end; (start, end) = FindNext(name, end))
        {
            (last, length) = (length, AppendPascal(result, length, name, start, end));
        }

        return length;
    }

    /// <summary>Whether two words are the same but for case and a plural's ending.</summary>
    public static bool AreSame(string left, string right) =>
        string.Equals(ToSingular(left), ToSingular(right), StringComparison.OrdinalIgnoreCase);

    /// <summary>A word without the ending of an English plural: what an item of <c>policies</c> is called.</summary>
    public static string ToSingular(string word)
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

    /// <summary>Whether <c>'s</c> follows a word: <c>account's owner</c> is <c>AccountOwner</c>.</summary>
    private static bool IsPossessive(string name, int at) =>
        name[at] is '\'' or '\u2019' && at > 0 && at + 1 < name.Length && name[at + 1] is 's' or 'S'
        && IsWordCharacter(name, at - 1) && (at + 2 == name.Length || !IsWordCharacter(name, at + 2));

    /// <summary>Where the next word begins and ends; nowhere, when there is none.</summary>
    private static (int Start, int End) FindNext(string name, int start)
    {
        while (start < name.Length && !IsWordCharacter(name, start))
        {
            start += IsPossessive(name, start) ? 2 : 1;
        }

        var end = Math.Min(start + 1, name.Length);
        while (end < name.Length && IsWordCharacter(name, end) && !IsBoundary(name, end))
        {
            end++;
        }

        return (start, end);
    }

    private static int AppendPascal(Span<char> result, int length, string text, int start, int end)
    {
        // Two numbers side by side would read as one.
        if (length > 0 && char.IsDigit(result[length - 1]) && char.IsDigit(text[start]))
        {
            result[length++] = '_';
        }

        result[length++] = char.ToUpperInvariant(text[start]);
        var isAllUpper = IsAllUpper(text, start, end);
        for (var i = start + 1; i < end; i++)
        {
            result[length++] = isAllUpper ? char.ToLowerInvariant(text[i]) : text[i];
        }

        return length;
    }

    private static bool EndsWith(string word, string ending) => word.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private static bool IsWordCharacter(string name, int index) => name[index] <= '\u007F'
        ? name[index] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')
        : Identifiers.IsLetter(name[index]) || CharUnicodeInfo.GetUnicodeCategory(name[index]) is UnicodeCategory.DecimalDigitNumber;

    /// <summary>
    /// Whether a new word begins at <paramref name="index"/>: at <c>S</c> in <c>aStatus</c>, <c>HTTPStatus</c> and <c>v2Status</c>.
    /// </summary>
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
        return !char.IsUpper(previous)
            || (char.IsLower(next) && !(next == 's' && (index + 2 == name.Length || !char.IsLetter(name[index + 2]))));
    }

    private static bool IsAllUpper(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsLower(text[i]))
            {
                return end - start > 2 && text[end - 1] == 's' && IsAllUpper(text, start, end - 1);
            }
        }

        return true;
    }
}
