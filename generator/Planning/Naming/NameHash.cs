namespace Specwright.Generator.Planning.Naming;

/// <summary>
/// A hash of a name that is the same for names that differ in case only, on every machine and run. Of 64 bits: two of a million names have
/// the same by a chance of one to many millions, and would be told apart by a number then.
/// </summary>
internal static class NameHash
{
    private const ulong Start = 0xCBF29CE484222325;
    private const ulong Prime = 0x100000001B3;

    /// <summary>The hash of a name.</summary>
    public static ulong Of(string name) => Finish(Add(Start, name.AsSpan()));

    /// <summary>The hash of a name.</summary>
    public static ulong Of(ReadOnlySpan<char> name) => Finish(Add(Start, name));

    /// <summary>The hashes of a name, of the name with something before it, and of the name with something behind it.</summary>
    public static (ulong Name, ulong WithPrefix, ulong WithSuffix) Of(ReadOnlySpan<char> name, string prefix, string suffix)
    {
        var plain = Add(Start, name);
        return (Finish(plain), Finish(Add(Add(Start, prefix.AsSpan()), name)), Finish(Add(plain, suffix.AsSpan())));
    }

    private static ulong Add(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            hash = unchecked((hash ^ ToUpper(letter)) * Prime);
        }

        return hash;
    }

    private static char ToUpper(char letter) =>
        letter is >= 'a' and <= 'z' ? (char)(letter & ~0x20) : letter <= '\u007F' ? letter : char.ToUpperInvariant(letter);

    private static ulong Finish(ulong hash)
    {
        hash = unchecked((hash ^ (hash >> 32)) * 0x9E3779B97F4A7C15);
        return hash ^ (hash >> 29);
    }
}
