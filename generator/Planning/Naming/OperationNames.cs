using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Naming;

/// <summary>Names operations: from <c>operationId</c> less what repeats the tag, or from method and path.</summary>
internal static class OperationNames
{
    // No word of a language has so many letters from a to f.
    private const int LeastHashDigits = 16;

    // What says that a method is asynchronous, which all are.
    private const string Async = "async";

    private static readonly string[] s_readingVerbs = ["List", "Get"];

    /// <summary>The hash of <see cref="MakeFull"/>: of most operations without making the name.</summary>
    public static ulong HashFull(OutlinedOperation operation)
    {
        if (FindGiven(operation) is null && operation.OperationId is { Length: <= Words.MaxOnStack / 2 } id && !IsHash(id))
        {
            Span<char> name = stackalloc char[Words.MaxOnStack];
            var length = Words.WritePascalCase(id, name, out var last);
            if (last > 0 && MemoryExtensions.Equals(name.Slice(last, length - last), Async.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                length = last;
            }

            if (length is > 0 and <= Identifiers.MaxLength && !char.IsDigit(name[0]))
            {
                return NameHash.Of(name.Slice(0, length));
            }
        }

        return NameHash.Of(MakeFull(operation));
    }

    /// <summary>The operation's own name, whatever group it stands in: what its inline types are named after.</summary>
    public static string MakeFull(OutlinedOperation operation) =>
        FindGiven(operation) ?? ToPascalCase(
            operation,
            SplitId(operation) is { Count: > 0 } words ? words : PathNames.GetShortWords(operation));

    /// <summary>The name with every word of the path, where <see cref="MakeFull"/> leaves some out and meets another.</summary>
    public static string Complete(OutlinedOperation operation) =>
        FindGiven(operation) ?? ToPascalCase(
            operation,
            SplitId(operation) is { Count: > 0 } words ? words : PathNames.GetAllWords(operation));

    /// <summary>The method's name within the group of its tag.</summary>
    public static string InGroup(OutlinedOperation operation)
    {
        if (FindGiven(operation) is { } name)
        {
            return name;
        }

        var words = SplitId(operation);
        if (words.Count == 0)
        {
            return ToPascalCase(operation, PathNames.InGroup(operation));
        }

        return operation.Tag is { } tag && Without(words, Words.Split(tag)) is { Count: > 0 } shorter && !char.IsDigit(shorter[0][0])
            ? ToPascalCase(operation, shorter)
            : MakeFull(operation);
    }

    /// <summary>
    /// The name of the method that enumerates the pages of another: <c>ListZones</c>, <c>GetZones</c>: <c>EnumerateZones</c>, as .NET has
    /// <c>GetFiles</c> and <c>EnumerateFiles</c>.
    /// </summary>
    public static string OfPages(string method)
    {
        foreach (var verb in s_readingVerbs)
        {
            if (method.StartsWith(verb, StringComparison.Ordinal) && (method.Length == verb.Length || !char.IsLower(method[verb.Length])))
            {
                return "Enumerate" + method.Substring(verb.Length);
            }
        }

        return "Enumerate" + method;
    }

    private static string? FindGiven(OutlinedOperation operation) =>
        operation.NameOverride is { } name && Identifiers.IsGivenName(name) ? name : null;

    private static string ToPascalCase(OutlinedOperation operation, List<string> words) =>
        Identifiers.ToPascalCase(words, operation.OperationId ?? "", "Call");

    /// <summary>The words of the operation's id; none, where it has no id, or one that only a machine can tell from others.</summary>
    private static List<string> SplitId(OutlinedOperation operation)
    {
        if (operation.OperationId is { } id && IsHash(id))
        {
            return [];
        }

        var words = Words.Split(operation.OperationId ?? "");
        if (words.Count > 1 && words[words.Count - 1].Equals(Async, StringComparison.OrdinalIgnoreCase))
        {
            words.RemoveAt(words.Count - 1);
        }

        return words;
    }

    /// <summary>Whether an id is a hash or a GUID: hexadecimal digits and no word.</summary>
    private static bool IsHash(string id)
    {
        var digits = 0;
        var hasNumber = false;
        foreach (var letter in id)
        {
            if (letter is >= '0' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F')
            {
                digits++;
                hasNumber |= letter <= '9';
            }
            else if (letter is not ('-' or '_' or '{' or '}'))
            {
                return false;
            }
        }

        return hasNumber && digits >= LeastHashDigits;
    }

    /// <summary>
    /// The words without those that say the same as the tag: as one run, or one by one in the tag's order (<c>radar-get-attacks</c> of
    /// <c>Radar Attacks</c>).
    /// </summary>
    private static List<string>? Without(List<string> words, List<string> tag)
    {
        if (tag.Count == 0)
        {
            return null;
        }

        for (var start = 0; start + tag.Count <= words.Count; start++)
        {
            var matches = 0;
            while (matches < tag.Count && Words.AreSame(words[start + matches], tag[matches]))
            {
                matches++;
            }

            if (matches == tag.Count)
            {
                var rest = new List<string>(words);
                rest.RemoveRange(start, tag.Count);
                return rest;
            }
        }

        return WithoutEach(words, tag);
    }

    private static List<string>? WithoutEach(List<string> words, List<string> tag)
    {
        var rest = new List<string>();
        var next = 0;
        foreach (var word in words)
        {
            if (next < tag.Count && Words.AreSame(word, tag[next]))
            {
                next++;
            }
            else
            {
                rest.Add(word);
            }
        }

        return next == tag.Count ? rest : null;
    }
}
