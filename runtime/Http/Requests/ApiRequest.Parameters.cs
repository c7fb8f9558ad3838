using System.Text;

namespace Specwright.CompilerServices;

/// <content>Parameters in path, query, headers and cookies.</content>
public sealed partial class ApiRequest
{
    private const string ListRule = "must not have items that hold what stands between the items";
    private const string HeaderRule = "must be visible ASCII characters, spaces and tabs, as it is sent in a header";

    /// <summary>A parameter in the path.</summary>
    public void Path(
        string name,
        string? value,
        ParameterStyle style = ParameterStyle.Simple,
        bool explode = false,
        bool allowReserved = false)
    {
        if (value is null)
        {
            _mustHold.Add(name, PathValues.EmptyRule);
        }
        else
        {
            AddPath(name, style == ParameterStyle.Simple
                ? UriText.Encode(value, PathKeep(allowReserved))
                : ParameterText.Path(name, FlatValue.Scalar(value), style, explode, PathKeep(allowReserved)));
        }
    }

    /// <inheritdoc cref="Path(string, string, ParameterStyle, bool, bool)"/>
    public void Path<T>(
        string name,
        T value,
        JsonCodec<T> codec,
        ParameterStyle style = ParameterStyle.Simple,
        bool explode = false,
        bool allowReserved = false)
    {
        if (value is null)
        {
            _mustHold.Add(name, PathValues.EmptyRule);
        }
        else if (Flatten(name, value, codec) is { } flat)
        {
            AddPath(name, ParameterText.Path(name, flat, style, explode, PathKeep(allowReserved)));
        }
    }

    /// <summary>A parameter in the path that the document declares by <c>content</c>: it is sent as JSON.</summary>
    public void PathJson<T>(string name, T value, JsonCodec<T> codec)
    {
        if (JsonOf(name, value, codec) is { } json)
        {
            AddPath(name, UriText.Encode(json));
        }
    }

    /// <summary>A parameter in the query; <see langword="null"/> leaves it out.</summary>
    public void Query(
        string name,
        string? value,
        ParameterStyle style = ParameterStyle.Form,
        bool explode = true,
        bool allowReserved = false)
    {
        if (value is not null)
        {
            ParameterText.AppendPair(QueryText ??= new StringBuilder(), "&", name, value, QueryKeep(allowReserved));
        }
    }

    /// <inheritdoc cref="Query(string, string, ParameterStyle, bool, bool)"/>
    public void Query<T>(
        string name,
        T? value,
        JsonCodec<T> codec,
        ParameterStyle style = ParameterStyle.Form,
        bool explode = true,
        bool allowReserved = false)
    {
        if (value is not null && Flatten(name, value, codec) is { } flat)
        {
            ParameterText.AppendPairs(QueryText ??= new StringBuilder(), "&", name, flat, style, explode, QueryKeep(allowReserved));
        }
    }

    /// <summary>A parameter in the query that the document declares by <c>content</c>: it is sent as JSON.</summary>
    public void QueryJson<T>(string name, T? value, JsonCodec<T> codec)
    {
        if (value is not null)
        {
            Query(name, JsonOf(name, value, codec));
        }
    }

