using System.Text;

namespace Specwright;

/// <summary>The values of a path's parameters, encoded, and the path that they make of its template.</summary>
internal sealed class PathValues
{
    /// <summary>What is wrong with an empty value.</summary>
    public const string EmptyRule = "must not be empty, as it is a part of the path";

    private readonly List<KeyValuePair<string, string>> _values = [];

    /// <summary>Adds a value.</summary>
    /// <returns>The rule that it breaks, as the end of a sentence; <see langword="null"/> where it is added.</returns>
    public string? Add(string name, string text)
    {
        if (text.Length == 0)
        {
            return EmptyRule;
        }

        // .NET resolves the segments . and .. whether they are encoded or not: such a value would call another path.
        if (DotSegments.Any(text))
        {
            return "must not be . or .., encoded or not: that is another path";
        }

        _values.Add(new(name, text));
        return null;
    }

    /// <summary>Appends the path. What follows a # in a template tells operations apart in the document, and is not sent.</summary>
    /// <exception cref="InvalidOperationException">A parameter was given no value.</exception>
    public void AppendPath(StringBuilder target, string template)
    {
        var end = template.IndexOf('#') is >= 0 and var hash ? hash : template.Length;
        var position = 0;
        while (position < end)
        {
            var open = template.IndexOf('{', position, end - position);
            var close = open < 0 ? -1 : template.IndexOf('}', open, end - open);
            if (close < 0)
            {
                break;
            }

            UriText.Append(target, template.Substring(position, open - position), UriText.Keep.Reserved);
            var name = template.Substring(open + 1, close - open - 1);
            target.Append(
                Find(name) ?? throw new InvalidOperationException($"The path {template} has a parameter {name} without a value."));
            position = close + 1;
        }

        UriText.Append(target, template.Substring(position, end - position), UriText.Keep.Reserved);
    }

    private string? Find(string name)
    {
        foreach (var parameter in _values)
        {
            if (parameter.Key == name)
            {
                return parameter.Value;
            }
        }

        return null;
    }
}
