using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using Specwright.Generator.Common;

namespace Specwright.Generator.Reading.Sources;

/// <summary>
/// Reads the tokens of strict JSON (RFC 8259) from a text of .NET, as it comes from the compiler: of a large document of which little is
/// selected, no UTF-8 is made. What is wrong with a text it does not say.
/// </summary>
internal ref partial struct JsonScanner
{
    // Four at a time.
    private const ulong Spaces = 0x0020_0020_0020_0020;

    private readonly ReadOnlySpan<char> _text;

    // Of each open object or list, whether it is an object.
    private readonly bool[] _isObject;
    private readonly int _maxDepth;
    private int _open;
    private int _at;
    private int _start;
    private int _valueStart;
    private int _valueEnd;

    /// <summary>Begins with a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maxDepth">How many objects and lists may lie in each other.</param>
    public JsonScanner(ReadOnlySpan<char> text, int maxDepth = SpecLimits.MaxDepth)
    {
        _text = text;
        _maxDepth = maxDepth;
        _isObject = new bool[maxDepth + 1];
    }

    /// <summary>The token.</summary>
    public JsonTokenType TokenType { readonly get; private set; }

    /// <summary>Where the token begins, with its quotation mark.</summary>
    public readonly int TokenStart => _start;

    /// <summary>Where the token ends, with its quotation mark.</summary>
    public readonly int TokenEnd => _at;

    /// <summary>The token as it is written; of a string without the quotation marks.</summary>
    public readonly ReadOnlySpan<char> Value => _text.Slice(_valueStart, _valueEnd - _valueStart);

    /// <summary>Whether something in a string is escaped.</summary>
    public bool IsEscaped { readonly get; private set; }

    /// <summary>How many objects and lists are open around the token.</summary>
    public readonly int Depth => TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? _open - 1 : _open;

    /// <summary>Whether the text is no JSON, or is nested too deeply.</summary>
    public bool HasFailed { readonly get; private set; }

    /// <summary>The string that the token stands for.</summary>
    /// <exception cref="InvalidOperationException">It has half of a surrogate pair, escaped.</exception>
    public readonly string GetString() => IsEscaped ? Unescape() : Value.ToString();

    /// <summary>Whether the string that the token stands for is a certain one.</summary>
    public readonly bool ValueEquals(string text) =>
        IsEscaped ? Unescape() == text : Value.SequenceEqual(text.AsSpan());

    /// <summary>Goes to the next token.</summary>
    /// <returns>Whether there is one: not at the end of the text, nor where it is no JSON.</returns>
    public bool Read()
    {
        SkipBlanks();
        if (TokenType == JsonTokenType.PropertyName)
        {
            if (Peek() != ':')
            {
                return Fail();
            }

            _at++;
            SkipBlanks();
            return ReadValue(Peek());
        }

        if (_open == 0)
        {
            return TokenType == JsonTokenType.None ? ReadValue(Peek()) : _at < _text.Length && Fail();
        }

        var isObject = _isObject[_open];
        var next = Peek();
        if (next == (isObject ? '}' : ']'))
        {
            _start = _at++;
            _open--;
            TokenType = isObject ? JsonTokenType.EndObject : JsonTokenType.EndArray;
            return true;
        }

        if (TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            if (next != ',')
            {
                return Fail();
            }

            _at++;
            SkipBlanks();
            next = Peek();
        }

        if (!isObject)
        {
            return ReadValue(next);
        }

        TokenType = JsonTokenType.PropertyName;
        return next == '"' ? ReadString() : Fail();
    }

    private readonly char Peek() => _at < _text.Length ? _text[_at] : '\0';

    private bool Fail()
    {
        HasFailed = true;
        return false;
    }

    private void SkipBlanks()
    {
        var text = _text;
        var at = _at;
        while (at < text.Length && text[at] <= ' ' && text[at] is ' ' or '\n' or '\r' or '\t')
        {
            // Most blanks are indentation.
            at++;
            while (at + 4 <= text.Length && ReadFour(text, at) == Spaces)
            {
                at += 4;
            }
        }

        _at = at;
    }

    private static ulong ReadFour(ReadOnlySpan<char> text, int at) =>
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), at)));

    private bool ReadValue(char first)
    {
        _start = _at;
        switch (first)
        {
            case '"':
                TokenType = JsonTokenType.String;
                return ReadString();
            case '{' or '[':
                if (_open == _maxDepth)
                {
                    return Fail();
                }

                _at++;
                _isObject[++_open] = first == '{';
                TokenType = first == '{' ? JsonTokenType.StartObject : JsonTokenType.StartArray;
                return true;
            case 't':
                return ReadWord("true", JsonTokenType.True);
            case 'f':
                return ReadWord("false", JsonTokenType.False);
            case 'n':
                return ReadWord("null", JsonTokenType.Null);
            default:
                TokenType = JsonTokenType.Number;
                return ReadNumber();
        }
    }
}
