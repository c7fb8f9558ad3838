using System.Globalization;
using System.Text.RegularExpressions;

namespace Specwright.Generator.Common.Texts;

/// <summary>Finds the facts of a text in one pass: this is done once for each text of a document.</summary>
internal static class DocFactFinder
{
    private static readonly Regex s_fromOne = Create(@"\b(1|one)-based|\b(start|begin)\w*\s+(at|from|with)\s+1\b");
    private static readonly Regex s_fromZero = Create(@"\b(0|zero)-based|\b(start|begin)\w*\s+(at|from|with)\s+0\b");

    /// <summary>The facts of a text.</summary>
    public static DocFacts Find(string text)
    {
        var facts = DocLengths.GetClass(text.Length);
        var isBlank = true;
        var mayCount = false;
        var isWithinWord = false;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i] | 0x20;
            if (letter is >= 'a' and <= 'z')
            {
                if (!isWithinWord)
                {
                    facts |= FindWord(text, i, letter, ref mayCount);
                }

                (isWithinWord, isBlank) = (true, false);
            }
            else
            {
                isWithinWord = false;
                isBlank = isBlank && char.IsWhiteSpace(text[i]);
            }
        }

        return isBlank ? facts | DocFacts.Blank
            : !mayCount ? facts
            : facts | (s_fromOne.IsMatch(text) ? DocFacts.FromOne : 0) | (s_fromZero.IsMatch(text) ? DocFacts.FromZero : 0);
    }

    /// <summary>What the word says that begins at <paramref name="start"/>.</summary>
    private static DocFacts FindWord(string text, int start, int letter, ref bool mayCount)
    {
        switch (letter)
        {
            case 'n' when Is("next"):
            case 's' when Is("subsequent"):
            case 'f' when Is("following") || Is("further"):
                return DocFacts.OfNext;
            case 'u' when Is("url") || Is("uri"):
            case 'l' when Is("link"):
            case 'h' when Is("href"):
                return DocFacts.OfAddress;
            case 's' when Begins("start"):
            case 'b' when Begins("begin") || Begins("based"):
                // How it goes on is for patterns to say.
                mayCount = true;
                return DocFacts.None;
            default:
                return DocFacts.None;
        }

        bool Begins(string word) => string.Compare(text, start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

        bool Is(string word) => Begins(word) && IsEdge(text, start - 1) && IsEdge(text, start + word.Length);
    }

    /// <summary>Whether a word may end before or begin behind a character, as patterns see it (<c>\b</c>).</summary>
    private static bool IsEdge(string text, int index) =>
        index < 0
        || index >= text.Length
        || !(char.IsLetterOrDigit(text[index])
            || char.GetUnicodeCategory(text[index]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.ConnectorPunctuation
            || text[index] is '\u200C' or '\u200D');

    private static Regex Create(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
