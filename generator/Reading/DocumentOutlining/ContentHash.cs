using System.Buffers.Binary;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>
/// A hash of JSON content: the same on every machine and run. The order of an object's members does not count, that of a list's items does.
/// </summary>
internal static class ContentHash
{
    private const ulong Prime = 0x100000001B3;

    /// <summary>The hash of a token's text as it stands in the document: eight bytes at a step, since it runs for most of them.</summary>
    public static ulong Of(ReadOnlySpan<byte> text)
    {
        var hash = 0xCBF29CE484222325 ^ (ulong)text.Length;
        for (; text.Length >= sizeof(ulong); text = text.Slice(sizeof(ulong)))
        {
            hash = Finish(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(text));
        }

        var rest = 0UL;
        foreach (var value in text)
        {
            rest = (rest << 8) | value;
        }

        return Finish(hash ^ rest);
    }

    /// <summary>The hash of a text.</summary>
    public static ulong Of(string text) => Of(System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan()));

    /// <summary>Adds a member to an object's hash.</summary>
    public static ulong AddMember(ulong hash, ulong name, ulong value) => hash + Finish((name * Prime) ^ value);

    /// <summary>Adds an item to a list's hash.</summary>
    public static ulong AddItem(ulong hash, ulong value) => Finish((hash * Prime) + value);

    private static ulong Finish(ulong hash)
    {
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        return hash ^ (hash >> 31);
    }
}
