using System.Globalization;
using System.Text;
using System.Text.Json;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>
/// A value as parameters see it: a scalar's text, a list, or pairs of name and value. It comes from the JSON that the value's codec writes.
/// </summary>
internal sealed class FlatValue
{
    private static readonly List<KeyValuePair<string, FlatValue>> s_none = [];

    private FlatValue(FlatKind kind, string text, List<KeyValuePair<string, FlatValue>>? members = null)
    {
        Kind = kind;
        Text = text;
        Members = members ?? s_none;
    }

    public FlatKind Kind { get; }

    /// <summary>The text: a string's own, a number's without an exponent, the JSON of everything else.</summary>
    public string Text { get; }

    /// <summary>
    /// The items of a list (with empty names), or the pairs of an object. What is <c>null</c> is left out, as RFC 6570 does (section 2.3).
    /// </summary>
    public List<KeyValuePair<string, FlatValue>> Members { get; }

    public static FlatValue Scalar(string text) => new(FlatKind.Scalar, text);

    /// <exception cref="ArgumentException">The value has no JSON that its schema allows.</exception>
    public static FlatValue Of<T>(T value, JsonCodec<T> codec)
    {
        // The most frequent types need no JSON between value and text; the comparisons of types are the compiler's to decide.
        if (typeof(T) == typeof(int))
        {
            return Scalar(((int)(object)value!).ToString(CultureInfo.InvariantCulture));
        }

        if (typeof(T) == typeof(long))
        {
            return Scalar(((long)(object)value!).ToString(CultureInfo.InvariantCulture));
        }

        if (typeof(T) == typeof(bool))
        {
            return Scalar((bool)(object)value! ? "true" : "false");
        }

        using var json = codec.WriteRequest(value);
        var reader = new Utf8JsonReader(json.Written, new JsonReaderOptions { MaxDepth = 1000 });
        reader.Read();
        return Read(ref reader, json.Written, isNested: false);
    }

    private static FlatValue Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, bool isNested)
    {
        var start = (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return new FlatValue(FlatKind.Null, "");
            case JsonTokenType.String:
                return new FlatValue(FlatKind.Scalar, reader.GetString()!);
            case JsonTokenType.StartArray:
                var items = new List<KeyValuePair<string, FlatValue>>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    Add(items, "", Read(ref reader, json, isNested: true));
                }

                return new FlatValue(FlatKind.List, Raw(ref reader, json, start, isNested), items);
            case JsonTokenType.StartObject:
                var pairs = new List<KeyValuePair<string, FlatValue>>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var name = reader.GetString()!;
                    reader.Read();
                    Add(pairs, name, Read(ref reader, json, isNested: true));
                }

                return new FlatValue(FlatKind.Object, Raw(ref reader, json, start, isNested), pairs);
            default:
                var text = Utf8Text.Of(json.Slice(start, (int)reader.BytesConsumed - start));
                return new FlatValue(FlatKind.Scalar, reader.TokenType == JsonTokenType.Number ? PlainNumber.Of(text) : text);
        }
    }

    private static void Add(List<KeyValuePair<string, FlatValue>> members, string name, FlatValue value)
    {
        if (value.Kind != FlatKind.Null)
        {
            members.Add(new(name, value));
        }
    }

    // Only what is inside of another value may have to be written as JSON.
    private static string Raw(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, int start, bool isNested) =>
        isNested ? Utf8Text.Of(json.Slice(start, (int)reader.BytesConsumed - start)) : "";
}

/// <summary>The shapes of a <see cref="FlatValue"/>.</summary>
internal enum FlatKind
{
    Null,
    Scalar,
    List,
    Object,
}
