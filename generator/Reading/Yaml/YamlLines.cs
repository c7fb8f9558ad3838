namespace Specwright.Generator.Reading.Yaml;

/// <summary>The lines of a YAML text around a place where it breaks, taken apart as far as a person would at a glance.</summary>
internal sealed class YamlLines(string text)
{
    // A reader finds a mistake only if it is near the line that the message names.
    private const int MaxLines = 200;

    private readonly string[] _lines = text.Split('\n');

    /// <summary>A line without its end; empty beyond the text.</summary>
    public string this[int line] => line >= 0 && line < _lines.Length ? _lines[line].TrimEnd('\r') : "";

    /// <summary>How many blanks a line begins with.</summary>
    public int GetIndentation(int line) => this[line].Length - this[line].TrimStart(' ').Length;

    /// <summary>Where the first key or value of a line stands: behind the dashes of list items.</summary>
    public int Start(int line)
    {
        var content = this[line];
        var at = GetIndentation(line);
        while (at + 1 < content.Length && content[at] == '-' && content[at + 1] == ' ')
        {
            at++;
            while (at < content.Length && content[at] == ' ')
            {
                at++;
            }
        }

        return at;
    }

    /// <summary>The lines above, from the nearest one, without blank ones and comments.</summary>
    public IEnumerable<int> EnumerateAbove(int line)
    {
        for (var i = line - 1; i >= 0 && i >= line - MaxLines; i--)
        {
            var content = this[i].TrimStart();
            if (content.Length > 0 && content[0] != '#')
            {
                yield return i;
            }
        }
    }

    /// <summary>The key of a line, without its colon; <see langword="null"/> when the line begins with none.</summary>
    public string? FindKey(int line)
    {
        var start = Start(line);
        var colon = FindColon(line);
        return colon < 0 ? null : this[line].Substring(start, colon - start).Trim();
    }

    /// <summary>Where the value behind the line's key begins; where the line's content begins, if it has no key.</summary>
    public int FindValueStart(int line)
    {
        var colon = FindColon(line);
        var at = colon < 0 ? Start(line) : colon + 1;
        while (at < this[line].Length && this[line][at] == ' ')
        {
            at++;
        }

        return at;
    }

    /// <summary>The colon that ends the line's key; -1 when there is none.</summary>
    private int FindColon(int line)
    {
        var content = this[line];
        for (var at = content.IndexOf(':', Start(line)); at >= 0; at = content.IndexOf(':', at + 1))
        {
            if (at + 1 == content.Length || content[at + 1] == ' ')
            {
                return at;
            }
        }

        return -1;
    }
}
