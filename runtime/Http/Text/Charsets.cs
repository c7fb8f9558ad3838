using System.Text;

namespace Specwright;

/// <summary>Finds the encoding of a charset's name.</summary>
internal static class Charsets
{
    /// <summary>What to do about a charset that is not found, as the end of a sentence.</summary>
    public const string Advice =
        "register its encoding by Encoding.RegisterProvider; CodePagesEncodingProvider.Instance, of the package "
            + "System.Text.Encoding.CodePages, has many";

    /// <summary>The encoding; <see langword="null"/> for a name that is not known here.</summary>
    public static Encoding? Find(string name)
    {
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
#if NET
            // Part of .NET, but not in use unless somebody registers it.
            return CodePagesEncodingProvider.Instance.GetEncoding(name);
#else
            return null;
#endif
        }
    }
}
