namespace Specwright.Generator.Reading.Yaml;

/// <summary>Finds braces and brackets that are not closed.</summary>
internal static class YamlBraces
{
    /// <summary>A brace or bracket that is not closed.</summary>
    public static YamlMistake? Find(YamlStop stop)
    {
        if (!stop.Says("flow") && !stop.Says("something else") && !stop.Says("expected ','"))
        {
            return null;
        }

        foreach (var line in stop.Lines.EnumerateAbove(stop.Line + 1))
        {
            var open = OpenBrace(stop.Lines[line]);
            if (open >= 0)
            {
                var sign = stop.Lines[line][open];
                return new YamlMistake(
                    line,
                    open,
                    $"the '{sign}' is not closed, or a comma is missing behind it",
                    $"Close it with '{(sign == '{' ? '}' : ']')}', or part its members by commas");
            }
        }

        return null;
    }

    private static int OpenBrace(string content)
    {
        var open = new Stack<int>();
        var quote = '\0';
        for (var i = 0; i < content.Length; i++)
        {
            var sign = content[i];
            if (quote != '\0')
            {
                quote = sign == quote ? '\0' : quote;
            }
            else if (sign is '"' or '\'' && (i == 0 || content[i - 1] is ' ' or '{' or '[' or ','))
            {
                quote = sign;
            }
            else if (sign is '{' or '[')
            {
                open.Push(i);
            }
            else if (sign is '}' or ']' && open.Count > 0)
            {
                open.Pop();
            }
        }

        return open.Count > 0 ? open.Pop() : -1;
    }
}
