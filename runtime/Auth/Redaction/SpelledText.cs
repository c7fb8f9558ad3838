using System.Net;

namespace Specwright;

/// <summary>The ways in which a server may write a character that it was sent.</summary>
internal enum Spelling
{
    /// <summary>As in a JSON string: <c>\/</c>, <c>\u002f</c>, and <c>\x2f</c> as in JavaScript.</summary>
    Json,

    /// <summary>As in an address: <c>%2F</c>, <c>%2f</c>.</summary>
    Percent,

    /// <summary>As in a page: <c>&amp;amp;</c>, <c>&amp;#47;</c>, <c>&amp;#x2f;</c>.</summary>
    Html,
}

/// <summary>Reads a text character by character as somebody would who undoes one spelling after the other.</summary>
internal readonly ref struct SpelledText(string text, ReadOnlySpan<Spelling> spellings)
{
    private const int End = -1;
    private const int MaxEntityLength = 10;

    /// <summary>The characters at which another spelling of a character begins.</summary>
    public const string Escapes = "\\%&";

    // Whoever writes down what somebody else has written adds another spelling; of three at once nothing is known.
    private static readonly Spelling[][] s_json = SpellingsFrom(Spelling.Json);
    private static readonly Spelling[][] s_percent = SpellingsFrom(Spelling.Percent);
    private static readonly Spelling[][] s_html = SpellingsFrom(Spelling.Html);

    private readonly string _text = text;
    private readonly ReadOnlySpan<Spelling> _spellings = spellings;

    /// <summary>
    /// The spellings, to be undone one after the other, that a text may be in where it has a character; none for an ordinary one.
    /// </summary>
    public static Spelling[][] SpellingsOf(char c) => c switch
    {
        '\\' => s_json,
        '%' => s_percent,
        '&' => s_html,
        _ => [],
    };

    /// <summary>The next character, and the position behind what spells it; -1 at the end of the text.</summary>
    public int Read(ref int position) => Read(_spellings.Length, ref position);

    private static Spelling[][] SpellingsFrom(Spelling first) =>
        [[first], [first, Spelling.Json], [first, Spelling.Percent], [first, Spelling.Html]];

    private int Read(int layer, ref int position)
    {
        if (layer == 0)
        {
            return position < _text.Length ? _text[position++] : End;
        }

        var first = Read(layer - 1, ref position);
        var behind = position;
        var decoded = (first, _spellings[layer - 1]) switch
        {
            ('\\', Spelling.Json) => ReadEscape(layer - 1, ref behind),
            ('%', Spelling.Percent) => ReadPercent(layer - 1, ref behind),
            ('&', Spelling.Html) => ReadEntity(layer - 1, ref behind),
            _ => End,
        };
        if (decoded == End)
        {
            return first;
        }

        position = behind;
        return decoded;
    }

    private int ReadEscape(int layer, ref int position) => Read(layer, ref position) switch
    {
        'u' => ReadHex(layer, ref position, 4),
        'x' => ReadHex(layer, ref position, 2),
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'b' => '\b',
        'f' => '\f',
        var other and ('\\' or '/' or '"' or '\'') => other,
        _ => End,
    };

    // UTF-8 of up to three bytes; what has four is two characters in .NET.
    private int ReadPercent(int layer, ref int position)
    {
        var lead = ReadHex(layer, ref position, 2);
        var (more, value) = lead switch
        {
            < 0x80 => (0, lead),
            >= 0xC0 and < 0xE0 => (1, lead & 0x1F),
            >= 0xE0 and < 0xF0 => (2, lead & 0x0F),
            _ => (0, End),
        };
        for (; more > 0; more--)
        {
            if (Read(layer, ref position) != '%' || ReadHex(layer, ref position, 2) is not (>= 0x80 and < 0xC0 and var next))
            {
                return End;
            }

            value = (value << 6) | (next & 0x3F);
        }

        return value;
    }

    private int ReadEntity(int layer, ref int position)
    {
        Span<char> entity = stackalloc char[MaxEntityLength];
        entity[0] = '&';
        for (var length = 1; length < entity.Length && Read(layer, ref position) is var c and > ' ' and <= '~'; length++)
        {
            entity[length] = (char)c;
            if (c == ';')
            {
                // Nothing between the ends, or nearly nothing, names no character.
                if (length < 3)
                {
                    return End;
                }

                var encoded = entity.Slice(0, length + 1).ToString();
                return WebUtility.HtmlDecode(encoded) is { Length: 1 } decoded ? decoded[0] : End;
            }
        }

        return End;
    }

    private int ReadHex(int layer, ref int position, int digits)
    {
        var value = 0;
        for (; digits > 0; digits--)
        {
            var c = Read(layer, ref position);
            if (c is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')))
            {
                return End;
            }

            value = (value << 4) | (c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
        }

        return value;
    }
}
