using System.Text;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Planning.Documentation;

/// <summary>Turns descriptions into documentation: the first paragraph is the summary, what follows are remarks.</summary>
internal static class DocPlanner
{
    /// <summary>The longest text that is kept of one description; what is behind it is for the document's own pages.</summary>
    private const int MaxLength = 4000;

    private static readonly char[] s_lineEnds = ['\r', '\n'];

    // One description after the other is cut in the same memory.
    [ThreadStatic]
    private static StringBuilder? s_kept;

    /// <summary>Joins paragraphs, of which there may be none, to a text.</summary>
    public static string? Join(params string?[] paragraphs)
    {
        var count = 0;
        foreach (var paragraph in paragraphs)
        {
            if (!string.IsNullOrWhiteSpace(paragraph))
            {
                paragraphs[count++] = paragraph!.Trim();
            }
        }

        return count switch
        {
            0 => null,
            1 => paragraphs[0],
            _ => string.Join("\n\n", paragraphs, 0, count),
        };
    }

    /// <summary>The summary and the remarks that paragraphs make.</summary>
    public static (string? Summary, string? Remarks) Split(params string?[] paragraphs)
    {
        if (Join(paragraphs) is not { } text)
        {
            return (null, null);
        }

        var whole = Clean(text);
        var end = whole.IndexOf("\n\n", StringComparison.Ordinal);
        return end < 0 ? (whole, null) : (whole.Substring(0, end), whole.Substring(end).Trim('\n'));
    }

    /// <summary>
    /// The text with one kind of line end, without trailing blanks, cut at a length that a reader can bear, and with its markup as
    /// <see cref="DocMarks"/>.
    /// </summary>
    public static string Clean(string text) => DocMarkup.Convert(CutLines(text));

    private static string CutLines(string text)
    {
        if (text.Length <= MaxLength && text.IndexOf('\n') < 0 && text.IndexOf('\r') < 0)
        {
            return text.TrimEnd();
        }

        var result = s_kept ?? new StringBuilder(MaxLength);
        s_kept = null;
        var blank = 0;
        for (int start = 0, next; start <= text.Length; start = next)
        {
            var end = text.IndexOfAny(s_lineEnds, start) is >= 0 and var found ? found : text.Length;
            next = end + (string.CompareOrdinal(text, end, "\r\n", 0, 2) == 0 ? 2 : 1);
            while (end > start && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            blank = end == start ? blank + 1 : 0;
            if (blank > 1 || (blank == 1 && result.Length == 0))
            {
                continue;
            }

            result.Append(result.Length > 0 ? "\n" : "").Append(text, start, end - start);
            if (result.Length > MaxLength)
            {
                // Never between the halves of a surrogate pair.
                result.Length = char.IsHighSurrogate(result[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
                result.Append(" …");
                break;
            }
        }

        while (result.Length > 0 && result[result.Length - 1] == '\n')
        {
            result.Length--;
        }

        var cut = result.ToString();
        s_kept = result.Capacity <= 2 * MaxLength ? result.Clear() : null;
        return cut;
    }
}
