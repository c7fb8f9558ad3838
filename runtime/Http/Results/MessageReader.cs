using System.Globalization;
using System.Text.Json;

namespace Specwright;

/// <summary>
/// Reads errors and messages, also such as are not quite as their specification says: about a failure, little is better than nothing.
/// </summary>
internal static class MessageReader
{
    private const int MaxMessages = 100;

    /// <summary>The messages of a list, of one object or of one text.</summary>
    public static IReadOnlyList<ApiMessage> ReadAll(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            return Read(element) is { } one ? new[] { one } : [];
        }

        var messages = new List<ApiMessage>();
        foreach (var item in element.EnumerateArray())
        {
            if (messages.Count < MaxMessages && Read(item) is { } message)
            {
                messages.Add(message);
            }
        }

        return messages;
    }

    /// <summary>One message; <see langword="null"/> when the value says nothing.</summary>
    public static ApiMessage? Read(JsonElement element)
    {
        if (Text(element) is { } text)
        {
            return new ApiMessage { Message = text };
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var message = new ApiMessage
        {
            Code = Number(Member(element, "code")),
            Message = Text(Member(element, "message")) ?? Text(Member(element, "detail")) ?? Text(Member(element, "error_description"))
                ?? Text(Member(element, "description")) ?? Text(Member(element, "title")) ?? Text(Member(element, "error")) ?? "",
            DocumentationUrl = Text(Member(element, "documentation_url")),
            Pointer = Text(Member(Member(element, "source"), "pointer")) ?? Text(Member(element, "pointer")),
        };
        return message is { Code: null, Message: "" } ? null : message;
    }

    /// <summary>A member of an object; undefined when there is none.</summary>
    public static JsonElement Member(JsonElement element, string name)
    {
        try
        {
            return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;
        }
        catch (InvalidOperationException)
        {
            // Another member's name is no valid Unicode.
            return element.EnumerateObject().LastOrDefault(member => Is(member, name)).Value;
        }
    }

    public static string? Text(JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String && element.GetString() is { Length: > 0 } text ? text : null;
        }
        catch (InvalidOperationException)
        {
            return null; // no valid Unicode
        }
    }

    private static bool Is(JsonProperty member, string name)
    {
        try
        {
            return member.NameEquals(name);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static long? Number(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Number)
        {
            return element.TryGetInt64(out var number) ? number : null;
        }

        return long.TryParse(Text(element), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed) ? parsed : null;
    }
}
