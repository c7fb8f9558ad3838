namespace Specwright.Generator.Common.Texts;

/// <summary>What decisions depend on of a text that documents something. The upper bits are the class of its length.</summary>
[Flags]
internal enum DocFacts : byte
{
    None = 0,

    /// <summary>It is empty or white space.</summary>
    Blank = 1,

    /// <summary>It speaks of what is next.</summary>
    OfNext = 2,

    /// <summary>It speaks of an address.</summary>
    OfAddress = 4,

    /// <summary>It says that something is counted from 1.</summary>
    FromOne = 8,

    /// <summary>It says that something is counted from 0.</summary>
    FromZero = 16,
}

/// <summary>Reads how long a text is out of its facts.</summary>
internal static class DocLengths
{
    private const int Shift = 5;

    // The shortest text of each class. What is shorter than the first costs little, however often it is repeated.
    private static readonly int[] s_shortest = [0, 256, 512, 1024, 2048, 4096, 8192, 65_536];

    /// <summary>The class of a length: a budget that counts texts needs no more than their magnitude.</summary>
    public static DocFacts GetClass(int length)
    {
        var found = s_shortest.Length - 1;
        while (s_shortest[found] > length)
        {
            found--;
        }

        return (DocFacts)(found << Shift);
    }

    /// <summary>How many characters a text has at least.</summary>
    public static int GetLeast(DocText text) => s_shortest[(int)text.Facts >> Shift];
}
