using System.Text.Json;
using Specwright.Generator.Diagnostics;

namespace Specwright.Generator.Reading.Parsing;

/// <summary>The places of a JSON text's members and items, kept as a tree of offsets: one pass, made only when a diagnostic asks.</summary>
internal sealed class JsonSourceMap : ISourceMap
{
    private readonly JsonText _text;
    private readonly List<Entry> _entries = [];

    public JsonSourceMap(string text)
    {
        _text = new JsonText(text);
        try
        {
            Build();
        }
        catch (JsonException)
        {
            // A broken text has a diagnostic of its own; what was read until there can still be located.
        }
    }

    public SourceSpan Locate(string pointer, bool value)
    {
        if (_entries.Count == 0)
        {
            return _text.Span(0, 0);
        }

        var current = 0;
        foreach (var segment in Pointers.Segments(pointer))
        {
            var child = Child(current, segment);
            if (child < 0)
            {
                value = false;
                break;
            }

            current = child;
        }

        var entry = _entries[current];
        return value ? _text.Span(entry.ValueStart, entry.ValueLength) : _text.Span(entry.Start, entry.Length);
    }

    private int Child(int parent, string segment)
    {
        var isArray = _entries[parent].IsArray;
        var index = 0;
        var found = -1;
        for (var child = _entries[parent].FirstChild; child >= 0; child = _entries[child].Next, index++)
        {
            if (isArray
                ? index.ToString(System.Globalization.CultureInfo.InvariantCulture) == segment
                : Name(_entries[child]) == segment)
            {
                // Of a key that occurs twice the last value counts, so its last place does too.
                found = child;
            }
        }

        return found;
    }

    private string Name(Entry entry)
    {
        var reader = new Utf8JsonReader(_text.Utf8.Span.Slice(entry.Start, entry.Length));
        return reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString()! : "";
    }

    private void Build()
    {
        var reader = new Utf8JsonReader(_text.Utf8.Span, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = int.MaxValue });
        var parents = new Stack<(int Entry, int LastChild)>();
        var pendingName = -1;
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                parents.Pop();
                continue;
            }

            var start = (int)reader.TokenStartIndex;
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                pendingName = Add(parents, start, reader.ValueSpan.Length + 2);
                continue;
            }

            var length = reader.TokenType == JsonTokenType.String ? reader.ValueSpan.Length + 2 : Math.Max(1, reader.ValueSpan.Length);
            var entry = pendingName >= 0 ? pendingName : Add(parents, start, length);
            pendingName = -1;
            _entries[entry] = _entries[entry] with { ValueStart = start, ValueLength = length };
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                _entries[entry] = _entries[entry] with { IsArray = reader.TokenType == JsonTokenType.StartArray };
                parents.Push((entry, -1));
            }
        }
    }

    private int Add(Stack<(int Entry, int LastChild)> parents, int start, int length)
    {
        var added = _entries.Count;
        _entries.Add(new Entry(start, length, start, length, -1, -1, false));
        if (parents.Count > 0)
        {
            var (parent, last) = parents.Pop();
            if (last < 0)
            {
                _entries[parent] = _entries[parent] with { FirstChild = added };
            }
            else
            {
                _entries[last] = _entries[last] with { Next = added };
            }

            parents.Push((parent, added));
        }

        return added;
    }

    /// <summary>A member (its name's bytes) or an item, its value's first token, and its place in the tree.</summary>
    private readonly record struct Entry(int Start, int Length, int ValueStart, int ValueLength, int FirstChild, int Next, bool IsArray);
}
