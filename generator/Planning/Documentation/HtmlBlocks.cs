using System.Text;

namespace Specwright.Generator.Planning.Documentation;

/// <summary>Turns the block elements of HTML (paragraphs, lists, headings, breaks) into the lines that Markdown has for them.</summary>
internal static class HtmlBlocks
{
    private const int MaxTag = 300;

    private static readonly HashSet<string> s_paragraphs = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr", "dl", "blockquote", "section", "fullname",
    };

    public static string ToLines(string text)
    {
        if (text.IndexOf('<') < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var kinds = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '`' && text.IndexOf('`', i + 1) is > 0 and var end)
            {
                // What is shown as code is no element.
                result.Append(text, i, end - i + 1);
                i = end;
                continue;
            }

            if (text[i] != '<' || HtmlTag.Read(text, i, MaxTag) is not { } tag)
            {
                result.Append(text[i]);
                continue;
            }

            if (!TryAdd(tag, result, kinds))
            {
                result.Append(text, i, tag.Length);
            }

            i += tag.Length - 1;
        }

        return result.ToString();
    }

    // The number of the next item; 0 in a list of bullets.
    private static bool TryAdd(HtmlTag tag, StringBuilder result, Stack<int> kinds)
    {
        if (s_paragraphs.Contains(tag.Name))
        {
            result.Append("\n\n");
        }
        else if (tag.Is("ul") || tag.Is("ol"))
        {
            if (!tag.IsEnd)
            {
                kinds.Push(tag.Is("ol") ? 1 : 0);
            }
            else if (kinds.Count > 0)
            {
                kinds.Pop();
            }

            result.Append("\n\n");
        }
        else if (tag.Is("li") || tag.Is("dt") || tag.Is("dd"))
        {
            AddItem(tag, result, kinds);
        }
        else if (tag.Is("br"))
        {
            result.Append('\n');
        }
        else if (tag.Is("pre"))
        {
            result.Append("\n```\n");
        }
        else
        {
            return false;
        }

        return true;
    }

    private static void AddItem(HtmlTag tag, StringBuilder result, Stack<int> kinds)
    {
        if (tag.IsEnd)
        {
            return;
        }

        var number = kinds.Count > 0 ? kinds.Pop() : 0;
        result.Append('\n').Append(
            number == 0 ? "- " : number.ToString(System.Globalization.CultureInfo.InvariantCulture) + ". ");
        kinds.Push(number == 0 ? 0 : number + 1);
    }
}
