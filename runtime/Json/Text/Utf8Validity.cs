namespace Specwright.CompilerServices;

/// <summary>Whether bytes are UTF-8 (RFC 3629): neither cut nor overlong sequences, and no surrogates.</summary>
internal static class Utf8Validity
{
    /// <summary>Where the first sequence begins that is not UTF-8; -1 if there is none.</summary>
    public static int FindInvalid(ReadOnlySpan<byte> bytes)
    {
#if NET
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return -1;
        }
#endif
        var position = 0;
        while (position < bytes.Length)
        {
            var length = bytes[position] < 0x80 ? 1 : Length(bytes.Slice(position));
            if (length == 0)
            {
                return position;
            }

            position += length;
        }

        return -1;
    }

    // The length of the sequence beyond ASCII that the bytes begin with; 0 if it is none. The second byte tells overlong sequences,
    // surrogates and what is beyond Unicode.
    private static int Length(ReadOnlySpan<byte> bytes)
    {
        var (length, least, most) = bytes[0] switch
        {
            >= 0xC2 and <= 0xDF => (2, 0x80, 0xBF),
            0xE0 => (3, 0xA0, 0xBF),
            0xED => (3, 0x80, 0x9F),
            >= 0xE1 and <= 0xEF => (3, 0x80, 0xBF),
            0xF0 => (4, 0x90, 0xBF),
            >= 0xF1 and <= 0xF3 => (4, 0x80, 0xBF),
            0xF4 => (4, 0x80, 0x8F),
            _ => (0, 0, 0),
        };
        if (length == 0 || bytes.Length < length || bytes[1] < least || bytes[1] > most)
        {
            return 0;
        }

        for (var i = 2; i < length; i++)
        {
            if ((bytes[i] & 0xC0) != 0x80)
            {
                return 0;
            }
        }

        return length;
    }
}
