using System.Text.Json;

namespace Specwright;

/// <summary>Reads what a token endpoint answers (RFC 6749, sections 5.1 and 5.2).</summary>
internal static class TokenAnswer
{
    /// <summary>The token and its life in seconds; <see langword="null"/>, and what is wrong, when there is none.</summary>
    public static (string Token, long? ExpiresIn)? Read(string json, out string problem)
    {
        using var document = Parse(json);
        problem = "it is no JSON object";
        if (document?.RootElement is not { ValueKind: JsonValueKind.Object } root)
        {
            return null;
        }

        problem = "it has no access_token that a header can hold";
        if (MessageReader.Text(MessageReader.Member(root, "access_token")) is not { } token
            || string.IsNullOrWhiteSpace(token)
            || !HeaderText.IsValue(token))
        {
            return null;
        }

        problem = "its token_type is not Bearer";
        if (MessageReader.Text(MessageReader.Member(root, "token_type")) is { } type
            && !type.Equals("bearer", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return (token, Seconds(MessageReader.Member(root, "expires_in")));
    }

    /// <summary>
    /// The code of an error, and what it says: <c>invalid_client: …</c>; <see langword="null"/> for a body that is no such error.
    /// </summary>
    public static string? Error(string? json)
    {
        using var document = json is null ? null : Parse(json);
        if (document?.RootElement is not { ValueKind: JsonValueKind.Object } root
            || MessageReader.Text(MessageReader.Member(root, "error")) is not { } code)
        {
            return null;
        }

        return MessageReader.Text(MessageReader.Member(root, "error_description")) is { } description ? $"{code}: {description}" : code;
    }

    public static JsonDocument? Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Some servers write it as a text, or with a fraction.
    private static long? Seconds(JsonElement element)
    {
        var text = element.ValueKind == JsonValueKind.Number ? element.GetRawText() : MessageReader.Text(element);
        return double.TryParse(
            text,
            System.Globalization.NumberStyles.Float,
            System.Globalization.CultureInfo.InvariantCulture,
            out var seconds) && !double.IsNaN(seconds)
            ? (long)Math.Min(Math.Max(seconds, 0), int.MaxValue)
            : null;
    }
}
