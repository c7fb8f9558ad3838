using Specwright.Generator.Modeling;

namespace Specwright.Generator.Planning.Naming;

/// <summary>Names operations: from <c>operationId</c> less what repeats the tag, or from method and path.</summary>
internal static class OperationNames
{
    private static readonly string[] s_readingVerbs = ["List", "Get"];

    /// <summary>The operation's own name, whatever group it stands in: what its inline types are named after.</summary>
    public static string Full(OperationModel operation) =>
        operation.NameOverride is { } name && Identifiers.IsGivenName(name) ? name : Identifiers.Pascal(Words(operation), operation.OperationId ?? "", "Call");

    /// <summary>The method's name within the group of its tag.</summary>
    public static string InGroup(OperationModel operation)
    {
        if (operation.NameOverride is { } name && Identifiers.IsGivenName(name))
        {
            return name;
        }

        var words = Words(operation);
        return operation.Tag is { } tag && Without(words, Naming.Words.Split(tag)) is { Count: > 0 } shorter && !char.IsDigit(shorter[0][0])
            ? Identifiers.Pascal(shorter, "", "Call")
            : Full(operation);
    }

    /// <summary>The name of the method that walks over the pages of another: <c>ListZones</c>, <c>GetZones</c>: <c>EnumerateZones</c>, as .NET has <c>GetFiles</c> and <c>EnumerateFiles</c>.</summary>
    public static string OfPages(string method)
    {
        foreach (var verb in s_readingVerbs)
        {
            if (method.StartsWith(verb, StringComparison.Ordinal) && (method.Length == verb.Length || !char.IsLower(method[verb.Length])))
            {
                return "Enumerate" + method.Substring(verb.Length);
            }
        }

        return "Enumerate" + method;
    }

    private static List<string> Words(OperationModel operation)
    {
        var words = Naming.Words.Split(operation.OperationId ?? "");
        if (words.Count == 0)
        {
            words = FromPath(operation);
        }
        else if (words[words.Count - 1].Equals("async", StringComparison.OrdinalIgnoreCase) && words.Count > 1)
        {
            words.RemoveAt(words.Count - 1);
        }

        return words;
    }

    /// <summary><c>GET /zones/{zone_id}/settings</c>: get zones settings; <c>GET /zones/{zone_id}</c>: get zones by zone id.</summary>
    private static List<string> FromPath(OperationModel operation)
    {
        var words = new List<string> { operation.Method.ToLowerInvariant() };
        var segments = operation.Path.Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            var segment = segments[i];
            if (segment.IndexOf('{') < 0)
            {
                words.AddRange(Naming.Words.Split(segment));
            }
            else if (i == segments.Length - 1)
            {
                words.Add("by");
                words.AddRange(Naming.Words.Split(segment));
            }
        }

        return words;
    }

    /// <summary>The words without those that say the same as the tag: as one run, or one by one in the tag's order (<c>radar-get-attacks</c> of <c>Radar Attacks</c>).</summary>
    private static List<string>? Without(List<string> words, List<string> tag)
    {
        if (tag.Count == 0)
        {
            return null;
        }

        for (var start = 0; start + tag.Count <= words.Count; start++)
        {
            var matches = 0;
            while (matches < tag.Count && Naming.Words.Same(words[start + matches], tag[matches]))
            {
                matches++;
            }

            if (matches == tag.Count)
            {
                var rest = new List<string>(words);
                rest.RemoveRange(start, tag.Count);
                return rest;
            }
        }

        return WithoutEach(words, tag);
    }

    private static List<string>? WithoutEach(List<string> words, List<string> tag)
    {
        var rest = new List<string>();
        var next = 0;
        foreach (var word in words)
        {
            if (next < tag.Count && Naming.Words.Same(word, tag[next]))
            {
                next++;
            }
            else
            {
                rest.Add(word);
            }
        }

        return next == tag.Count ? rest : null;
    }
}
