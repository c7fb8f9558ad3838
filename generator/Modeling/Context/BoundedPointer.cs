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

    public static string Append(string pointer, string token) => Shorten(pointer + "/" + JsonPointers.Escape(token));

    public static string Append(string pointer, string keyword, int index) =>
        Shorten(pointer + "/" + keyword + "/" + index.ToString(CultureInfo.InvariantCulture));

    public static string Append(string pointer, string keyword, string token) =>
        Shorten(pointer + "/" + keyword + "/" + JsonPointers.Escape(token));

    private static string Shorten(string pointer)
    {
        if (pointer.Length <= MaxLength)
        {
            return pointer;
        }

        using var hash = SHA256.Create();
        var sum = new StringBuilder("/~");
        foreach (var value in hash.ComputeHash(Encoding.UTF8.GetBytes(pointer)))
        {
            sum.Append(value.ToString("x2", CultureInfo.InvariantCulture));
        }

        return sum.Append(pointer, pointer.Length - KeptLength, KeptLength).ToString();
    }
}
