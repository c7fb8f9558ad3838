using System.Text;

namespace Specwright;

/// <summary>UTF-8 to text, on every target framework.</summary>
internal static class Utf8Text
{
    public static string Of(ReadOnlySpan<byte> utf8)
    {
#if NET
        return Encoding.UTF8.GetString(utf8);
#else
        return Encoding.UTF8.GetString(utf8.ToArray());
#endif
    }
}
