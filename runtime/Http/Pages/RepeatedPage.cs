using System.Globalization;
using System.Text.Json;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>
/// Tells a page that is equal to another by chance from one that a server sent once more, as it does not heed the parameter.
/// </summary>
internal static class RepeatedPage
{
    // What a record is known by: two pages of the same ones are the same page.
    private static readonly string[] s_ids = ["id", "_id", "uid", "uuid", "guid"];

    /// <summary>
    /// Whether the items may be equal by chance: the body names no other page than the one that was asked for, and its items are not known
    /// by ids.
    /// </summary>
    /// <param name="body">The whole body.</param>
    /// <param name="items">The JSON of its items.</param>
    /// <param name="parameter">The parameter that names a page.</param>
    /// <param name="asked">The page that was asked for.</param>
    public static bool MayBeByChance(ReadOnlyMemory<byte> body, ReadOnlyMemory<byte> items, string parameter, long asked)
    {
        var options = new JsonDocumentOptions { MaxDepth = JsonBodyReader.Options.MaxDepth };
        try
        {
            using var list = JsonDocument.Parse(items, options);
            using var document = JsonDocument.Parse(body, options);
            return !HasIds(list.RootElement) && (Echo(document.RootElement, Name(parameter), depth: 0) ?? asked) == asked;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false; // read leniently, or with names that are no valid Unicode: what it says is not sure
        }
    }

    private static bool HasIds(JsonElement items) =>
        items.ValueKind == JsonValueKind.Array
        && items.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } item
        && Array.Exists(s_ids, id => item.TryGetProperty(id, out _));

    // The number of the page that the body itself names: by the parameter's name, in the body or in an object beside the items.
    private static long? Echo(JsonElement element, string name, int depth)
    {
        if (element.ValueKind != JsonValueKind.Object || depth > 2)
        {
            return null;
        }

        foreach (var member in element.EnumerateObject())
        {
            if (Name(member.Name) is var found && (found == name || found == "current" + name) && Number(member.Value) is { } number)
            {
                return number;
            }
        }

        return element
            .EnumerateObject()
            .Select(member => Echo(member.Value, name, depth + 1))
            .FirstOrDefault(static echo => echo is not null);
    }

    private static long? Number(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number when element.TryGetInt64(out var number) => number,
        JsonValueKind.String when long.TryParse(
            MessageReader.Text(element),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number) => number,
        _ => null,
    };

    private static string Name(string name) => new(name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).ToArray());
}