    /// <summary>
    /// The whole query as one value (OpenAPI 3.2's <c>querystring</c>): an object's members become pairs, unless the media type is JSON.
    /// </summary>
    public void QueryString<T>(T? value, JsonCodec<T> codec, string mediaType = "application/x-www-form-urlencoded")
    {
        if (value is null)
        {
            return;
        }

        QueryText ??= new StringBuilder();
        if (mediaType.IndexOf("json", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            UriText.Append(QueryText, JsonOf("querystring", value, codec) ?? "");
        }
        else if (Flatten("querystring", value, codec) is not { } flat)
        {
            return;
        }
        else if (flat.Kind == FlatKind.Object)
        {
            ParameterText.AppendPairs(QueryText, "&", "", flat, ParameterStyle.Form, explode: true, UriText.Keep.Unreserved);
        }
        else
        {
            // Without names there are no pairs: a text is the query itself.
            QueryText.Append(ParameterText.Path("", flat, ParameterStyle.Simple, explode: false, UriText.Keep.Unreserved));
        }
    }

    /// <summary>A parameter in a header; <see langword="null"/> leaves it out.</summary>
    public void Header(string name, string? value)
    {
        if (value is null)
        {
            return;
        }

        if (!HeaderText.IsName(name) || !HeaderText.IsValue(value))
        {
            _mustHold.Add(name, HeaderRule);
        }
        else
        {
            (Headers ??= []).Add(new(name, value));
        }
    }

    /// <inheritdoc cref="Header(string, string)"/>
    public void Header<T>(string name, T? value, JsonCodec<T> codec, ParameterStyle style = ParameterStyle.Simple, bool explode = false)
    {
        if (value is null || Flatten(name, value, codec) is not { } flat)
        {
            return;
        }

        if (ParameterText.HoldsDelimiter(flat, ParameterText.HeaderDelimiter(style), explode))
        {
            _mustHold.Add(name, ListRule);
        }
        else if (flat.Kind == FlatKind.Scalar || flat.Members.Count > 0)
        {
            Header(name, ParameterText.Header(flat, style, explode));
        }
    }

    /// <summary>A parameter in a header that the document declares by <c>content</c>: it is sent as JSON in ASCII.</summary>
    public void HeaderJson<T>(string name, T? value, JsonCodec<T> codec)
    {
        if (value is not null)
        {
            Header(name, JsonOf(name, value, codec, ascii: true));
        }
    }

    /// <summary>A parameter in a cookie; <see langword="null"/> leaves it out.</summary>
    public void Cookie(string name, string? value, ParameterStyle style = ParameterStyle.Form)
    {
        if (value is not null)
        {
            AddCookie(name, FlatValue.Scalar(value), style, explode: true);
        }
    }

    /// <inheritdoc cref="Cookie(string, string, ParameterStyle)"/>
    public void Cookie<T>(string name, T? value, JsonCodec<T> codec, ParameterStyle style = ParameterStyle.Form, bool explode = true)
    {
        if (value is not null && Flatten(name, value, codec) is { } flat)
        {
            AddCookie(name, flat, style, explode);
        }
    }

    /// <summary>A parameter in a cookie that the document declares by <c>content</c>: it is sent as percent-encoded JSON.</summary>
    public void CookieJson<T>(string name, T? value, JsonCodec<T> codec)
    {
        if (value is not null)
        {
            Cookie(name, JsonOf(name, value, codec));
        }
    }

    private static UriText.Keep PathKeep(bool allowReserved) => allowReserved ? UriText.Keep.ReservedInPath : UriText.Keep.Unreserved;

    private static UriText.Keep QueryKeep(bool allowReserved) => allowReserved ? UriText.Keep.ReservedInQuery : UriText.Keep.Unreserved;

    private void AddPath(string name, string text) => AddRule(name, _path.Add(name, text));

    private void AddCookie(string name, FlatValue value, ParameterStyle style, bool explode) =>
        AddRule(name, CookieValues.Append(ref _cookies, name, value, style, explode));

    private void AddRule(string name, string? rule)
    {
        if (rule is not null)
        {
            _mustHold.Add(name, rule);
        }
    }

    // What has no JSON is noted.
    private FlatValue? Flatten<T>(string name, T value, JsonCodec<T> codec)
    {
        try
        {
            return FlatValue.Of(value, codec);
        }
        catch (UnwritableValueException fault)
        {
            _mustHold.Add(name, fault);
            return null;
        }
    }

    private string? JsonOf<T>(string name, T value, JsonCodec<T> codec, bool ascii = false)
    {
        try
        {
            using var json = codec.WriteRequest(value, ascii);
            return Utf8Text.Of(json.Written);
        }
        catch (UnwritableValueException fault)
        {
            _mustHold.Add(name, fault);
            return null;
        }
    }
}
