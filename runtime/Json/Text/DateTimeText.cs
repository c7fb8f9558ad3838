namespace Specwright.CompilerServices;

/// <summary>
/// Reads dates and times of RFC 3339, section 5.6, with what servers make of it: a space or lower case between the parts, no seconds, no
/// offset (taken as UTC), an offset without colon, any number of digits in the fraction.
/// </summary>
internal static class DateTimeText
{
    /// <summary>Longer texts are no dates.</summary>
    public const int MaxLength = 128;

    /// <summary>Reads <c>date-time</c>; without an offset it is of UTC.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (!TryParseDate(ref text, out var date) || text.Length == 0 || text[0] is not ((byte)'T' or (byte)'t' or (byte)' '))
        {
            return false;
        }

        text = text.Slice(1);
        if (!TryParseTime(ref text, out var time) || !TryParseOffset(ref text, out var offset) || text.Length != 0)
        {
            return false;
        }

        var utc = date.Ticks + time - (offset * TimeSpan.TicksPerMinute);
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        value = new DateTimeOffset(utc, TimeSpan.Zero);
        var local = utc + (offset * TimeSpan.TicksPerMinute);

        // Offsets beyond 14 hours, and local times before the year 1, exist in RFC 3339 but not in .NET: the instant is kept.
        if (Math.Abs(offset) <= 14 * 60 && local >= DateTime.MinValue.Ticks && local <= DateTime.MaxValue.Ticks)
        {
            value = value.ToOffset(TimeSpan.FromMinutes(offset));
        }

        return true;
    }

    /// <summary>Reads <c>full-date</c>, or the date of a <c>date-time</c> as it is written there.</summary>
    public static bool TryParseDate(ReadOnlySpan<byte> text, out DateTime value) =>
        TryParseDate(ref text, out value) && (text.Length == 0 || TryParse("0001-01-02"u8, text));

    private static bool TryParse(ReadOnlySpan<byte> date, ReadOnlySpan<byte> rest)
    {
        Span<byte> text = stackalloc byte[MaxLength];
        if (date.Length + rest.Length > MaxLength)
        {
            return false;
        }

        date.CopyTo(text);
        rest.CopyTo(text.Slice(date.Length));
        return TryParse(text.Slice(0, date.Length + rest.Length), out DateTimeOffset _);
    }

    private static bool TryParseDate(ref ReadOnlySpan<byte> text, out DateTime date)
    {
        date = default;
        if (!TryDigits(ref text, 4, out var year) || !TryTake(ref text, (byte)'-')
            || !TryDigits(ref text, 2, out var month) || !TryTake(ref text, (byte)'-')
            || !TryDigits(ref text, 2, out var day)
            || year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateTime(year, month, day);
        return true;
    }

    private static bool TryParseTime(ref ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (!TryDigits(ref text, 2, out var hour)
            || !TryTake(ref text, (byte)':')
            || !TryDigits(ref text, 2, out var minute)
            || hour > 23
            || minute > 59)
        {
            return false;
        }

        var second = 0;
        long fraction = 0;
        if (TryTake(ref text, (byte)':'))
        {
            // 60 is a leap second: .NET knows none, it is the first of the next minute.
            if (!TryDigits(ref text, 2, out second)
                || second > 60
                || (TryTake(ref text, (byte)'.') && !TryFraction(ref text, out fraction)))
            {
                return false;
            }
        }

        ticks = (((((hour * 60L) + minute) * 60) + second) * TimeSpan.TicksPerSecond) + fraction;
        return true;
    }

    private static bool TryFraction(ref ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        var unit = TimeSpan.TicksPerSecond;
        var digits = 0;
        while (TryDigits(ref text, 1, out var digit))
        {
            unit /= 10;
            ticks += digit * unit;
            digits++;
        }

        return digits > 0;
    }

    private static bool TryParseOffset(ref ReadOnlySpan<byte> text, out int minutes)
    {
        minutes = 0;
        if (text.Length == 0 || TryTake(ref text, (byte)'Z') || TryTake(ref text, (byte)'z'))
        {
            return true;
        }

        var negative = text[0] == '-';
        if (!(TryTake(ref text, (byte)'+') || TryTake(ref text, (byte)'-')) || !TryDigits(ref text, 2, out var hours))
        {
            return false;
        }

        var rest = 0;
        TryTake(ref text, (byte)':');
        if ((text.Length > 0 && !TryDigits(ref text, 2, out rest)) || hours > 23 || rest > 59)
        {
            return false;
        }

        minutes = negative ? -((hours * 60) + rest) : (hours * 60) + rest;
        return true;
    }

    private static bool TryTake(ref ReadOnlySpan<byte> text, byte character)
    {
        if (text.Length == 0 || text[0] != character)
        {
            return false;
        }

        text = text.Slice(1);
        return true;
    }

    private static bool TryDigits(ref ReadOnlySpan<byte> text, int count, out int value)
    {
        value = 0;
        if (text.Length < count)
        {
            return false;
        }

        for (var i = 0; i < count; i++)
        {
            var digit = text[i] - '0';
            if (digit is < 0 or > 9)
            {
                return false;
            }

            value = (value * 10) + digit;
        }

        text = text.Slice(count);
        return true;
    }
}
