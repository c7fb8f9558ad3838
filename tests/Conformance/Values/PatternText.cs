using System.Globalization;
using System.Text;

namespace Specwright.Conformance.Values;

/// <summary>
/// Proposes texts for a regular expression: the first alternative, each repetition as often as the length asks for. A proposal need not
/// match; look-arounds and back references are passed over.
/// </summary>
internal sealed class PatternText
{
    private const string Usual = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_./:@ ,;+=#&%$!?*()[]{}<>|\\^~`'\"";

    private readonly string _pattern;
    private readonly int _extra;
    private readonly int _variant;
    private readonly int _alternative;
    private int _position;
    private bool _varied;

    private PatternText(string pattern, int extra, int variant, int alternative) =>
        (_pattern, _extra, _variant, _alternative) = (pattern, extra, variant, alternative);

    /// <summary>Texts from short to long, until one is longer than <paramref name="maxLength"/> or long enough anyway.</summary>
    public static IEnumerable<string> Of(string pattern, int minLength, int? maxLength, int variant)
    {
        for (var alternative = 0; alternative < 3; alternative++)
        {
            var last = "";
            for (var extra = 0; extra <= Math.Max(64, minLength); extra++)
            {
                string text;
                try
                {
                    text = new PatternText(pattern, extra, variant, alternative).Sequence(depth: 0);
                }
                catch (Exception exception) when (exception is ArgumentOutOfRangeException or FormatException or OverflowException
                    or IndexOutOfRangeException)
                {
                    yield break;
                }

                yield return text;
                if (extra > 0 && (text == last || text.Length > (maxLength ?? Math.Max(minLength, 64)) + 8))
                {
                    break;
                }

                last = text;
            }
        }
    }

    private bool AtEnd => _position >= _pattern.Length;

    private char Peek => _pattern[_position];

    // Alternatives up to the closing parenthesis or the end; one of them is the text.
    private string Sequence(int depth)
    {
        var alternatives = new List<string>();
        var text = new StringBuilder();
        while (!AtEnd && Peek != ')')
        {
            if (Peek == '|')
            {
                _position++;
                alternatives.Add(text.ToString());
                text.Clear();
                continue;
            }

            var start = _position;
            var atom = Atom(depth);
            var (least, most) = Repetition();
            var count = Math.Min(most, Math.Max(least, Math.Min(least + _extra, most)));
            for (var i = 0; i < Math.Min(count, 4096); i++)
            {
                text.Append(atom);
            }

            if (_position == start)
            {
                _position++;
            }
        }

        alternatives.Add(text.ToString());
        return alternatives[Math.Min(_alternative, alternatives.Count - 1)];
    }

    private (int Least, int Most) Repetition()
    {
        if (AtEnd)
        {
            return (1, 1);
        }

        var repetition = (1, 1);
        switch (Peek)
        {
            case '?':
                repetition = (0, 1);
                break;
            case '*':
                repetition = (0, int.MaxValue);
                break;
            case '+':
                repetition = (1, int.MaxValue);
                break;
            case '{' when _position + 1 < _pattern.Length && char.IsAsciiDigit(_pattern[_position + 1]):
                var close = _pattern.IndexOf('}', _position);
                var bounds = _pattern[(_position + 1)..close].Split(',');
                var least = int.Parse(bounds[0], CultureInfo.InvariantCulture);
                repetition = (
                    least,
                    bounds.Length == 1 ? least : bounds[1].Length == 0 ? int.MaxValue : int.Parse(bounds[1], CultureInfo.InvariantCulture));
                _position = close;
                break;
            default:
                return repetition;
        }

        _position++;
        if (!AtEnd && Peek is '?' or '+')
        {
            _position++;
        }

        return repetition;
    }

    private string Atom(int depth)
    {
        var character = Peek;
        _position++;
        switch (character)
        {
            case '^' or '$':
                return "";
            case '.':
                return Varied("a");
            case '(':
                return Group(depth);
            case '[':
                return Class();
            case '\\':
                return Escape() is { } set ? Varied(Pick(set, not: false)) : Literal();
            default:
                return character.ToString();
        }
    }

