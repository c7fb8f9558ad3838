using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Specwright.Generator.Common;

namespace Specwright.Generator.Modeling.Context;

/// <summary>
/// JSON pointers (RFC 6901) into the bundled document. Every schema has one, so that they must not be as long as hostile names, nested in
/// each other, would make them: what is longer than any real one is cut, and told apart by a hash of what was cut off.
/// </summary>
internal static class BoundedPointer
{
    public const string Schemas = "/components/schemas";

    private const int MaxLength = 2_000;
    private const int KeptLength = 200;
    private const string CutMark = "/~";
    private const int RootSegments = 3;
    private const string Additional = "/additionalOperations";

    public static string Append(string pointer, string token) => Shorten(pointer + "/" + JsonPointers.Escape(token));

    public static string Append(string pointer, string keyword, int index) =>
        Shorten(string.Concat(pointer, SurroundBySlashes(keyword), index.ToString(CultureInfo.InvariantCulture)));

    public static string Append(string pointer, string keyword, string token) =>
        Shorten(string.Concat(pointer, SurroundBySlashes(keyword), JsonPointers.Escape(token)));

    /// <summary>
    /// The pointer of the operation or component that a place stands in; the same for all pointers that have been cut, which do not tell.
    /// </summary>
    public static string GetRoot(string pointer)
    {
        if (pointer.StartsWith(CutMark, StringComparison.Ordinal))
        {
            return CutMark;
        }

        var end = 0;
        var start = 0;
        for (var i = 0; i < RootSegments; i++)
        {
            (start, end) = (end, FindEnd(pointer, end));
        }

        var isAdditional = string.CompareOrdinal(pointer, start, Additional, 0, Math.Max(end - start, Additional.Length)) == 0;
        return pointer.Substring(0, isAdditional ? FindEnd(pointer, end) : end);
    }

    // Most pointers are made with one of these.
    private static string SurroundBySlashes(string keyword) => keyword switch
    {
        "properties" => "/properties/",
        "allOf" => "/allOf/",
        "anyOf" => "/anyOf/",
        "oneOf" => "/oneOf/",
        _ => "/" + keyword + "/",
    };

    private static int FindEnd(string pointer, int start) =>
        start < pointer.Length && pointer.IndexOf('/', start + 1) is > 0 and var end ? end : pointer.Length;

    private static string Shorten(string pointer)
    {
        if (pointer.Length <= MaxLength)
        {
            return pointer;
        }

        using var hash = SHA256.Create();
        var sum = new StringBuilder(CutMark);
        foreach (var value in hash.ComputeHash(Encoding.UTF8.GetBytes(pointer)))
        {
            sum.Append(value.ToString("x2", CultureInfo.InvariantCulture));
        }

        return sum.Append(pointer, pointer.Length - KeptLength, KeptLength).ToString();
    }
}
