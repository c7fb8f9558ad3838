namespace Specwright.CompilerServices;

/// <summary>
/// The exact value of a JSON number (RFC 8259, section 6), whatever way it is written: digits without zeros at either end, times a power of
/// ten.
/// </summary>
internal readonly struct JsonNumber : IEquatable<JsonNumber>
{
    private const long MaxExponent = 1_000_000_000_000;

    // Of the largest integer of 64 bits.
    private const int MaxDigits = 20;

    private readonly bool _negative;
    private readonly byte[] _digits;
    private readonly long _exponent;

    /// <summary>Takes the number apart.</summary>
    /// <param name="text">A well-formed JSON number.</param>
    public JsonNumber(ReadOnlySpan<byte> text)
    {
        var digits = new byte[text.Length];
        var count = 0;
        var fraction = 0;
        var position = 0;
        var inFraction = false;
        for (; position < text.Length && text[position] is not ((byte)'e' or (byte)'E'); position++)
        {
            var character = text[position];
            if (character == '.')
            {
                inFraction = true;
            }
            else if (character is >= (byte)'0' and <= (byte)'9')
            {
                fraction += inFraction ? 1 : 0;
                if (count > 0 || character != '0')
                {
                    digits[count++] = character;
                }
            }
        }

        var exponent = Exponent(text.Slice(position)) - fraction;
        while (count > 0 && digits[count - 1] == '0')
        {
            count--;
            exponent++;
        }

        Array.Resize(ref digits, count);
        _digits = digits;
        _negative = count > 0 && text[0] == '-';
        _exponent = count > 0 ? exponent : 0;
    }

    /// <summary>The value as a 64-bit integer; <c>false</c> if it has a fraction or does not fit.</summary>
    public bool TryToInt64(out long value)
    {
        var fits = TryGetMagnitude(out var magnitude) && magnitude <= (_negative ? 1UL << 63 : long.MaxValue);
        value = !fits ? 0 : _negative ? unchecked(-(long)magnitude) : (long)magnitude;
        return fits;
    }

    /// <summary>The value as a 64-bit integer without a sign; <c>false</c> if it is negative, has a fraction or does not fit.</summary>
    public bool TryToUInt64(out ulong value)
    {
        value = 0;
        return !_negative && TryGetMagnitude(out value);
    }

    /// <inheritdoc/>
    public bool Equals(JsonNumber other) =>
        _negative == other._negative && _exponent == other._exponent && _digits.AsSpan().SequenceEqual(other._digits);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonNumber other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashBuilder();
        hash.Add((int)_exponent);
        foreach (var digit in _digits)
        {
            hash.Add(digit);
        }

        return _negative ? ~hash.ToHashCode() : hash.ToHashCode();
    }

    private bool TryGetMagnitude(out ulong magnitude)
    {
        magnitude = 0;
        if (_exponent < 0 || _digits.Length + _exponent > MaxDigits)
        {
            return false;
        }

        for (var i = 0; i < _digits.Length + _exponent; i++)
        {
            var digit = i < _digits.Length ? _digits[i] - (ulong)'0' : 0;
            if (magnitude > (ulong.MaxValue - digit) / 10)
            {
                return false;
            }

            magnitude = (magnitude * 10) + digit;
        }

        return true;
    }

    // A number of 20 digits in the exponent is legal JSON; past the limit the exact size no longer matters to anyone.
    private static long Exponent(ReadOnlySpan<byte> text)
    {
        long exponent = 0;
        var negative = false;
        foreach (var character in text)
        {
            negative |= character == '-';
            if (character is >= (byte)'0' and <= (byte)'9')
            {
                exponent = Math.Min((exponent * 10) + (character - '0'), MaxExponent);
            }
        }

        return negative ? -exponent : exponent;
    }
}
