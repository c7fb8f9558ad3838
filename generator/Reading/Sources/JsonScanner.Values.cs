using System.Text;
using System.Text.Json;

namespace Specwright.Generator.Reading.Sources;

/// <content>Words, numbers and strings.</content>
internal ref partial struct JsonScanner
{
    // Four at a time.
    private const ulong Ones = 0x0001_0001_0001_0001;
    private const ulong HighBits = 0x8000_8000_8000_8000;
    private const ulong Quotes = 0x0022_0022_0022_0022;
    private const ulong Backslashes = 0x005C_005C_005C_005C;

    private bool ReadWord(string word, JsonTokenType type)
    {
        if (!_text.Slice(_at).StartsWith(word.AsSpan()))
        {
            return Fail();
        }

        (_valueStart, _valueEnd) = (_at, _at += word.Length);
        TokenType = type;
        IsEscaped = false;
        return true;
    }

    private bool ReadNumber()
    {
        _valueStart = _at;
        IsEscaped = false;
        if (Peek() == '-')
        {
            _at++;
        }

        if (Peek() == '0')
        {
            _at++;
        }
        else if (!ReadDigits())
        {
            return Fail();
        }

        if (Peek() == '.')
        {
            _at++;
            if (!ReadDigits())
            {
                return Fail();
            }
        }

        if (Peek() is 'e' or 'E')
        {
            _at++;
            if (Peek() is '+' or '-')
            {
                _at++;
            }

            if (!ReadDigits())
            {
                return Fail();
            }
        }

        _valueEnd = _at;
        return true;
    }

    private bool ReadDigits()
    {
        var first = _at;
        while (Peek() is >= '0' and <= '9')
        {
            _at++;
        }

        return _at > first;
    }

    private bool ReadString()
    {
        var text = _text;
        var at = _at + 1;
        (_start, _valueStart, IsEscaped) = (_at, at, false);
        while (true)
        {
            // Four characters at a step, unless one of them is a quotation mark, a backslash or a control character.
            while (at + 4 <= text.Length && !HasSpecial(ReadFour(text, at)))
            {
                at += 4;
            }

            // Which one it is.
            while (at < text.Length && text[at] is not ('"' or '\\' or < ' '))
            {
                at++;
            }

            var character = at < text.Length ? text[at] : '\0';
            if (character == '"')
            {
                (_valueEnd, _at) = (at, at + 1);
                return true;
            }

            IsEscaped = true;
            _at = at + 1;
            if (character != '\\' || !ReadEscape())
            {
                return Fail();
            }

            at = _at;
        }
    }

    private static bool HasSpecial(ulong four)
    {
        var (quotes, backslashes) = (four ^ Quotes, four ^ Backslashes);
        return unchecked((((four - Spaces) & ~four) | ((quotes - Ones) & ~quotes) | ((backslashes - Ones) & ~backslashes)) & HighBits) != 0;
    }

    private bool ReadEscape()
    {
        switch (Peek())
        {
            case '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't':
                _at++;
                return true;
            case 'u':
                for (var end = ++_at + 4; _at < end; _at++)
                {
                    if (Peek() is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')))
                    {
                        return false;
                    }
                }

                return true;
            default:
                return false;
        }
    }

    private readonly string Unescape()
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(_text.Slice(_start, _at - _start).ToString()));
        reader.Read();
        return reader.GetString()!;
    }
}
