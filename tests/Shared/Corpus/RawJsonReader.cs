using System.Text;
using System.Text.Json;

namespace Specwright.Testing.Corpus;

/// <summary>Reads JSON into <see cref="RawNode"/>s.</summary>
internal static class RawJsonReader
{
    private const int MaxDepth = 4096;

    public static RawNode? Read(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF'));
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = MaxDepth });
        try
        {
            reader.Read();
            var lines = new LineCounter(bytes);
            return ReadValue(ref reader, lines);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static RawNode ReadValue(ref Utf8JsonReader reader, LineCounter lines)
    {
        var firstLine = lines.LineOf(reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = new Dictionary<string, RawNode>(StringComparer.Ordinal);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var name = reader.GetString()!;
                    reader.Read();
                    members[name] = ReadValue(ref reader, lines);
                }

                return new RawNode { Members = members, FirstLine = firstLine, LastLine = lines.LineOf(reader.TokenStartIndex) };
            case JsonTokenType.StartArray:
                var items = new List<RawNode>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(ReadValue(ref reader, lines));
                }

                return new RawNode { Items = items, FirstLine = firstLine, LastLine = lines.LineOf(reader.TokenStartIndex) };
            default:
                var scalar = reader.TokenType == JsonTokenType.String ? reader.GetString() : Encoding.UTF8.GetString(reader.ValueSpan);
                return new RawNode { Scalar = scalar, FirstLine = firstLine, LastLine = firstLine };
        }
    }

    /// <summary>Counts lines while offsets only grow.</summary>
    private sealed class LineCounter(byte[] text)
    {
        private long _offset;
        private int _line = 1;

        public int LineOf(long offset)
        {
            for (; _offset < offset; _offset++)
            {
                if (text[_offset] == (byte)'\n')
                {
                    _line++;
                }
            }

            return _line;
        }
    }
}
