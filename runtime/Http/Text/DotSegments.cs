namespace Specwright;

/// <summary>Finds the segments <c>.</c> and <c>..</c> of a path (RFC 3986, section 3.3), by which .NET would call another path.</summary>
internal static class DotSegments
{
    /// <summary>
    /// Whether a path, up to its query, has such a segment. <see cref="Uri"/> resolves them whether their dots are percent-encoded or not.
    /// </summary>
    public static bool Any(string path)
    {
        var dots = 0;
        var others = false;
        for (var i = 0; i < path.Length && path[i] is not ('?' or '#'); i++)
        {
            switch (path[i])
            {
                case '/' when !others && dots is 1 or 2:
                    return true;
                case '/':
                    dots = 0;
                    others = false;
                    break;
                case '.':
                    dots++;
                    break;
                case '%' when IsEncodedDot(path, i):
                    dots++;
                    i += 2;
                    break;
                default:
                    others = true;
                    break;
            }
        }

        return !others && dots is 1 or 2;
    }

    private static bool IsEncodedDot(string path, int index) =>
        index + 2 < path.Length && path[index + 1] == '2' && path[index + 2] is 'e' or 'E';
}
