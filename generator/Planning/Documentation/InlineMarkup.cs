using System.Text;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Planning.Documentation;

/// <summary>
/// Reads the markup within one line or item of a description: code spans, emphasis, links, elements of HTML and character references.
/// </summary>
internal sealed class InlineMarkup
{
    private const int MaxTag = 300;
    private const int MaxLinkText = 200;

    private readonly string _text;
    private readonly StringBuilder _result;

    // The marks that are still to come, the next one last.
    private string _open = "";

    // A mark that nothing closes is looked for once.
    private HashSet<string>? _missing;

    private InlineMarkup(string text, StringBuilder result)
    {
        _text = text;
        _result = result;
    }

    /// <summary>Appends a text with marks in the place of its markup.</summary>
    public static void Append(string text, StringBuilder result)
    {
        var markup = new InlineMarkup(text, result);
        markup.Read();
        while (markup._open.Length > 0)
        {
            markup.Close();
        }
    }

    private void Read()
    {
        for (var i = 0; i < _text.Length;)
        {
            var length = _text[i] switch
            {
                '`' => ReadCode(i),
                '*' or '_' => ReadEmphasis(i),
                '[' => ReadLink(i),
                '<' => ReadElement(i),
                '&' => ReadReference(i),
                '\\' => ReadEscape(i),
                _ => 0,
            };
            if (length == 0)
            {
                _result.Append(_text[i]);
                length = 1;
            }

            i += length;
        }
    }

    private int ReadCode(int start)
    {
        var ticks = start;
        while (ticks < _text.Length && _text[ticks] == '`')
        {
            ticks++;
        }

        var fence = _text.Substring(start, ticks - start);
        if (FindEnd(fence, ticks) is not { } end)
        {
            // Backticks that nothing closes are text, all of them (CommonMark 0.31, section 6.1).
            _result.Append(fence);
            return fence.Length;
        }

        _result.Append(DocMarks.CodeStart).Append(_text.Substring(ticks, end - ticks).Trim(' ')).Append(DocMarks.CodeEnd);
        return end + fence.Length - start;
    }

    private int ReadEmphasis(int start)
    {
        var mark = _text[start];
        var count = start + 1 < _text.Length && _text[start + 1] == mark ? 2 : 1;
        var fence = new string(mark, count);
        var (open, close) = count == 2 ? (DocMarks.BoldStart, DocMarks.BoldEnd) : (DocMarks.ItalicStart, DocMarks.ItalicEnd);
        var after = start + count;
        if (IsNext(close) && start > 0 && !char.IsWhiteSpace(_text[start - 1]) && IsEdge(after))
        {
            Close();
            return count;
        }

        // `snake_case`, `2 * 3` and `*.example.com` are no emphasis.
        if (_open.IndexOf(close) >= 0 || !IsEdge(start - 1) || after >= _text.Length
            || (!char.IsLetterOrDigit(_text[after]) && _text[after] != '`')
            || FindEnd(fence, after) is not { } end || char.IsWhiteSpace(_text[end - 1]) || !IsEdge(end + count))
        {
            return 0;
        }

        _result.Append(open);
        _open += close;
        return count;
    }

    private int ReadLink(int start)
    {
        var end = _text.IndexOf("](", start, Math.Min(MaxLinkText, _text.Length - start), StringComparison.Ordinal);
        var close = end < 0 ? -1 : _text.IndexOf(')', end);
        if (close < 0 || _open.IndexOf(DocMarks.LinkEnd) >= 0)
        {
            return 0;
        }

        var text = _text.Substring(start + 1, end - start - 1);
        var target = _text.Substring(end + 2, close - end - 2).Trim();
        var blank = target.IndexOf(' ');
        AppendLink(blank < 0 ? target : target.Substring(0, blank), text);
        return close + 1 - start;
    }

    private int ReadElement(int start)
    {
        if (ReadAddress(start) is > 0 and var address)
        {
            return address;
        }

        if (HtmlTag.Read(_text, start, MaxTag) is not { } tag)
        {
            return 0;
        }

        if (HtmlElements.FindMarks(tag.Name) is { } marks)
        {
            ReadPair(tag.IsEnd, marks.Start, marks.End);
            return tag.Length;
        }

        if (tag.Is("a"))
        {
            var href = tag.Find("href");
            if (tag.IsEnd || (href is not null && WebAddress.Is(href)))
            {
                ReadPair(tag.IsEnd, DocMarks.LinkStart, DocMarks.LinkEnd, href);
            }

            return tag.Length;
        }

        return HtmlElements.IsDropped(tag.Name) ? tag.Length : 0;
    }

    private void ReadPair(bool isEnd, char start, char end, string? address = null)
    {
        if (isEnd)
        {
            if (IsNext(end))
            {
                Close();
            }
        }
        else if (_open.IndexOf(end) < 0)
        {
            _result.Append(start);
            if (address is not null)
            {
                _result.Append(address).Append(DocMarks.LinkText);
            }

            _open += end;
        }
    }

    /// <summary><c>&lt;https://…&gt;</c>.</summary>
    private int ReadAddress(int start)
    {
        var end = _text.IndexOf('>', start, Math.Min(MaxTag, _text.Length - start));
        if (end < 0 || _text.Substring(start + 1, end - start - 1) is not { } address || !WebAddress.Is(address))
        {
            return 0;
        }

        AppendLink(address, address);
        return end + 1 - start;
    }

    private void AppendLink(string address, string text)
    {
        if (!WebAddress.Is(address) || text.Length == 0)
        {
            // An address relative to the API's own pages cannot be followed from the generated code.
            _result.Append(text.Replace("`", ""));
            return;
        }

        _result.Append(DocMarks.LinkStart).Append(address).Append(DocMarks.LinkText).Append(text.Replace("`", "")).Append(DocMarks.LinkEnd);
    }

    private int ReadReference(int start)
    {
        if (CharacterReference.Read(_text, start) is not { } reference)
        {
            return 0;
        }

        _result.Append(reference.Text);
        return reference.Length;
    }

    private int ReadEscape(int start)
    {
        if (start + 1 < _text.Length && _text[start + 1] is '*' or '_' or '`' or '[' or ']' or '#' or '\\' or '<' or '>' or '-' or '.')
        {
            _result.Append(_text[start + 1]);
            return 2;
        }

        return 0;
    }

    private bool IsNext(char mark) => _open.Length > 0 && _open[_open.Length - 1] == mark;

    private void Close()
    {
        _result.Append(_open[_open.Length - 1]);
        _open = _open.Substring(0, _open.Length - 1);
    }

    private int? FindEnd(string fence, int start)
    {
        if (_missing?.Contains(fence) == true)
        {
            return null;
        }

        var end = start < _text.Length ? _text.IndexOf(fence, start, StringComparison.Ordinal) : -1;
        if (end < 0)
        {
            (_missing ??= new(StringComparer.Ordinal)).Add(fence);
            return null;
        }

        return end == start ? null : end;
    }

    private bool IsEdge(int index) => index < 0 || index >= _text.Length || !char.IsLetterOrDigit(_text[index]) && _text[index] != '/';
}
