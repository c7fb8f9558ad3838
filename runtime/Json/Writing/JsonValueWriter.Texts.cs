using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Names and texts, with their escapes.</summary>
public sealed partial class JsonValueWriter
{
    private const int ChunkLength = 256;

    /// <summary>Writes a member's name.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <c>null</c>.</exception>
    public void WritePropertyName(string name) => WriteText((name ?? throw new ArgumentNullException(nameof(name))).AsSpan(), (byte)':');

    /// <summary>Writes a string.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <c>null</c>.</exception>
    public void WriteStringValue(string value) => WriteText((value ?? throw new ArgumentNullException(nameof(value))).AsSpan(), Comma);

    /// <summary>Writes a string. Half a surrogate pair is written as U+FFFD, the replacement character.</summary>
    public void WriteStringValue(ReadOnlySpan<char> value) => WriteText(value, Comma);

    /// <summary>The JSON of names, each with its colon, for <see cref="Write(ReadOnlySpan{byte})"/>; in ASCII, whatever the escaping of the texts is.</summary>
    internal static byte[][] EncodeNames(string[] names) => Array.ConvertAll(names, static name => Encode(name, ':'));

    /// <summary>The JSON of strings, each with its comma; in ASCII.</summary>
    internal static byte[][] EncodeValues(string[] values) => Array.ConvertAll(values, static value => Encode(value, ','));

    private static byte[] Encode(string text, char end) => Encoding.ASCII.GetBytes($"\"{JsonEncodedText.Encode(text)}\"{end}");

    private void WriteText(ReadOnlySpan<char> text, byte end)
    {
        var json = Reserve(text.Length + 3);
        json[0] = Quote;
        var plain = _escaping.CopyPlain(text, json.Slice(1));
        _length += plain + 1;
        if (plain < text.Length)
        {
            WriteEncoded(text.Slice(plain));
            json = Reserve(2);
        }
        else
        {
            json = json.Slice(plain + 1);
        }

        json[1] = end;
        json[0] = Quote;
        _length += 2;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteEncoded(ReadOnlySpan<char> text)
    {
        Span<char> chunk = stackalloc char[ChunkLength];
        OperationStatus status;
        do
        {
            status = _escaping.Encoder.Encode(text, chunk, out var read, out var written);
            _length += ToUtf8(chunk.Slice(0, written), Reserve(3 * ChunkLength));
            text = text.Slice(read);
        }
        while (status == OperationStatus.DestinationTooSmall);
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
