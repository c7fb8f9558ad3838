using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>
/// Finds the JSON pointer (RFC 6901) of a place in a JSON text, by reading the text once more: it is needed only when something is wrong.
/// </summary>
internal static class JsonPointerFinder
{
    private const int MaxDepth = 1000;

    // No schema has longer names, but a server may send some.
    private const int MaxNameLength = 256;
    private const int MaxLength = 4096;

    /// <summary>The pointer of the innermost value that the offset lies in; a member's name counts as its value.</summary>
    /// <param name="json">The whole text; it may be broken behind the place, or at it.</param>
    /// <param name="offset">The offset in bytes; beyond the end of the text (or of its well-formed part) it finds the last place that can
    /// be reached.</param>
    /// <returns>The pointer, empty for the whole document. Names are cut behind 256 characters, and invisible characters have
    /// escapes.</returns>
    public static string Find(ReadOnlySpan<byte> json, long offset)
    {
        // One level per open container: the name of its current member, or the index of its current item.
        var levels = new List<Level>();
        var reader = new Utf8JsonReader(
            json,
            new JsonReaderOptions { MaxDepth = MaxDepth, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        try
        {
            while (reader.Read())
            {
                Enter(ref reader, levels);
                if (reader.BytesConsumed > offset)
                {
                    break;
                }

                Leave(ref reader, levels);
            }
        }
        catch (JsonException)
        {
            // Up to here the text is well-formed: this is the place, in a list that of the item to come.
            CountItem(levels);
        }

        return Print(levels);
    }

    private static void Enter(ref Utf8JsonReader reader, List<Level> levels)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                levels[levels.Count - 1].Name = Name(ref reader);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                levels.RemoveAt(levels.Count - 1);
                break;
            default:
                CountItem(levels);
                break;
        }
    }

    private static void CountItem(List<Level> levels)
    {
        if (levels.Count > 0 && levels[levels.Count - 1] is { IsArray: true } level)
        {
            level.Index++;
        }
    }

    private static void Leave(ref Utf8JsonReader reader, List<Level> levels)
    {
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            levels.Add(new Level(reader.TokenType == JsonTokenType.StartArray));
        }
    }

    private static string Name(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    private static string Print(List<Level> levels)
    {
        var pointer = new StringBuilder();
        foreach (var level in levels)
        {
            if (level.Name is { } name)
            {
                pointer.Append('/').Append(ShownText.Of(name, MaxNameLength).Replace("~", "~0").Replace("/", "~1"));
            }
            else if (level.Index >= 0)
            {
                pointer.Append('/').Append(level.Index.ToString(CultureInfo.InvariantCulture));
            }
        }

        return pointer.Length <= MaxLength ? pointer.ToString() : pointer.ToString(0, MaxLength) + "…";
    }

    private sealed class Level(bool isArray)
    {
        public bool IsArray => isArray;

        public string? Name { get; set; }

        public int Index { get; set; } = -1;
    }
}