    private string Group(int depth)
    {
        var isLookAround = false;
        if (!AtEnd && Peek == '?')
        {
            var kind = _pattern[_position + 1];
            isLookAround = kind is '=' or '!' || (kind == '<' && _pattern[_position + 2] is '=' or '!');
            _position = kind is '<' or 'P' && !isLookAround ? _pattern.IndexOf('>', _position) + 1
                : kind is ':' or '=' or '!' ? _position + 2
                : isLookAround ? _position + 3 : _pattern.IndexOfAny([':', ')'], _position) + 1;
        }

        var text = depth > 64 ? "" : Sequence(depth + 1);
        if (!AtEnd)
        {
            _position++;
        }

        return isLookAround ? "" : text;
    }

    private string Class()
    {
        var not = Peek == '^';
        _position += not ? 1 : 0;
        var set = new StringBuilder();
        for (var first = true; !AtEnd && (Peek != ']' || first); first = false)
        {
            if (Peek == '\\')
            {
                _position++;
                if (Escape() is { } several)
                {
                    set.Append(several);
                    continue;
                }

                set.Append(Literal());
            }
            else
            {
                set.Append(Peek);
                _position++;
            }

            if (_position + 1 < _pattern.Length && Peek == '-' && _pattern[_position + 1] != ']')
            {
                _position++;
                var to = Peek;
                _position++;
                if (to == '\\')
                {
                    to = Escape() is { } range ? range[^1] : Literal()[0];
                }

                for (var next = (char)(set[^1] + 1); next <= to && set.Length < 512; next++)
                {
                    set.Append(next);
                }
            }
        }

        _position++;
        return Varied(Pick(set.ToString(), not), set.ToString(), not);
    }

    // The characters of a class such as \d; null for an escaped character, which Literal reads.
    private string? Escape()
    {
        switch (Peek)
        {
            case 'd':
                _position++;
                return "0123456789";
            case 'w' or 'S':
                _position++;
                return "abcdefghijklmnopqrstuvwxyz0123456789";
            case 'D' or 'W':
                _position++;
                return "-.";
            case 's':
                _position++;
                return " ";
            case 'b' or 'B' or 'A' or 'z' or 'Z':
                _position++;
                return "";
            case 'p' or 'P':
                var name = _pattern[(_position + 2).._pattern.IndexOf('}', _position)];
                _position = _pattern.IndexOf('}', _position) + 1;
                return name.StartsWith("Lu", StringComparison.Ordinal)
                    ? "ABC"
                    : name.StartsWith('N') ? "0123456789" : name.StartsWith('P') ? "-." : "abc";
            default:
                return null;
        }
    }

    private string Literal()
    {
        var character = Peek;
        _position++;
        switch (character)
        {
            case 'n':
                return "\n";
            case 'r':
                return "\r";
            case 't':
                return "\t";
            case 'x' or 'u':
                var digits = character == 'x' ? 2 : 4;
                var code = int.Parse(_pattern.AsSpan(_position, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                _position += digits;
                return ((char)code).ToString();
            default:
                return character.ToString();
        }
    }

    private static string Pick(string set, bool not) =>
        set.Length == 0 && !not ? "" : Usual.FirstOrDefault(candidate => set.Contains(candidate, StringComparison.Ordinal) != not)
            is var found and not '\0' ? found.ToString() : set.Length > 0 ? set[..1] : "";

    // The first open choice tells variants apart.
    private string Varied(string usual, string? set = null, bool not = false)
    {
        if (_varied || _variant == 0 || usual.Length == 0)
        {
            return usual;
        }

        _varied = true;
        var others = Usual.Where(candidate => set is null
            ? char.IsAsciiDigit(candidate) == char.IsAsciiDigit(usual[0]) && char.IsAsciiLetterOrDigit(candidate)
            : set.Contains(candidate, StringComparison.Ordinal) != not).ToArray();
        return others.Length == 0 ? usual : others[_variant % others.Length].ToString();
    }
}
