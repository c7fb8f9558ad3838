using System.Text;
using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.Json;

/// <summary>A JSON text in UTF-8 that still knows where its bytes stand in the UTF-16 text.</summary>
internal sealed class JsonText
{
    private const int BlockSize = 4096;

    private readonly string _text;
    private readonly int _skipped;
    private byte[]? _utf8;
    private LineIndex? _lines;
    private int[]? _blocks;

    public JsonText(string text)
    {
        _text = text;
        _skipped = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        Json = _skipped == 0 ? text : text.Substring(1);
    }

    /// <summary>The text without the mark before it.</summary>
    public string Json { get; }

    /// <summary>The same in UTF-8, which is made when it is asked for.</summary>
    public ReadOnlyMemory<byte> Utf8 => Bytes;

    private byte[] Bytes => _utf8 ??= Encoding.UTF8.GetBytes(Json);

    private bool IsAscii => Bytes.Length == Json.Length;

    public bool IsBlank => string.IsNullOrWhiteSpace(Json);

    /// <summary>The character at a byte; U+0000 at the end.</summary>
    public char CharacterAt(int byteOffset) => GetCharOffset(byteOffset) is var at && at < _text.Length ? _text[at] : '\0';

    /// <summary>The place of some bytes.</summary>
    public SourceSpan GetSpan(int byteOffset, int byteLength)
    {
        var start = GetCharOffset(byteOffset);
        return (_lines ??= new LineIndex(_text)).GetSpan(start, GetCharOffset(byteOffset + byteLength) - start);
    }

    /// <summary>The place of some characters of <see cref="Json"/>.</summary>
    public SourceSpan GetSpanOfText(int start, int length) =>
        (_lines ??= new LineIndex(_text)).GetSpan(_skipped + start, length);

    /// <summary>The offset of a byte by its line (lines end at LF, as the JSON reader counts them) and its place in it.</summary>
    public int GetByteOffset(long line, long byteInLine)
    {
        var offset = 0;
        for (; line > 0 && offset < Bytes.Length; line--)
        {
            var end = Array.IndexOf(Bytes, (byte)'\n', offset);
            offset = end < 0 ? Bytes.Length : end + 1;
        }

        return (int)Math.Min(offset + byteInLine, Bytes.Length);
    }

    private int GetCharOffset(int byteOffset)
    {
        byteOffset = Math.Min(byteOffset, Bytes.Length);
        if (IsAscii)
        {
            return _skipped + byteOffset;
        }

        _blocks ??= CountBlocks();
        var block = byteOffset / BlockSize;
        return _skipped + _blocks[block] + CountCharacters(block * BlockSize, byteOffset);
    }

    /// <summary>How many characters begin before each block of bytes: many places may be asked for.</summary>
    private int[] CountBlocks()
    {
        var blocks = new int[(Bytes.Length / BlockSize) + 1];
        for (var i = 1; i < blocks.Length; i++)
        {
            blocks[i] = blocks[i - 1] + CountCharacters((i - 1) * BlockSize, i * BlockSize);
        }

        return blocks;
    }

    // Every byte that begins a character counts for one, and that of a character beyond U+FFFF for two.
    private int CountCharacters(int start, int end)
    {
        var (utf8, count) = (Bytes, 0);
        for (var i = start; i < end; i++)
        {
            count += utf8[i] >= 0xF0 ? 2 : (utf8[i] & 0xC0) != 0x80 ? 1 : 0;
        }

        return count;
    }
}
