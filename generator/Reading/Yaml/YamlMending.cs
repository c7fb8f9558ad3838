using System.Text;

namespace Specwright.Generator.Reading.Yaml;

/// <summary>
/// Changes a text just so far that the YAML parser takes it, without moving the line or column of anything that has a place.
/// </summary>
internal sealed class YamlMending
{
    // What the parser counts as line ends or refuses, and YAML 1.2 does not; each gets a stand-in from the private use area and comes back
    // in the scalars.
    private static readonly char[] s_special = ['\u0085', '\u2028', '\u2029', '\uFEFF', '\uFFFE', '\uFFFF', '\u007F'];

    private readonly char _firstStandIn;

    private YamlMending(string text, char firstStandIn, int firstLineShift)
    {
        Text = text;
        FirstLineShift = firstLineShift;
        _firstStandIn = firstStandIn;
    }

    public string Text { get; }

    /// <summary>How many columns the first line moved to the left: one where a byte order mark stood.</summary>
    public int FirstLineShift { get; }

    public static YamlMending Characters(string text)
    {
        if (text.IndexOfAny(s_special) < 0)
        {
            return new YamlMending(text, '\0', 0);
        }

        var standIn = '\uE000';
        while (standIn < '\uF800' && text.Any(c => c >= standIn && c < standIn + s_special.Length))
        {
            standIn += (char)s_special.Length;
        }

        var mended = new StringBuilder(text);
        var hasMark = mended[0] == '\uFEFF';
        if (hasMark)
        {
            mended.Remove(0, 1);
        }

        for (var i = 0; i < mended.Length; i++)
        {
            var index = Array.IndexOf(s_special, mended[i]);
            if (index >= 0)
            {
                mended[i] = (char)(standIn + index);
            }
        }

        return new YamlMending(mended.ToString(), standIn, hasMark ? 1 : 0);
    }

    /// <summary>The same with the blank lines at the head of block scalars emptied.</summary>
    public YamlMending Blanks()
    {
        var mended = new StringBuilder(Text.Length);
        var inHead = false;
        for (var start = 0; start < Text.Length;)
        {
            var end = Text.IndexOf('\n', start);
            end = end < 0 ? Text.Length : end + 1;
            var line = Text.Substring(start, end - start);
            if (inHead && string.IsNullOrWhiteSpace(line))
            {
                mended.Append(line.TrimStart(' ', '\t'));
            }
            else
            {
                mended.Append(line);
                inHead = IsBlockHeader(line);
            }

            start = end;
        }

        return new YamlMending(mended.ToString(), _firstStandIn, FirstLineShift);
    }

    /// <summary>A scalar with its stand-ins turned back.</summary>
    public string Restore(string value)
    {
        if (_firstStandIn == '\0')
        {
            return value;
        }

        for (var i = 0; i < s_special.Length; i++)
        {
            value = value.Replace((char)(_firstStandIn + i), s_special[i]);
        }

        return value;
    }

    private static bool IsBlockHeader(string line)
    {
        line = line.TrimEnd();
        var comment = line.LastIndexOf(" #", StringComparison.Ordinal);
        if (comment > 0 && line.IndexOf('|') is var bar && (bar < 0 || bar < comment))
        {
            line = line.Substring(0, comment).TrimEnd();
        }

        var end = line.Length;
        while (end > 0 && (line[end - 1] is '+' or '-' || char.IsDigit(line[end - 1])))
        {
            end--;
        }

        return end > 0 && line[end - 1] is '|' or '>' && (end == 1 || line[end - 2] is ' ' or '\t');
    }
}
