using System.Text.Json;
using System.Text.Json.Nodes;
using Specwright.Generator.Reading.Nodes;

namespace Specwright.Generator.Reading.Upgrading;

/// <summary>Makes servers of OpenAPI 2.0's <c>schemes</c>, <c>host</c> and <c>basePath</c>.</summary>
internal static class SwaggerServers
{
    /// <summary>The servers, HTTPS first; <see langword="null"/> when the document names neither host nor base path.</summary>
    public static JsonArray? Create(JsonElement root)
    {
        var host = Elements.ReadText(root, "host")?.Trim() ?? "";
        var path = Elements.ReadText(root, "basePath")?.Trim() ?? "";
        if (host.Length == 0 && path.Length == 0)
        {
            return null;
        }

        path = "/" + path.Trim('/');
        path = path.Length == 1 ? "" : path;
        if (host.Length == 0)
        {
            return [new JsonObject { ["url"] = path }];
        }

        var scheme = host.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
        {
            // Not allowed, and not rare.
            return [new JsonObject { ["url"] = host.TrimEnd('/') + path }];
        }

        var servers = new JsonArray();
        foreach (var name in ReadSchemes(root))
        {
            servers.Add((JsonNode)new JsonObject { ["url"] = $"{name}://{host.TrimEnd('/')}{path}" });
        }

        return servers;
    }

    private static List<string> ReadSchemes(JsonElement root)
    {
        var schemes = root.TryGetProperty("schemes", out var list) && list.ValueKind == JsonValueKind.Array
            ? list
                .EnumerateArray()
                .Where(item => item.ValueKind == JsonValueKind.String)
                .Select(item => item.GetString()!.ToLowerInvariant())
                .Where(name => name is "http" or "https")
                .Distinct(StringComparer.Ordinal)
                .ToList()
            : [];
        return schemes.Contains("https") || schemes.Count == 0 ? ["https", .. schemes.Where(name => name != "https")] : schemes;
    }
}
