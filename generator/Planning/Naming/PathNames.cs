using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Naming;

/// <summary>
/// The words of an operation without an id, from its method, its path and its first tag alone: <c>GET /api/v1/customers/{id}</c> of
/// <c>Customers</c> is <c>get by id</c>. So no other operation of the document has a say in them.
/// </summary>
internal static class PathNames
{
    private static readonly HashSet<string> s_prefixes = new(StringComparer.OrdinalIgnoreCase) { "api", "rest" };

    /// <summary>What stands behind a version's number, and between its numbers: <c>v1beta1</c>, <c>v1p1beta1</c>.</summary>
    private static readonly HashSet<string> s_stages =
        new(StringComparer.OrdinalIgnoreCase) { "alpha", "beta", "preview", "rc", "p", "palpha", "pbeta" };

    /// <summary>Every word of the path: what tells operations apart that differ in what <see cref="GetShortWords"/> leaves out.</summary>
    public static List<string> GetAllWords(OutlinedOperation operation) => Of(operation, GetSegments(operation), []);

    /// <summary>The words without a leading <c>api</c>, <c>rest</c> or version, unless nothing else is there.</summary>
    public static List<string> GetShortWords(OutlinedOperation operation) => Of(operation, GetTold(operation), []);

    /// <summary>The same, without the tag where the path goes on with it: for a method that stands in the tag's group.</summary>
    public static List<string> InGroup(OutlinedOperation operation) => Of(operation, GetTold(operation), Words.Split(operation.Tag ?? ""));

    /// <summary>The words of a path: what a parameter that its operations share is named after.</summary>
    public static List<string> OfPath(string path) =>
        GetAllWords(new OutlinedOperation("", path, null, null, null)).Where(static word => word.Length > 0).ToList();

    private static List<string> Of(OutlinedOperation operation, IReadOnlyList<string> segments, List<string> tag)
    {
        var words = segments.Where(static segment => !IsParameter(segment)).SelectMany(static segment => Words.Split(segment)).ToList();
        if (StartWith(words, tag))
        {
            words.RemoveRange(0, tag.Count);
        }

        // An action's route may say the method again: `GET /customers/GetOldest`.
        var method = operation.Method.ToLowerInvariant();
        if (words.Count == 0 || !string.Equals(words[0], method, StringComparison.OrdinalIgnoreCase))
        {
            words.Insert(0, method);
        }

        if (segments.Count > 0 && segments[segments.Count - 1] is var last && IsParameter(last))
        {
            words.Add("by");
            words.AddRange(Words.Split(last));
        }

        return words;
    }

    private static string[] GetSegments(OutlinedOperation operation) => operation.Path.Split(['/'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The segments that tell what the operation is about.</summary>
    private static IReadOnlyList<string> GetTold(OutlinedOperation operation)
    {
        var segments = GetSegments(operation);
        var told = segments.SkipWhile(IsPrefix).ToList();
        return told.Count == 0 ? segments : told;
    }

    /// <summary>
    /// Whether a leading segment is the same for a whole API: <c>api</c>, <c>rest</c>, or a version (<c>v1</c>, <c>v{version}</c>).
    /// </summary>
    private static bool IsPrefix(string segment) =>
        IsParameter(segment)
            ? Words.Split(segment) is { Count: > 0 } words
                && string.Equals(words[words.Count - 1], "version", StringComparison.OrdinalIgnoreCase)
            : s_prefixes.Contains(segment) || IsVersion(segment);

    /// <summary>Whether a segment is a version: <c>v1</c>, <c>v2.0</c>, <c>v1beta1</c>, <c>3</c>, <c>2026-01-31</c>.</summary>
    private static bool IsVersion(string segment)
    {
        var number = segment[0] is 'v' or 'V' ? segment.Substring(1) : segment;
        var letters = new string(number.Where(static letter => !IsDigit(letter) && letter is not ('.' or '-' or '_')).ToArray());
        return number.Length > 0 && IsDigit(number[0])
            && (letters.Length == 0 || (number.Length < segment.Length && s_stages.Contains(letters)));
    }

    private static bool StartWith(List<string> words, List<string> tag) =>
        tag.Count > 0 && tag.Count <= words.Count && !tag.Where((word, index) => !Words.AreSame(words[index], word)).Any();

    private static bool IsParameter(string segment) => segment.IndexOf('{') >= 0;

    private static bool IsDigit(char letter) => letter is >= '0' and <= '9';
}
