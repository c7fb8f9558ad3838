using System.Globalization;
using System.Text;

namespace Specwright.Generator.Planning.Files;

/// <summary>
/// Keeps the names of generated files short enough to be written to disk, whatever namespaces, clients and types are called.
/// </summary>
internal static class HintNames
{
    /// <summary>Most file systems take 255 bytes a name; some is left for a number and the ending.</summary>
    private const int MaxBytes = 200;

    /// <summary>The name, or its beginning with a sum over the whole, so that different names stay different.</summary>
    public static string Shorten(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= MaxBytes)
        {
            return name;
        }

        var sum = 2166136261u;
        foreach (var character in name)
        {
            sum = unchecked((sum ^ character) * 16777619u);
        }

        var length = MaxBytes / 4;
        return name.Substring(0, length) + "-" + sum.ToString("x8", CultureInfo.InvariantCulture);
    }
}
