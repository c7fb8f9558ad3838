using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Specwright.CompilerServices;

/// <summary>Numbers, and what is written as a string without an escape.</summary>
public sealed partial class JsonValueWriter
{
    // The longest that any number is, a double's digits without an exponent included.
    private const int MaxNumberLength = 128;
    private const int MaxInstantLength = 33;
    private const int MaxGuidLength = 36;

    // The fraction of 'O' always has seven digits; it begins behind yyyy-MM-ddTHH:mm:ss.
    private const int FractionStart = 19;
    private const int FractionEnd = 27;

    /// <summary>Writes an integer.</summary>
    internal void WriteNumberValue(long value)
    {
        Utf8Formatter.TryFormat(value, Reserve(MaxNumberLength), out var length);
        EndNumber(length);
    }

    /// <summary>Writes an integer without a sign.</summary>
    internal void WriteNumberValue(ulong value)
    {
        Utf8Formatter.TryFormat(value, Reserve(MaxNumberLength), out var length);
        EndNumber(length);
    }

    /// <summary>Writes a decimal number.</summary>
    internal void WriteNumberValue(decimal value)
    {
        Utf8Formatter.TryFormat(value, Reserve(MaxNumberLength), out var length);
        EndNumber(length);
    }

    /// <summary>Writes a number of double precision.</summary>
    /// <exception cref="ArgumentException">It is infinite, or no number: JSON has none of these.</exception>
    internal void WriteNumberValue(double value)
    {
        CheckFinite(value);
#if NET
        Utf8Formatter.TryFormat(value, Reserve(MaxNumberLength), out var length);
        EndNumber(length);
#else
        WriteNumberValue(value.ToString("G17", CultureInfo.InvariantCulture));
#endif
    }

    /// <summary>Writes a number of single precision.</summary>
    /// <exception cref="ArgumentException">It is infinite, or no number: JSON has none of these.</exception>
    internal void WriteNumberValue(float value)
    {
        CheckFinite(value);
#if NET
        Utf8Formatter.TryFormat(value, Reserve(MaxNumberLength), out var length);
        EndNumber(length);
#else
        WriteNumberValue(value.ToString("G9", CultureInfo.InvariantCulture));
#endif
    }

    /// <summary>Writes a UUID.</summary>
    internal void WriteStringValue(Guid value)
    {
        var json = Reserve(MaxGuidLength + 3);
        Utf8Formatter.TryFormat(value, json.Slice(1), out var length);
        Close(json, length);
    }

    /// <summary>Writes a date and time (RFC 3339), with a <c>Z</c> for UTC and no more digits than the fraction has.</summary>
    internal void WriteStringValue(DateTimeOffset value)
    {
        var json = Reserve(MaxInstantLength + 3);
        var text = json.Slice(1);
        var length = 0;
        _ = value.Offset == TimeSpan.Zero
            ? Utf8Formatter.TryFormat(value.UtcDateTime, text, out length, new StandardFormat('O'))
            : Utf8Formatter.TryFormat(value, text, out length, new StandardFormat('O'));
        var end = FractionEnd;
        while (text[end - 1] == '0')
        {
            end--;
        }

        end = end == FractionStart + 1 ? FractionStart : end;
        text.Slice(FractionEnd, length - FractionEnd).CopyTo(text.Slice(end));
        Close(json, length - FractionEnd + end);
    }

    /// <summary>Writes bytes in base64.</summary>
    internal void WriteBase64StringValue(ReadOnlySpan<byte> value)
    {
        var json = Reserve(Base64.GetMaxEncodedToUtf8Length(value.Length) + 3);
        Base64.EncodeToUtf8(value, json.Slice(1), out _, out var length);
        Close(json, length);
    }

    /// <summary>Writes a number that is a JSON text already.</summary>
    internal void WriteNumberValue(string json)
    {
        var utf8 = Encoding.ASCII.GetBytes(json);
        utf8.CopyTo(Reserve(utf8.Length + 1));
        EndNumber(utf8.Length);
    }

    private static void CheckFinite(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            throw new ArgumentException(
                $"{value.ToString(CultureInfo.InvariantCulture)} is no number of JSON. Leave the member out, or set it to another value.");
        }
    }

    // The room for it was reserved with the number.
    private void EndNumber(int length)
    {
        _buffer[_length + length] = Comma;
        _length += length + 1;
    }

    private void Close(Span<byte> json, int length)
    {
        json[0] = Quote;
        json[length + 1] = Quote;
        json[length + 2] = Comma;
        _length += length + 3;
    }
}
