using System.Text.Json;
using System.Text.Json.Nodes;

namespace Specwright.Conformance.Calls;

/// <summary>Reads what Prism says of a request or of its own answer.</summary>
internal static class PrismWord
{
    private const string ErrorsPage = "https://stoplight.io/prism/errors#";

    /// <summary>Why Prism refuses the request; <see langword="null"/> when it does not.</summary>
    public static string? Refusal(Exchange exchange)
    {
        var violations = Violations(exchange.Violations).Where(static one => one["severity"]?.GetValue<string>() == "Error" && Location(one).StartsWith("request", StringComparison.Ordinal)).Select(Say).ToArray();
        if (violations.Length > 0)
        {
            return string.Join("; ", violations);
        }

        return Problem(exchange) is var (name, detail) && name is not ("VIOLATIONS" or "SCHEMA_TOO_COMPLEX" or "NO_RESPONSE_DEFINED" or "NO_SUCCESS_RESPONSE_DEFINED" or "NOT_ACCEPTABLE" or "UNKNOWN" or "NOT_FOUND")
            ? $"{name}: {detail}"
            : null;
    }

    /// <summary>Why Prism has no answer; <see langword="null"/> when it does not say.</summary>
    public static string? Failure(Exchange exchange)
    {
        if (Problem(exchange) is not var (name, detail))
        {
            return null;
        }

        var violations = (Json(exchange.ResponseText)?["validation"] as JsonArray)?.Select(static one => Say(one!)).Take(3) ?? [];
        return $"{name}: {(violations.Any() ? string.Join("; ", violations) : detail)}";
    }

    private static (string Name, string Detail)? Problem(Exchange exchange) =>
        exchange.ResponseType?.StartsWith("application/problem+json", StringComparison.OrdinalIgnoreCase) == true
        && Json(exchange.ResponseText) is JsonObject problem && problem["type"]?.ToString() is { } type && type.StartsWith(ErrorsPage, StringComparison.Ordinal)
            ? (type[ErrorsPage.Length..], problem["detail"]?.ToString() ?? "")
            : null;

    // The header is cut off at 8 KB; what stands before the cut is enough.
    private static IEnumerable<JsonNode> Violations(string? header)
    {
        if (header is null)
        {
            return [];
        }

        var start = header.IndexOf('[', StringComparison.Ordinal);
        return Json(header) is JsonArray all ? all.OfType<JsonNode>()
            : [new JsonObject { ["severity"] = "Error", ["location"] = new JsonArray(header.Contains("\"request\"", StringComparison.Ordinal) ? "request" : "response"), ["message"] = header[Math.Max(start, 0)..Math.Min(header.Length, 400)] }];
    }

    private static string Location(JsonNode violation) => string.Join('.', (violation["location"] as JsonArray ?? []).Select(static one => one?.ToString()));

    private static string Say(JsonNode violation) => $"{Location(violation)} {violation["message"]}";

    private static JsonNode? Json(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
