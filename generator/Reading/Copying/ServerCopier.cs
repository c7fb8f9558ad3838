using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Upgrading;

namespace Specwright.Generator.Reading.Copying;

/// <summary>
/// Copies lists of servers: the first server alone, which is the one that a client takes, with its variables filled in. Variables may stand
/// in the defaults of others, and each of them twice: what becomes of them is bounded.
/// </summary>
internal sealed class ServerCopier(BundleContext context)
{
    /// <summary>
    /// The longest address, in characters: what servers and proxies take at the least (RFC 9110, section 4.1, asks for 8000).
    /// </summary>
    private const int MaxLength = 8_000;

    /// <summary>How deep defaults may stand in defaults: OpenAPI knows of none that do.</summary>
    private const int MaxNesting = 8;

    /// <summary>The servers at <paramref name="pointer"/>; <see langword="null"/> when there is none.</summary>
    public JsonArray? Copy(SpecSource source, string pointer, JsonElement servers)
    {
        if (servers.ValueKind != JsonValueKind.Array || servers.GetArrayLength() == 0)
        {
            return null;
        }

        var server = servers.EnumerateArray().First();
        var copy = new JsonObject { ["url"] = Url(source, pointer + "/0/url", server) };
        foreach (var property in server.ValueKind == JsonValueKind.Object ? server.EnumerateObject().ToList() : [])
        {
            // What else stands there is looked at by the OpenAPI reader alone.
            if (property.Name is not ("url" or "variables"))
            {
                copy[property.Name] = OpaqueNodes.Create(source, property.Value);
            }
        }

        return [copy];
    }

    private string Url(SpecSource source, string pointer, JsonElement server)
    {
        if (SwaggerNodes.Text(server, "url") is not { } url)
        {
            return "";
        }

        var filled = Fill(url, server);
        if (filled is null)
        {
            context.Report(
                ReadingDiagnosticIds.ServerTooLong,
                source,
                pointer,
                MaxLength.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return filled ?? "";
    }

    /// <summary>
    /// The address with its variables replaced by their defaults; <see langword="null"/> when it is too long, or has no end.
    /// </summary>
    private static string? Fill(string url, JsonElement server)
    {
        var defaults = new Dictionary<string, string>(StringComparer.Ordinal);
        if (server.TryGetProperty("variables", out var variables) && variables.ValueKind == JsonValueKind.Object)
        {
            foreach (var variable in variables.EnumerateObject())
            {
                if (Default(variable.Value) is { } value)
                {
                    defaults[variable.Name] = value;
                }
            }
        }

        var result = new StringBuilder();
        var replaced = 0;
        return Append(result, url, defaults, ref replaced, 0) && result.Length <= MaxLength ? result.ToString() : null;
    }

    private static bool Append(StringBuilder result, string text, Dictionary<string, string> defaults, ref int replaced, int depth)
    {
        var done = 0;
        for (var open = text.IndexOf('{'); open >= 0; open = text.IndexOf('{', open + 1))
        {
            var close = text.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            if (defaults.TryGetValue(text.Substring(open + 1, close - open - 1), out var value))
            {
                result.Append(text, done, open - done);
                done = close + 1;
                open = close;
                if (depth == MaxNesting
                    || result.Length > MaxLength
                    || ++replaced > MaxLength
                    || !Append(result, value, defaults, ref replaced, depth + 1))
                {
                    return false;
                }
            }
        }

        result.Append(text, done, text.Length - done);
        return true;
    }

    private static string? Default(JsonElement variable) =>
        SwaggerNodes.Text(variable, "default")
        ?? (variable.ValueKind == JsonValueKind.Object
            && variable.TryGetProperty("enum", out var values)
            && values.ValueKind == JsonValueKind.Array
            ? values
                .EnumerateArray()
                .Where(static value => value.ValueKind == JsonValueKind.String)
                .Select(static value => value.GetString())
                .FirstOrDefault()
            : null);
}
