namespace Specwright.Generator.Modeling.Schemas.Numbers;

/// <summary>
/// Tells whether a <c>pattern</c> matches numbers and nothing else, as those do that .NET writes beside the types <c>[integer, string]</c>.
/// </summary>
/// <remarks>
/// The pattern is run symbolically over the automaton of numbers (sign, digits, fraction, exponent): each part of it becomes the relation
/// between the states before and after that part. So the answer holds whatever way the pattern is spelled, in time linear in its length.
/// What the parser does not know is no pattern of numbers.
/// </remarks>
internal ref struct NumericPattern
{
    /// <summary>Patterns of numbers are short; longer ones are not looked at.</summary>
    private const int MaxLength = 256;
    private const int MaxDepth = 16;

    private readonly ReadOnlySpan<char> _text;
    private int _position;
    private int _depth;
    private bool _isUnknown;

    private NumericPattern(string pattern) => _text = pattern.AsSpan();

    /// <summary>The kind of numbers that the pattern matches; <see langword="null"/> when it matches other texts, too.</summary>
    public static NumericPatternKind? Classify(string? pattern)
    {
        if (pattern is not { Length: > 2 and <= MaxLength })
        {
            return null;
        }

        var parser = new NumericPattern(pattern);
        var states = parser.ParseAlternatives(isOutermost: true).GetStatesAfter(NumeralState.Start);
        return parser._isUnknown || parser._position < pattern.Length ? null : Classify(states);
    }

    // Texts of a fixed length that may begin with zeros are codes (postal codes, say), whose zeros a number would lose.
    private static NumericPatternKind? Classify(NumeralStates states)
    {
        var isUnfinished =
            states.HasAny(NumeralState.Start, NumeralState.Sign, NumeralState.Point, NumeralState.ExponentMark, NumeralState.ExponentSign);
        var isCode = states.Has(NumeralState.Padded)
            && !states.HasAny(NumeralState.Zero, NumeralState.One, NumeralState.Fraction, NumeralState.Exponent);
        return states.Has(NumeralState.NoNumber) || isUnfinished || isCode ? null
            : states.Has(NumeralState.Exponent) ? NumericPatternKind.Real
            : states.Has(NumeralState.Fraction) ? NumericPatternKind.Decimal
            : NumericPatternKind.Integer;
    }

    private NumeralRelation ParseAlternatives(bool isOutermost)
    {
        var all = ParseAlternative(isOutermost);
        while (TryTake('|'))
        {
            all = all.Or(ParseAlternative(isOutermost));
        }

        return all;
    }

    // Only a pattern that is anchored at both ends (in each of its alternatives) says what the whole text is.
    private NumeralRelation ParseAlternative(bool isAnchored)
    {
        _isUnknown |= isAnchored && !TryTake('^');
        var all = NumeralRelation.Same;
        while (!_isUnknown && _position < _text.Length && _text[_position] is not ('|' or ')' or '$'))
        {
            all = all.Then(ParseRepeated());
        }

        _isUnknown |= isAnchored && !TryTake('$');
        return all;
    }

    private NumeralRelation ParseRepeated()
    {
        var one = ParseAtom();
        var (least, most) = TryTake('?') ? (0, (int?)1)
            : TryTake('*') ? (0, null)
            : TryTake('+') ? (1, null)
            : TryTake('{') ? ParseBounds()
            : (1, 1);
        TryTake('?');
        return one.Repeat(least, most);
    }

    private (int Least, int? Most) ParseBounds()
    {
        var least = ParseCount() ?? 0;
        var most = TryTake(',') ? ParseCount() : least;
        _isUnknown |= !TryTake('}');
        return (least, most);
    }

    private int? ParseCount()
    {
        var start = _position;
        var count = 0;
        while (_position < _text.Length && _text[_position] is >= '0' and <= '9')
        {
            count = Math.Min((count * 10) + _text[_position++] - '0', MaxLength);
        }

        return _position == start ? null : count;
    }

    private NumeralRelation ParseAtom()
    {
        if (!TryTake('('))
        {
            return NumeralRelation.Of(TryTake('[') ? ParseClass() : ParseSymbol(isInClass: false));
        }

        _isUnknown |= (TryTake('?') && !TryTake(':')) || ++_depth > MaxDepth;
        var group = _isUnknown ? NumeralRelation.Same : ParseAlternatives(isOutermost: false);
        _depth--;
        _isUnknown |= !TryTake(')');
        return group;
    }

    private NumeralSymbols ParseClass()
    {
        NumeralSymbols all = 0;
        while (!_isUnknown && _position < _text.Length && _text[_position] != ']')
        {
            var symbols = ParseSymbol(isInClass: true);
            all |= symbols;
            if ((symbols & NumeralSymbols.AnyDigit) != 0 && IsRangeOfDigits())
            {
                all |= NumeralSymbols.Digit;
                _position += 2;
            }
        }

        _isUnknown |= !TryTake(']') || all == 0;
        return all;
    }

    private readonly bool IsRangeOfDigits() =>
        _position + 1 < _text.Length && _text[_position] == '-' && _text[_position + 1] is >= '1' and <= '9';

    private NumeralSymbols ParseSymbol(bool isInClass)
    {
        var isEscaped = TryTake('\\');
        var isLiteral = isEscaped || isInClass;
        if (_position == _text.Length)
        {
            _isUnknown = true;
            return 0;
        }

        // Outside of brackets, a point and a plus sign have a meaning of their own.
        return _text[_position++] switch
        {
            'd' when isEscaped => NumeralSymbols.AnyDigit,
            '0' when !isEscaped => NumeralSymbols.Zero,
            >= '1' and <= '9' when !isEscaped => NumeralSymbols.Digit,
            'e' or 'E' when !isEscaped => NumeralSymbols.Exponent,
            '.' when isLiteral => NumeralSymbols.Point,
            '+' when isLiteral => NumeralSymbols.Plus,
            '-' => NumeralSymbols.Minus,
            _ => NumeralSymbols.Other,
        };
    }

    private bool TryTake(char character)
    {
        if (_position == _text.Length || _text[_position] != character)
        {
            return false;
        }

        _position++;
        return true;
    }
}
