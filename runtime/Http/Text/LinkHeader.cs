using System.Net.Http;

namespace Specwright;

/// <summary>Reads the <c>Link</c> header (RFC 8288, section 3).</summary>
internal static class LinkHeader
{
    /// <summary>The target of the relation <c>next</c>; <see langword="null"/> when there is none.</summary>
    public static string? Next(HttpResponseMessage response)
    {
        if (response.Headers.TryGetValues("Link", out var values))
        {
            foreach (var value in values)
            {
                if (Next(value) is { } target)
                {
                    return target;
                }
            }
        }

        return null;
    }

    public static string? Next(string value)
    {
        var position = 0;
        while (position < value.Length)
        {
            var open = value.IndexOf('<', position);
            var close = open < 0 ? -1 : value.IndexOf('>', open);
            if (close < 0)
            {
                return null;
            }

            position = close + 1;
            if (IsNext(value, ref position))
            {
                return value.Substring(open + 1, close - open - 1).Trim();
            }
        }

        return null;
    }

    // Reads the parameters of one link, up to the comma that ends it. Of several rel, the first counts (section 3.3); anchor makes it a
    // link of something else.
    private static bool IsNext(string value, ref int position)
    {
        string? relations = null;
        var hasAnchor = false;
        while (position < value.Length && value[position] != ',')
        {
            if (value[position] is ';' or ' ' or '\t')
            {
                position++;
                continue;
            }

            var name = Token(value, ref position);
            var text = "";
            if (position < value.Length && value[position] == '=')
            {
                position++;
                text = Value(value, ref position);
            }

            relations ??= name.Equals("rel", StringComparison.OrdinalIgnoreCase) ? text : null;
            hasAnchor |= name.Equals("anchor", StringComparison.OrdinalIgnoreCase);
        }

        position++;
        return !hasAnchor
            && relations is not null
            && Array.Exists(relations.Split(' '), static relation => relation.Equals("next", StringComparison.OrdinalIgnoreCase));
    }

    private static string Token(string value, ref int position)
    {
        var start = position;
        while (position < value.Length && value[position] is not ('=' or ';' or ','))
        {
            position++;
        }

        return value.Substring(start, position - start).Trim();
    }

    private static string Value(string value, ref int position)
    {
        while (position < value.Length && value[position] is ' ' or '\t')
        {
            position++;
        }

        if (position == value.Length || value[position] != '"')
        {
            return Token(value, ref position);
        }

        var text = new System.Text.StringBuilder();
        for (position++; position < value.Length && value[position] != '"'; position++)
        {
            if (value[position] == '\\' && position + 1 < value.Length)
            {
                position++;
            }

            text.Append(value[position]);
        }

        position++;
        return text.ToString();
    }
}
