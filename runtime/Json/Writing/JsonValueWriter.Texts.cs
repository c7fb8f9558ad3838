using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace Specwright.CompilerServices;

/// <summary>Names and texts, with their escapes.</summary>
public sealed partial class JsonValueWriter
{
    private const int ChunkLength = 256;

    private char[]? _chunk;

    /// <summary>Writes a member's name.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <c>null</c>.</exception>
    internal void WritePropertyName(string name) => WriteText((name ?? throw new ArgumentNullException(nameof(name))).AsSpan(), (byte)':');

    /// <summary>Writes a string.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <c>null</c>.</exception>
    internal void WriteStringValue(string value) => WriteText((value ?? throw new ArgumentNullException(nameof(value))).AsSpan(), Comma);

    /// <summary>Writes a string. Half a surrogate pair is written as U+FFFD, the replacement character.</summary>
    internal void WriteStringValue(ReadOnlySpan<char> value) => WriteText(value, Comma);

    /// <summary>Writes a name or a string that is encoded already.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void Write(EncodedText text)
    {
        var blocks = text.Blocks;
        var json = Reserve(blocks.Length);
        for (var i = 0; i < blocks.Length; i += EncodedText.BlockSize)
        {
            blocks.AsSpan(i, EncodedText.BlockSize).CopyTo(json.Slice(i));
        }

        _length += text.Length;
    }

    // What is called here is inlined; inlined itself, into generated code, it would leave no room for that.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteText(ReadOnlySpan<char> text, byte end)
    {
        if (_escaping.IndexOf(text) is >= 0 and var index)
        {
            WriteEncoded(text, index, end);
            return;
        }

        var json = Reserve(text.Length + 3);
        json[text.Length + 2] = end;
        json[text.Length + 1] = Quote;
        json[0] = Quote;
        JsonEscaping.CopyAscii(text, json.Slice(1));
        _length += text.Length + 3;
    }

    private void WriteEncoded(ReadOnlySpan<char> text, int index, byte end)
    {
        var json = Reserve(index + 1);
        json[0] = Quote;
        JsonEscaping.CopyAscii(text.Slice(0, index), json.Slice(1));
        _length += index + 1;
        text = text.Slice(index);
        var chunk = _chunk ??= new char[ChunkLength];
        OperationStatus status;
        do
        {
            status = _escaping.Encoder.Encode(text, chunk, out var read, out var written);
            _length += ToUtf8(chunk.AsSpan(0, written), Reserve(3 * ChunkLength));
            text = text.Slice(read);
        }
        while (status == OperationStatus.DestinationTooSmall);

        json = Reserve(2);
        json[1] = end;
        json[0] = Quote;
        _length += 2;
    }

    private static int ToUtf8(ReadOnlySpan<char> text, Span<byte> utf8)
    {
#if NET
        return Encoding.UTF8.GetBytes(text, utf8);
#else
        var bytes = Encoding.UTF8.GetBytes(text.ToArray());
        bytes.CopyTo(utf8);
        return bytes.Length;
#endif
    }
}
