using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Specwright.Generator.Common;

namespace Specwright.Generator.Reading.Sources;

/// <summary>Makes a digest of what is written to it. It keeps nothing of that: all is written into the same small block.</summary>
internal sealed class DigestWriter : IBufferWriter<byte>
{
    private const int BlockSize = 16 * 1024;
    private const ulong FirstPrime = 0x9E3779B97F4A7C15;
    private const ulong SecondPrime = 0xC2B2AE3D27D4EB4F;

    private byte[] _block = new byte[BlockSize];
    private ulong _first = FirstPrime;
    private ulong _second = SecondPrime;

    /// <summary>The digest of all that has been written.</summary>
    public ContentDigest Digest => new(_first, _second);

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_block.Length < sizeHint)
        {
            _block = new byte[sizeHint];
        }

        return _block;
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <inheritdoc/>
    public void Advance(int count) => Add(_block.AsSpan(0, count));

    /// <summary>Adds a number.</summary>
    public void Add(long number) => Mix(unchecked((ulong)number));

    /// <summary>Adds a text, or that there is none.</summary>
    public void Add(string? text)
    {
        if (text is null)
        {
            Add(-1);
        }
        else
        {
            Add(MemoryMarshal.AsBytes(text.AsSpan()));
        }
    }

    /// <summary>Adds texts.</summary>
    public void Add(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            // No text ends a list.
            Add(1);
            Add(text);
        }

        Add(0);
    }

    private void Add(ReadOnlySpan<byte> bytes)
    {
        Mix((ulong)bytes.Length);
        for (; bytes.Length >= sizeof(ulong); bytes = bytes.Slice(sizeof(ulong)))
        {
            Mix(BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        var rest = 0UL;
        foreach (var value in bytes)
        {
            rest = (rest << 8) | value;
        }

        Mix(rest);
    }

    // Two different sums of the same words; neither step loses anything of what was before.
    private void Mix(ulong word)
    {
        var first = unchecked((_first ^ word) * FirstPrime);
        var second = unchecked((_second + word) * SecondPrime);
        _first = first ^ (first >> 32);
        _second = second ^ (second >> 29);
    }
}
