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
        if (servers.ValueKind != JsonValueKind.Array)
        {
            ReportStructure(source, pointer, "A list of servers", servers);
            return null;
        }

        if (servers.GetArrayLength() == 0)
        {
            return null;
        }

        var server = servers.EnumerateArray().First();
        if (server.ValueKind != JsonValueKind.Object)
        {
            ReportStructure(source, pointer + "/0", "A server", server);
            return null;
        }

        var cursor = new CopyCursor(source, pointer + "/0", pointer + "/0", source.Version);
        var copy = new JsonObject { ["url"] = ReadUrl(source, pointer + "/0", server) };
        foreach (var property in server.EnumerateObject())
        {
            // What else stands there is looked at by the OpenAPI reader alone.
            if (property.Name is not ("url" or "variables") && !context.Keys.IsUnknown(NodeKind.Server, cursor, server, property))
            {
                copy[property.Name] = context.Texts.Copy(source, property.Name, property.Value);
            }
        }

        return [copy];
    }

    private string ReadUrl(SpecSource source, string pointer, JsonElement server)
    {
        if (Elements.ReadText(server, "url") is not { } url)
        {
            context.Report(
                ReadingDiagnosticIds.MissingMember,
                source,
                pointer,
                "The server",
                "url",
                "the client has no base address of its own");
            return "";
        }

        if (Fill(url, server) is not { } filled)
        {
            var limit = MaxLength.ToString(System.Globalization.CultureInfo.InvariantCulture);
            context.Report(ReadingDiagnosticIds.ServerTooLong, source, pointer + "/url", limit);
            return "";
        }

        if (FindAdvice(filled.Trim()) is { } advice)
        {
            context.ReportValue(ReadingDiagnosticIds.UnusableServer, source, pointer + "/url", filled, advice);
        }

        return filled;
    }

    private void ReportStructure(SpecSource source, string pointer, string expected, JsonElement found)
    {
        if (found.ValueKind != JsonValueKind.Null)
        {
            context.ReportStructure(source, pointer, expected, found);
        }
    }

    /// <summary>
    /// What to do about an address that no client can call; <see langword="null"/> for one that it can, or that is relative to another.
    /// </summary>
    private static string? FindAdvice(string url)
    {
        var open = url.IndexOf('{');
        if (open >= 0 && url.IndexOf('}', open) is > 0 and var close)
        {
            return $"Give the variable '{url.Substring(open + 1, close - open - 1)}' a 'default' below 'variables'";
        }

        if (url.Length == 0 || url[0] is '/' or '.' or '?')
        {
            return null;
        }

        return Uri.TryCreate(url, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? null
            : "Write an address that begins with 'https://', or with '/' for one that is relative to where the document comes from";
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
                if (ReadDefault(variable.Value) is { } value)
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

    private static string? ReadDefault(JsonElement variable) =>
        Elements.ReadText(variable, "default")
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
