using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>The headers of a response as properties: the base of the generated classes. A header is read when its property is.</summary>
/// <remarks>
/// A header that did not come, and one that is not what the specification says, is <see langword="null"/>;
/// <see cref="ApiResponse.Headers"/> has the text of both. A test makes the headers of a substitute by setting the properties.
/// </remarks>
public abstract class TypedHeaders
{
    private readonly ApiResponse? _response;
    private Dictionary<string, object?>? _given;

    /// <summary>Makes headers whose properties are set, as tests need them.</summary>
    protected TypedHeaders()
    {
    }

    /// <summary>Reads the headers of a response.</summary>
    /// <param name="response">The response.</param>
    /// <exception cref="ArgumentNullException"><paramref name="response"/> is <c>null</c>.</exception>
    protected TypedHeaders(ApiResponse response) => _response = response ?? throw new ArgumentNullException(nameof(response));

    /// <summary>Sets the value of a header, in the place of what the response has.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void Set(string name, object? value) => (_given ??= new(StringComparer.OrdinalIgnoreCase))[name] = value;

    /// <summary>The headers of a name, each as it came.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected IReadOnlyList<string>? Lines(string name) =>
        IsGiven(name, out IReadOnlyList<string>? given) ? given : ReadLines(name);

    /// <summary>The header's text; several headers of the name are one, with commas (RFC 9110, section 5.3).</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected string? Text(string name) => IsGiven(name, out string? given) ? given : ReadText(name);

    /// <summary>A value that JSON has as a string.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected T? Quoted<T>(string name, JsonCodec<T> codec)
    {
        if (IsGiven(name, out T? given))
        {
            return given;
        }

        return ReadText(name) is { } text && TryRead(text, Quote, codec, out var value) ? value : Date<T>(ReadText(name));
    }

    /// <summary>A value that is JSON as it stands.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected T? Json<T>(string name, JsonCodec<T> codec)
    {
        if (IsGiven(name, out T? given))
        {
            return given;
        }

        return ReadText(name) is { } text && TryRead(text, Encoding.UTF8.GetBytes, codec, out var value) ? value : default;
    }

    /// <summary>A list of values that JSON has as strings.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected IReadOnlyList<T>? QuotedList<T>(string name, JsonCodec<T> codec) => List(name, codec, Quote);

    /// <summary>A list of values that are JSON as they stand.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected IReadOnlyList<T>? JsonList<T>(string name, JsonCodec<T> codec) => List(name, codec, Encoding.UTF8.GetBytes);

    private bool IsGiven<T>(string name, out T? given)
    {
        if (_given is not null && _given.TryGetValue(name, out var value))
        {
            given = (T?)value;
            return true;
        }

        given = default;
        return false;
    }

    private string[]? ReadLines(string name)
    {
        if (_response is { } response && (response.Headers.TryGetValues(name, out var values)
            || (response.ContentHeaders is { } content && content.TryGetValues(name, out values))))
        {
            return [.. values];
        }

        return null;
    }

    private string? ReadText(string name) => ReadLines(name) is { } lines ? string.Join(", ", lines) : null;

    private IReadOnlyList<T>? List<T>(string name, JsonCodec<T> codec, Func<string, byte[]> json)
    {
        if (IsGiven(name, out IReadOnlyList<T>? given))
        {
            return given;
        }

        if (ReadText(name) is not { } text)
        {
            return null;
        }

        var list = new List<T>();
        foreach (var item in text.Split(',').Select(static item => item.Trim()).Where(static item => item.Length > 0))
        {
            if (!TryRead(item, json, codec, out var value))
            {
                return null;
            }

            list.Add(value!);
        }

        return list;
    }

    private static byte[] Quote(string text) => Encoding.UTF8.GetBytes("\"" + JsonEncodedText.Encode(text) + "\"");

    // JSON has no halves of surrogate pairs, which a handler of the caller's may have made of a header's bytes.
    private static bool TryRead<T>(string text, Func<string, byte[]> json, JsonCodec<T> codec, out T? value)
    {
        try
        {
            value = JsonBodyReader.Read(json(text), codec);
            return true;
        }
        catch (Exception exception) when (exception is BodyException or ArgumentException)
        {
            value = default;
            return false;
        }
    }

    // The dates of HTTP's own headers are no JSON (RFC 9110, section 5.6.7), whatever format the document gives them.
    private static T? Date<T>(string? text) =>
        typeof(T) == typeof(DateTimeOffset?) && DateTimeOffset.TryParseExact(
            text,
            "r",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var date) ? (T)(object)date : default;
}
