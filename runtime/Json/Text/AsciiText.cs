#if NET9_0_OR_GREATER
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Specwright.CompilerServices;

/// <summary>Widens ASCII to UTF-16. Texts in JSON are mostly shorter than fifty bytes, where <see cref="Ascii.ToUtf16"/> works through what its vectors leave over four bytes at a time: here the last vector overlaps the one before it.</summary>
internal static class AsciiText
{
    private const ulong NoAscii = 0x8080808080808080;

    /// <summary>Widens the bytes; <c>false</c> if they are not all ASCII: then the text is of no use.</summary>
    /// <param name="ascii">The bytes.</param>
    /// <param name="text">The first of as many characters as there are bytes.</param>
    public static bool TryWiden(ReadOnlySpan<byte> ascii, ref char text)
    {
        if (!Vector128.IsHardwareAccelerated || !BitConverter.IsLittleEndian || ascii.Length < sizeof(uint))
        {
            return Ascii.ToUtf16(ascii, MemoryMarshal.CreateSpan(ref text, ascii.Length), out _) == OperationStatus.Done;
        }

        ref var from = ref MemoryMarshal.GetReference(ascii);
        ref var to = ref Unsafe.As<char, byte>(ref text);
        var length = (nuint)ascii.Length;
        if (length < sizeof(ulong))
        {
            return ((Widen4(ref from, ref to, 0) | Widen4(ref from, ref to, length - sizeof(uint))) & NoAscii) == 0;
        }

        if (length < (nuint)Vector128<byte>.Count)
        {
            return ((Widen8(ref from, ref to, 0) | Widen8(ref from, ref to, length - sizeof(ulong))) & NoAscii) == 0;
        }

        var last = length - (nuint)Vector128<byte>.Count;
        var seen = Widen16(ref from, ref to, last);
        for (nuint at = 0; at < last; at += (nuint)Vector128<byte>.Count)
        {
            seen |= Widen16(ref from, ref to, at);
        }

        return seen.ExtractMostSignificantBits() == 0;
    }

    private static ulong Widen4(ref byte from, ref byte to, nuint at)
    {
        var bytes = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref from, at));
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, at * sizeof(char)), Vector128.WidenLower(Vector128.CreateScalarUnsafe(bytes).AsByte()).AsUInt64().ToScalar());
        return bytes;
    }

    private static ulong Widen8(ref byte from, ref byte to, nuint at)
    {
        var bytes = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref from, at));
        Vector128.WidenLower(Vector128.CreateScalarUnsafe(bytes).AsByte()).AsByte().StoreUnsafe(ref to, at * sizeof(char));
        return bytes;
    }

    private static Vector128<byte> Widen16(ref byte from, ref byte to, nuint at)
    {
        var bytes = Vector128.LoadUnsafe(ref from, at);
        var (lower, upper) = Vector128.Widen(bytes);
        lower.AsByte().StoreUnsafe(ref to, at * sizeof(char));
        upper.AsByte().StoreUnsafe(ref to, (at * sizeof(char)) + (nuint)Vector128<byte>.Count);
        return bytes;
    }
}
#endif
