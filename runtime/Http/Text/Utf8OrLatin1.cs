using System.Text;

namespace Specwright;

/// <summary>
/// Text of bytes that are UTF-8, as they should be, or ISO 8859-1, which HTTP's headers were once said to be (RFC 9110, section 5.5).
/// </summary>
internal sealed class Utf8OrLatin1 : Encoding
{
    private const int Latin1CodePage = 28591;

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding s_latin1 = GetEncoding(Latin1CodePage);

    public static Utf8OrLatin1 Instance { get; } = new();

#if !NET
    /// <summary>The text of a header that was read as ISO 8859-1.</summary>
    public static string Reread(string latin1)
    {
        foreach (var c in latin1)
        {
            // A byte order mark or a character beyond the code page: it was read otherwise.
            if (c > 0xFF)
            {
                return latin1;
            }
        }

        return Instance.GetString(s_latin1.GetBytes(latin1));
    }
#endif

    public override int GetByteCount(char[] chars, int index, int count) => UTF8.GetByteCount(chars, index, count);

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) =>
        UTF8.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

    public override int GetCharCount(byte[] bytes, int index, int count) => Choose(bytes, index, count).GetCharCount(bytes, index, count);

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) =>
        Choose(bytes, byteIndex, byteCount).GetChars(bytes, byteIndex, byteCount, chars, charIndex);

    public override int GetMaxByteCount(int charCount) => UTF8.GetMaxByteCount(charCount);

    public override int GetMaxCharCount(int byteCount) => UTF8.GetMaxCharCount(byteCount);

    private static Encoding Choose(byte[] bytes, int index, int count)
    {
        try
        {
            s_strict.GetCharCount(bytes, index, count);
            return s_strict;
        }
        catch (DecoderFallbackException)
        {
            return s_latin1;
        }
    }
}
