using System.Globalization;
using System.Text.Json;
using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.Json;

/// <summary>
/// The places of a JSON text's members and items. Only what stands on the way to a place is looked at, once: few diagnostics ask, and texts
/// are large.
/// </summary>
internal sealed class JsonSourceMap(JsonText text) : ISourceMap
{
    private static readonly JsonReaderOptions s_options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = int.MaxValue,
    };

    private readonly Dictionary<int, List<Entry>> _children = [];
    private readonly Dictionary<int, Dictionary<string, Entry>> _members = [];

    public SourceSpan Locate(string pointer, bool value)
    {
        if (FindRoot() is not { } entry)
        {
            return text.GetSpan(0, 0);
        }

        foreach (var segment in JsonPointers.GetSegments(pointer))
        {
            if (FindChild(entry, segment) is not { } child)
            {
                value = false;
                break;
            }

            entry = child;
        }

        return value ? text.GetSpan(entry.ValueStart, entry.ValueLength) : text.GetSpan(entry.Start, entry.Length);
    }

    private Entry? FindRoot()
    {
        var reader = ReaderAt(0);
        try
        {
            return reader.Read() ? ReadValue(reader, 0) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Entry? FindChild(Entry parent, string segment)
    {
        if (!_children.TryGetValue(parent.ValueStart, out var children))
        {
            children = [];
            _children.Add(parent.ValueStart, children);
            try
            {
                Read(parent.ValueStart, children);
            }
            catch (JsonException)
            {
                // A broken text has a diagnostic of its own; what was read until there can still be located.
            }
        }

        if (text.Utf8.Span[parent.ValueStart] == (byte)'[')
        {
            return int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < children.Count
                ? children[index]
                : null;
        }

        if (!_members.TryGetValue(parent.ValueStart, out var members))
        {
            _members.Add(parent.ValueStart, members = new Dictionary<string, Entry>(StringComparer.Ordinal));

            // Of a key that occurs twice the last value counts, so its last place does too.
            children.ForEach(child => members[ReadName(child)] = child);
        }

        return members.TryGetValue(segment, out var member) ? member : null;
    }

    private string ReadName(Entry member)
    {
        var reader = ReaderAt(member.Start);
        try
        {
            return reader.Read() && reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String ? reader.GetString()! : "";
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: no pointer names it.
            return "";
        }
    }

    private void Read(int start, List<Entry> children)
    {
        var reader = ReaderAt(start);
        reader.Read();
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return;
        }

        while (reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
        {
            var name = reader.TokenType == JsonTokenType.PropertyName ? ReadValue(reader, start) : null;
            if (name is not null)
            {
                reader.Read();
            }

            var value = ReadValue(reader, start);
            children.Add(name is { } key ? value with { Start = key.Start, Length = key.Length } : value);
            reader.Skip();
        }
    }

    private Utf8JsonReader ReaderAt(int start) => new(text.Utf8.Span.Slice(start), s_options);

    private static Entry ReadValue(in Utf8JsonReader reader, int offset)
    {
        var start = offset + (int)reader.TokenStartIndex;
        var length = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName
            ? reader.ValueSpan.Length + 2
            : Math.Max(1, reader.ValueSpan.Length);
        return new Entry(start, length, start, length);
    }

    /// <summary>A member (its name's bytes) or an item, and its value's first token.</summary>
    private sealed record Entry(int Start, int Length, int ValueStart, int ValueLength);
}
