namespace Specwright.Generator.Reading.Sources;

/// <summary>A <c>$ref</c>'s text, taken apart.</summary>
/// <param name="File">The part before <c>#</c>, percent escapes undone; empty for the same file.</param>
/// <param name="Fragment">The part behind <c>#</c>, percent escapes undone.</param>
/// <param name="RawFragment">The part behind <c>#</c> as it stands.</param>
/// <param name="IsAddress">Whether it names an absolute URI, which is never followed.</param>
internal sealed record SpecReference(string File, string Fragment, string RawFragment, bool IsAddress)
{
    public static SpecReference Parse(string text)
    {
        text = text.Trim();
        var hash = text.IndexOf('#');
        var file = hash < 0 ? text : text.Substring(0, hash);
        var fragment = hash < 0 ? "" : text.Substring(hash + 1);
        return new SpecReference(Uri.UnescapeDataString(file), Uri.UnescapeDataString(fragment), fragment, IsAbsoluteUri(file));
    }

    // A scheme of one letter is a drive.
    private static bool IsAbsoluteUri(string file)
    {
        var colon = file.IndexOf(':');
        if (file.StartsWith("//", StringComparison.Ordinal))
        {
            return true;
        }

        if (colon < 2)
        {
            return false;
        }

        for (var i = 0; i < colon; i++)
        {
            var c = file[i];
            if (!(c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' || (i > 0 && (c is >= '0' and <= '9' or '+' or '-' or '.'))))
            {
                return false;
            }
        }

        return true;
    }
}
