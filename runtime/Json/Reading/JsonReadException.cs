using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Says that well-formed JSON is not what its schema promises: what was expected, what came, and where.</summary>
/// <remarks>
/// It stays inside: callers of a client see an <c>ApiException</c>, users of <see cref="JsonSerializer"/> a <see cref="JsonException"/>.
/// </remarks>
internal sealed class JsonReadException : Exception
{
    private const int MaxFoundLength = 64;

    /// <summary>Makes one from what was expected, what came, and the place.</summary>
    /// <param name="expected">What the schema promises, such as <c>a string</c>.</param>
    /// <param name="found">What came instead, such as <c>null</c>.</param>
    /// <param name="offset">Where: the offset in bytes from the start of the JSON text.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public JsonReadException(string expected, string found, long offset, Exception? innerException = null)
        : base($"Expected {expected}, but found {found}.", innerException)
    {
        Expected = expected;
        Found = found;
        Offset = offset;
    }

    /// <summary>What the schema promises.</summary>
    public string Expected { get; }

    /// <summary>What came instead.</summary>
    public string Found { get; }

    /// <summary>Which part of <see cref="Found"/> stands in the JSON; its length is 0 where nothing of it does.</summary>
    internal (int Start, int Length) Quoted { get; private init; }

    /// <summary>
    /// The offset, in bytes from the start of the JSON text, of the value that is wrong; <see cref="JsonPointerFinder"/> turns it into a
    /// JSON pointer.
    /// </summary>
    public long Offset { get; }

    /// <summary>Throws for the token that the reader stands on.</summary>
    /// <exception cref="JsonReadException">Always.</exception>
    [DoesNotReturn]
    public static void Throw(ref Utf8JsonReader reader, string expected) => throw At(ref reader, expected);

    /// <summary>The exception for the token that the reader stands on.</summary>
    internal static JsonReadException At(ref Utf8JsonReader reader, string expected, Exception? innerException = null)
    {
        var (kind, text, end) = Describe(ref reader);
        return new JsonReadException(expected, kind + text + end, reader.TokenStartIndex, innerException)
        {
            Quoted = (kind.Length, text.Length),
        };
    }

    // A string's or a number's text helps to find the mistake; it is cut, as a response can be of any size.
    private static (string Kind, string Text, string End) Describe(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                try
                {
                    return ("the string \"", Cut(reader.GetString()!), "\"");
                }
                catch (InvalidOperationException)
                {
                    return ("a string that is not valid Unicode", "", "");
                }

            case JsonTokenType.PropertyName:
                return ("a name that is not valid Unicode", "", "");
            case JsonTokenType.Number:
                return ("the number ", Cut(JsonText.OfNumber(ref reader)), "");
            case JsonTokenType.StartObject:
                return ("an object", "", "");
            case JsonTokenType.StartArray:
                return ("an array", "", "");
            case JsonTokenType.True:
                return ("true", "", "");
            case JsonTokenType.False:
                return ("false", "", "");
            case JsonTokenType.Null:
                return ("null", "", "");
            default:
                return ("nothing", "", "");
        }
    }

    private static string Cut(string text) => ShownText.Of(text, MaxFoundLength);
}
