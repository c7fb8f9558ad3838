using System.Globalization;

namespace Specwright;

/// <summary>
/// Writes numbers of parameters and form fields without an exponent, which JSON has and many a parser of parameters has not: that of
/// <see cref="decimal"/> in ASP.NET Core, say.
/// </summary>
internal static class PlainNumber
{
    /// <summary>More digits than this are no easier to read for anybody.</summary>
    private const int MaxLength = 40;

    /// <param name="json">A number as JSON has it.</param>
    /// <returns>The same value without an exponent, unless that takes more than forty characters: then as it was.</returns>
    public static string Of(string json)
    {
        var end = json.IndexOfAny(['e', 'E']);
        if (end < 0 || !int.TryParse(json.Substring(end + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)
            || Math.Abs((long)exponent) > MaxLength)
        {
            return json;
        }

        var sign = json[0] == '-' ? "-" : "";
        var mantissa = json.Substring(sign.Length, end - sign.Length);
        var point = mantissa.IndexOf('.');
        var digits = mantissa.Replace(".", "");
        var integers = (point < 0 ? mantissa.Length : point) + exponent;
        var plain = integers <= 0 ? sign + "0." + new string('0', -integers) + digits
            : integers >= digits.Length ? sign + digits + new string('0', integers - digits.Length)
            : sign + digits.Substring(0, integers) + "." + digits.Substring(integers);
        return plain.Length <= MaxLength ? plain : json;
    }
}
