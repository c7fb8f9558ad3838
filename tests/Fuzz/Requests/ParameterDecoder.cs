using Microsoft.AspNetCore.WebUtilities;

namespace Specwright.Fuzz.Requests;

/// <summary>
/// Takes a parameter apart as a server does: ASP.NET Core's reader of query strings and <see cref="Uri"/> undo the escapes, and the
/// delimiters are those of RFC 6570 and OpenAPI 3.1. It knows nothing of how the client writes.
/// </summary>
internal static class ParameterDecoder
{
    /// <summary>The parts of the value: one of a text or number, the items of a list, the names and values of an object in turn.</summary>
    public static string[] Decode(ParameterCase parameter, string pathPart, string query, string? header) => parameter.Location switch
    {
        "path" => Path(parameter, pathPart),
        "query" => Query(parameter, query),
        _ => parameter.Kind == "list" ? [.. header!.Split(',').Select(static one => one.Trim())] : [header!],
    };

    private static string[] Path(ParameterCase parameter, string text)
    {
        var (prefix, separator) = parameter.Style switch { "label" => (".", "."), "matrix" => (";", ";"), _ => ("", ",") };
        if (!text.StartsWith(prefix, StringComparison.Ordinal))
        {
            return ["no prefix", text];
        }

        text = text[prefix.Length..];
        var isExploded = parameter.Explode && parameter.Kind is "list" or "object";
        var isNamed = parameter.Style == "matrix" && !(parameter.Kind == "object" && isExploded);
        var parts = text.Split(isExploded ? separator : "\0");
        if (isNamed)
        {
            parts = [.. parts.Select(part => WithoutName(part, parameter.Name))];
        }

        return parameter.Kind switch
        {
            "list" => Unescaped(isExploded ? parts : parts[0].Split(',')),
            "object" when isExploded => Unescaped(parts.SelectMany(NameAndValue)),
            "object" => Unescaped(parts[0].Split(',')),
            _ => Unescaped(parts),
        };
    }

    private static string WithoutName(string part, string name) =>
        part == name ? ""
        : part.StartsWith(name + "=", StringComparison.Ordinal) ? part[(name.Length + 1)..]
        : "no name: " + part;

    private static string[] NameAndValue(string part) => part.Split('=', 2) is [var name, var value] ? [name, value] : [part, ""];

    private static string[] Query(ParameterCase parameter, string query)
    {
        if (parameter.Style == "form" && (parameter.Explode || parameter.Kind is "text" or "number"))
        {
            var parsed = QueryHelpers.ParseQuery(query);
            return parameter.Kind == "object"
                ? [.. parsed.SelectMany(static one => new[] { one.Key, one.Value.ToString() })]
                : [.. parsed[parameter.Name].Select(static one => one ?? "")];
        }

        if (parameter.Style == "deepObject")
        {
            return [
                .. QueryHelpers.ParseQuery(query).SelectMany(one => new[] { one.Key[(parameter.Name.Length + 1)..^1], $"{one.Value}" }),
            ];
        }

        var raw = query.TrimStart('?')[(parameter.Name.Length + 1)..];
        return Unescaped(parameter.Style switch
        {
            "spaceDelimited" => raw.Replace("+", "%20", StringComparison.Ordinal).Split("%20"),
            "pipeDelimited" => raw.Replace("%7C", "|", StringComparison.OrdinalIgnoreCase).Split('|'),
            _ => raw.Split(','),
        });
    }

    private static string[] Unescaped(IEnumerable<string> parts) => [.. parts.Select(Uri.UnescapeDataString)];
}
