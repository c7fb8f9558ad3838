namespace Specwright.Generator.Common;

/// <summary>Finds the word that a misspelled one was meant to be.</summary>
internal static class Spelling
{
    // A longer word is not a misspelling of it; and each comparison takes the product of both lengths.
    private const int MaxLength = 64;

    /// <summary>
    /// The word among <paramref name="words"/> that is most like <paramref name="text"/>; <see langword="null"/> when none is near.
    /// </summary>
    /// <param name="text">What was written.</param>
    /// <param name="words">What may be meant.</param>
    public static string? FindNearest(string text, IEnumerable<string> words)
    {
        string? nearest = null;
        var least = int.MaxValue;
        foreach (var word in words)
        {
            if (Math.Abs(word.Length - text.Length) <= 3
                && text.Length <= MaxLength
                && MeasureDistance(text, word) is var distance
                && distance <= CountAllowedEdits(word.Length)
                && distance < least)
            {
                nearest = word;
                least = distance;
            }
        }

        return nearest;
    }

    /// <summary>Short words are near to too many others.</summary>
    private static int CountAllowedEdits(int length) => length switch
    {
        < 3 => 0,
        < 5 => 1,
        < 10 => 2,
        _ => 3,
    };

    /// <summary>How many letters must be added, left out or replaced to make one of the other; upper and lower case are the same.</summary>
    private static int MeasureDistance(string left, string right)
    {
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var isSame = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]);
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (isSame ? 0 : 1));
            }

            (previous, current) = (current, previous);
        }

        return previous[right.Length];
    }
}
