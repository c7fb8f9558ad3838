using System.Diagnostics;
using System.Globalization;

namespace Specwright.CompilerServices;

/// <content>The rules of JSON Schema for single values: strings and numbers.</content>
public sealed partial class ArgumentChecks
{
    // One second for all patterns of a call, as each of them has by itself.
    private static readonly long s_maxPatternTicks = Stopwatch.Frequency;

    private long _patternTicks;

    /// <summary><c>minLength</c> and <c>maxLength</c>, in characters as JSON counts them: code points, not UTF-16 units.</summary>
    public void Length(string name, string? value, int min = 0, int max = int.MaxValue)
    {
        // A code point is one or two units: only a text near a limit must be counted.
        if (value is null || (value.Length <= max && value.Length / 2 >= min))
        {
            return;
        }

        Count(name, CountCodePoints(value), min, max, "character", "characters");
    }

    /// <summary><c>pattern</c>: an ECMA-262 regular expression that must match somewhere in the text.</summary>
    /// <remarks>
    /// A pattern that .NET cannot honour, or that takes longer than a second, lets everything pass: the server decides then.
    /// </remarks>
    public void Pattern(string name, string? value, string pattern)
    {
        if (value is not null && !MatchesInTime(pattern, value))
        {
            Add(name, $"must match the pattern {pattern}");
        }
    }

    // A pattern can take very long for some texts: what is behind the time that a call has for all of its patterns is not decided.
    private bool MatchesInTime(string pattern, string value)
    {
        if (_patternTicks > s_maxPatternTicks)
        {
            return true;
        }

        var start = Stopwatch.GetTimestamp();
        var matches = SchemaPattern.Matches(pattern, value);
        _patternTicks += Stopwatch.GetTimestamp() - start;
        return matches;
    }

    /// <summary><c>minimum</c>, <c>maximum</c> and their exclusive forms.</summary>
    public void Range(string name, long? value, long? min = null, long? max = null, bool exclusiveMin = false, bool exclusiveMax = false) =>
        Compare(name, value, min, max, exclusiveMin, exclusiveMax);

    /// <inheritdoc cref="Range(string, long?, long?, long?, bool, bool)"/>
    public void Range(
        string name,
        float? value,
        float? min = null,
        float? max = null,
        bool exclusiveMin = false,
        bool exclusiveMax = false) =>
        Compare(name, value, min, max, exclusiveMin, exclusiveMax);

    /// <inheritdoc cref="Range(string, long?, long?, long?, bool, bool)"/>
    public void Range(
        string name,
        double? value,
        double? min = null,
        double? max = null,
        bool exclusiveMin = false,
        bool exclusiveMax = false) =>
        Compare(name, value, min, max, exclusiveMin, exclusiveMax);

    /// <inheritdoc cref="Range(string, long?, long?, long?, bool, bool)"/>
    public void Range(
        string name,
        decimal? value,
        decimal? min = null,
        decimal? max = null,
        bool exclusiveMin = false,
        bool exclusiveMax = false) =>
        Compare(name, value, min, max, exclusiveMin, exclusiveMax);

    /// <summary><c>multipleOf</c>.</summary>
    public void MultipleOf(string name, long? value, long factor)
    {
        if (value is { } number && factor != 0 && number % factor != 0)
        {
            Add(name, $"must be a multiple of {Text(factor)}, but is {Text(number)}");
        }
    }

    /// <inheritdoc cref="MultipleOf(string, long?, long)"/>
    public void MultipleOf(string name, decimal? value, decimal factor)
    {
        if (value is { } number && factor != 0 && number % factor != 0)
        {
            Add(name, $"must be a multiple of {Text(factor)}, but is {Text(number)}");
        }
    }

    private void Compare<T>(string name, T? value, T? min, T? max, bool exclusiveMin, bool exclusiveMax)
        where T : struct, IComparable<T>, IFormattable
    {
        if (value is not { } number)
        {
            return;
        }

        if (min is { } low && number.CompareTo(low) is var toMin && (toMin < 0 || (exclusiveMin && toMin == 0)))
        {
            Add(name, $"must be {(exclusiveMin ? "above" : "at least")} {Text(low)}, but is {Text(number)}");
        }
        else if (max is { } high && number.CompareTo(high) is var toMax && (toMax > 0 || (exclusiveMax && toMax == 0)))
        {
            Add(name, $"must be {(exclusiveMax ? "below" : "at most")} {Text(high)}, but is {Text(number)}");
        }
    }

    /// <summary>How many there are of something, and may be.</summary>
    internal void Count(string name, int count, int min, int max, string one, string several)
    {
        if (count < min)
        {
            Add(name, $"must have at least {Text(min)} {(min == 1 ? one : several)}, but has {Text(count)}");
        }
        else if (count > max)
        {
            Add(name, $"must have at most {Text(max)} {(max == 1 ? one : several)}, but has {Text(count)}");
        }
    }

    private static int CountCodePoints(string text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                count--;
                i++;
            }
        }

        return count;
    }

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
