using System.Globalization;

namespace Specwright.Generator.Reading.Yaml;

/// <summary>Where the parser stopped, and what it said.</summary>
internal sealed class YamlStop(string text, YamlFailure failure)
{
    public YamlLines Lines { get; } = new(text);

    public int Line { get; } = failure.Line;

    public int Column { get; } = failure.Column;

    public string Message { get; } = failure.Arguments[1];

    /// <summary>The nearest line above the one where it stopped; <see langword="null"/> if there is none.</summary>
    public int? LineAbove => Lines.EnumerateAbove(Line).Select(static line => (int?)line).FirstOrDefault();

    public static string FormatNumber(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Shorten(string text) => text.Length > 40 ? text.Substring(0, 40) + "…" : text;

    /// <summary>Whether the parser's message has these words.</summary>
    public bool Says(string words) => Message.IndexOf(words, StringComparison.OrdinalIgnoreCase) >= 0;
}
