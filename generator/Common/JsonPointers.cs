namespace Specwright.Generator.Common;

/// <summary>Writes and takes apart JSON pointers (RFC 6901).</summary>
internal static class JsonPointers
{
    /// <summary>More segments than any sensible document has: what is longer is treated as if nothing stood there.</summary>
    public const int MaxSegments = 256;

    public static string Escape(string segment) =>
        segment.IndexOf('~') < 0 && segment.IndexOf('/') < 0 ? segment : segment.Replace("~", "~0").Replace("/", "~1");

    public static string Unescape(string segment) =>
        segment.IndexOf('~') < 0 ? segment : segment.Replace("~1", "/").Replace("~0", "~");

    public static string Append(string pointer, string segment) => pointer + "/" + Escape(segment);

    /// <summary>The pointer's segments, unescaped; none for the whole document.</summary>
    public static string[] GetSegments(string pointer)
    {
        if (pointer.Length == 0)
        {
            return [];
        }

        var parts = (pointer[0] == '/' ? pointer.Substring(1) : pointer).Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = Unescape(parts[i]);
        }

        return parts;
    }

    /// <summary>The pointer of the enclosing object or array, and the last segment (unescaped).</summary>
    public static (string Parent, string Last) Split(string pointer)
    {
        var slash = pointer.LastIndexOf('/');
        return (pointer.Substring(0, slash), Unescape(pointer.Substring(slash + 1)));
    }
}
