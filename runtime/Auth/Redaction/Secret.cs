namespace Specwright;

/// <summary>A secret that is looked for in what a server sent, however it is written there.</summary>
internal sealed class Secret(string value)
{
    /// <summary>
    /// What is shorter cannot be masked within a text: it may be a part of any word, and what is left of the word would tell it. As many
    /// characters of a longer one, at its
    /// beginning, are a secret too, as a text may have been cut.
    /// </summary>
    public const int MinMaskedLength = 8;

    /// <summary>The secret.</summary>
    public string Value => value;

    public bool IsShort => value.Length < MinMaskedLength;

    /// <summary>Whether the secret begins with a character.</summary>
    public bool BeginsWith(int c) => IsSame(c, value[0]);

    /// <summary>
    /// How many characters of a text, from an index on, are the secret, or the beginning of a long one; 0 for none. A short one must stand
    /// there as a word.
    /// </summary>
    public int Find(string text, int index)
    {
        var length = 0;
        while (length < value.Length && index + length < text.Length && IsSame(text[index + length], value[length]))
        {
            length++;
        }

        var found = Judge(text, index, index + length, length);
        if (length == value.Length || index + length == text.Length)
        {
            return found;
        }

        // It may go on in another spelling.
        foreach (var spellings in SpelledText.SpellingsOf(text[index + length]))
        {
            found = Math.Max(found, Find(text, index, spellings));
        }

        return found;
    }

    /// <summary>The same for a text that is spelled otherwise.</summary>
    public int Find(string text, int index, Spelling[] spellings)
    {
        var reader = new SpelledText(text, spellings);
        var end = index;
        var length = 0;
        for (var position = index; length < value.Length && IsSame(reader.Read(ref position), value[length]); length++)
        {
            end = position;
        }

        return Judge(text, index, end, length);
    }

    private int Judge(string text, int start, int end, int length) =>
        (length == value.Length ? !IsShort || IsWord(text, start, end) : length >= MinMaskedLength) ? end - start : 0;

    // A server may change the case of what it repeats: of a short secret that would say too little.
    private bool IsSame(int found, char expected) =>
        found == expected || (!IsShort && (found | 0x20) == (expected | 0x20) && (expected | 0x20) is >= 'a' and <= 'z');

    private static bool IsWord(string text, int start, int end) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
}
