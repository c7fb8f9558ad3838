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
        var reader = new Utf8JsonReader(
            bytes,
            new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = MaxDepth });
        try
        {
            reader.Read();
            var places = new PlaceCounter(bytes);
            return ReadValue(ref reader, places);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static RawNode ReadValue(ref Utf8JsonReader reader, PlaceCounter places)
    {
        var start = places.PlaceOf(reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = new Dictionary<string, RawNode>(StringComparer.Ordinal);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var name = reader.GetString()!;
                    reader.Read();
                    members[name] = ReadValue(ref reader, places);
                }

                return new RawNode { Members = members, Start = start, End = places.PlaceOf(reader.TokenStartIndex) };
            case JsonTokenType.StartArray:
                var items = new List<RawNode>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(ReadValue(ref reader, places));
                }

                return new RawNode { Items = items, Start = start, End = places.PlaceOf(reader.TokenStartIndex) };
            default:
                var scalar = reader.TokenType == JsonTokenType.String ? reader.GetString() : Encoding.UTF8.GetString(reader.ValueSpan);
                return new RawNode { Scalar = scalar, IsText = reader.TokenType == JsonTokenType.String, Start = start, End = start };
        }
    }

    /// <summary>Counts lines and columns while offsets only grow.</summary>
    private sealed class PlaceCounter(byte[] text)
    {
        private long _offset;
        private int _line = 1;
        private int _column = 1;

        public TextPlace PlaceOf(long offset)
        {
            for (; _offset < offset; _offset++)
            {
                switch (text[_offset])
                {
                    case (byte)'\n':
                        _line++;
                        _column = 1;
                        break;
                    case >= 0x80 and < 0xC0: // The rest of a character of several bytes.
                        break;
                    case >= 0xF0: // A character of two UTF-16 code units.
                        _column += 2;
                        break;
                    default:
                        _column++;
                        break;
                }
            }

            return new TextPlace(_line, _column);
        }
    }
}
