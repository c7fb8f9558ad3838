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
        var violations = Violations(exchange.Violations).Where(static one => one["severity"]?.GetValue<string>() == "Error"
            && Location(one).StartsWith("request", StringComparison.Ordinal)).Select(Say).ToArray();
        if (violations.Length > 0)
        {
            return string.Join("; ", violations);
        }

        return Problem(exchange) is var (name, detail) && name is not ("VIOLATIONS" or "SCHEMA_TOO_COMPLEX" or "NO_RESPONSE_DEFINED"
            or "NO_RESPONSE_RESPONSE_DEFINED" or "NO_SUCCESS_RESPONSE_DEFINED" or "NOT_ACCEPTABLE" or "NO_COMPLEX_OBJECT_TEXT" or "UNKNOWN"
            or "NOT_FOUND")
            ? string.Join("; ", Validations(exchange) is { Length: > 0 } said ? said : [$"{name}: {detail}"])
            : null;
    }

    /// <summary>Whether Prism's answer was an example that does not fit its schema.</summary>
    public static bool IsMisfit(Exchange exchange) => Problem(exchange)?.Name == "VIOLATIONS";

    /// <summary>Why Prism has no answer; <see langword="null"/> when it does not say.</summary>
    public static string? Failure(Exchange exchange)
    {
        if (Problem(exchange) is not var (name, detail))
        {
            return null;
        }

        var violations = Validations(exchange);
        return $"{name}: {(violations.Length > 0 ? string.Join("; ", violations.Take(3)) : detail)}";
    }

    // A refusal for which the document has no response of its own is told in the body, without "request" before its places.
    private static string[] Validations(Exchange exchange) =>
        (Json(exchange.ResponseText)?["validation"] as JsonArray)?.OfType<JsonNode>().Select(Say).Select(static said => said.StartsWith(
            "response",
            StringComparison.Ordinal) || said.StartsWith("request", StringComparison.Ordinal) ? said : "request." + said).ToArray() ?? [];

    private static (string Name, string Detail)? Problem(Exchange exchange) =>
        exchange.ResponseType?.StartsWith("application/problem+json", StringComparison.OrdinalIgnoreCase) == true

            && Json(exchange.ResponseText) is JsonObject problem
            && problem["type"]?.ToString() is { } type
            && type.StartsWith(ErrorsPage, StringComparison.Ordinal)
            ? (
                type[ErrorsPage.Length..],
                problem["detail"]?.ToString() is { Length: > 0 } detail ? detail : problem["title"]?.ToString() ?? "")
            : null;

    // The header is cut off at 8 KB, in the middle of a violation.
    private static IEnumerable<JsonNode> Violations(string? header)
    {
        const string Between = "},{";
        var text = header?[Math.Max(header.IndexOf('[', StringComparison.Ordinal), 0)..];
        return text is null ? []
            : (Json(text) ?? Json(text[..Math.Max(text.LastIndexOf(Between, StringComparison.Ordinal), 0)] + "}]")) as JsonArray is { } all
                ? all.OfType<JsonNode>()
            : throw new InvalidOperationException("Prism's list of violations cannot be read: " + header);
    }

    private static string Location(JsonNode violation) =>
        string.Join('.', (violation["location"] as JsonArray ?? []).Select(static one => one?.ToString()));

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
