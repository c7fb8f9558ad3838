using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Specwright.Generator.Reading.Sources;

/// <summary>
/// A hash of JSON content: the same on every machine and run. The order of an object's members does not count, that of a list's items does.
/// </summary>
internal static class ContentHash
{
    private const ulong Prime = 0x9E3779B97F4A7C15;

    /// <summary>
    /// The hash of a token's text as it stands in the document: eight bytes at a step, since it runs for most of them, and mostly before
    /// the runtime has optimized it.
    /// </summary>
    public static ulong Of(ReadOnlySpan<byte> text)
    {
        var hash = (ulong)text.Length;
        for (; text.Length >= sizeof(ulong); text = text.Slice(sizeof(ulong)))
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(text));
        }

        var rest = 0UL;
        foreach (var value in text)
        {
            rest = (rest << 8) | value;
        }

        return Mix(hash ^ rest);
    }

    /// <summary>The hash of a text.</summary>
    public static ulong Of(ReadOnlySpan<char> text) => Of(MemoryMarshal.AsBytes(text));

    /// <summary>The hash of a text.</summary>
    public static ulong Of(string text) => Of(text.AsSpan());

    /// <summary>The hash of the name at which the scanner stands, however it is escaped.</summary>
    public static ulong OfName(ref JsonScanner scanner) => scanner.IsEscaped ? Of(scanner.GetString()) : Of(scanner.Value);

    /// <summary>The hash of two things that belong together.</summary>
    public static ulong Combine(ulong first, ulong second) => Mix(unchecked((first * Prime) + second));

    /// <summary>Adds a member to an object's hash.</summary>
    public static ulong AddMember(ulong hash, ulong name, ulong value) => unchecked(hash + Mix(Combine(name, value)));

    /// <summary>Adds an item to a list's hash.</summary>
    public static ulong AddItem(ulong hash, ulong value) => Combine(hash, value);

    private static ulong Mix(ulong value)
    {
        value = unchecked((value ^ (value >> 32)) * Prime);
        return value ^ (value >> 29);
    }
}
