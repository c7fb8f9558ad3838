using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace Specwright.CompilerServices;

/// <summary>Which characters are written with an escape: the framework's encoder decides, and most texts need not ask it.</summary>
internal sealed class JsonEscaping
{
    /// <summary>Nothing but JSON's own characters: a request is no HTML page.</summary>
    public static readonly JsonEscaping Relaxed = new(JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

    /// <summary>All but ASCII, for places such as headers; the default of System.Text.Json.</summary>
    public static readonly JsonEscaping Ascii = new(JavaScriptEncoder.Default);

    private static JsonEscaping? s_last;

#if NET
    private readonly SearchValues<char> _plain;
#else
    private readonly bool[] _plain = new bool[128];
#endif

    private JsonEscaping(JavaScriptEncoder encoder)
    {
        Encoder = encoder;
        var plain = Enumerable.Range(0, 128)
            .Where(character => !encoder.WillEncode(character))
            .Select(static character => (char)character)
            .ToArray();
#if NET
        _plain = SearchValues.Create(plain);
#else
        Array.ForEach(plain, character => _plain[character] = true);
#endif
    }

    public JavaScriptEncoder Encoder { get; }

    /// <summary>The escaping of an encoder; <c>null</c> is the default one.</summary>
    public static JsonEscaping Of(JavaScriptEncoder? encoder)
    {
        if (encoder is null || encoder == Ascii.Encoder)
        {
            return Ascii;
        }

        if (encoder == Relaxed.Encoder)
        {
            return Relaxed;
        }

        // A program has one encoder of its own, if any.
        return s_last is { } last && last.Encoder == encoder ? last : s_last = new JsonEscaping(encoder);
    }

    /// <summary>
    /// The index of the first character that the encoder has to see: one to escape, or one beyond ASCII; -1 if there is none.
    /// </summary>
    public int IndexOf(ReadOnlySpan<char> text)
    {
#if NET
        return text.IndexOfAnyExcept(_plain);
#else
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] >= _plain.Length || !_plain[text[i]])
            {
                return i;
            }
        }

        return -1;
#endif
    }

    /// <summary>Copies a text of ASCII.</summary>
    public static void CopyAscii(ReadOnlySpan<char> text, Span<byte> utf8)
    {
#if NET
        System.Text.Ascii.FromUtf16(text, utf8, out _);
#else
        for (var i = 0; i < text.Length; i++)
        {
            utf8[i] = (byte)text[i];
        }
#endif
    }
}
