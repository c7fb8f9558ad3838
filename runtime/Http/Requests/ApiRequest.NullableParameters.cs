namespace Specwright.CompilerServices;

/// <content>Parameters of value types that may be absent: <see langword="null"/> leaves them out.</content>
public sealed partial class ApiRequest
{
    /// <inheritdoc cref="Query(string, string, ParameterStyle, bool, bool)"/>
    public void Query<T>(
        string name,
        T? value,
        JsonCodec<T> codec,
        ParameterStyle style = ParameterStyle.Form,
        bool explode = true,
        bool allowReserved = false)
        where T : struct
    {
        if (value is { } some)
        {
            Query(name, some, codec, style, explode, allowReserved);
        }
    }

    /// <inheritdoc cref="QueryJson{T}(string, T, JsonCodec{T})"/>
    public void QueryJson<T>(string name, T? value, JsonCodec<T> codec)
        where T : struct
    {
        if (value is { } some)
        {
            QueryJson(name, some, codec);
        }
    }

    /// <inheritdoc cref="QueryString{T}(T, JsonCodec{T}, string)"/>
    public void QueryString<T>(T? value, JsonCodec<T> codec, string mediaType = "application/x-www-form-urlencoded")
        where T : struct
    {
        if (value is { } some)
        {
            QueryString(some, codec, mediaType);
        }
    }

    /// <inheritdoc cref="Header(string, string)"/>
    public void Header<T>(string name, T? value, JsonCodec<T> codec, ParameterStyle style = ParameterStyle.Simple, bool explode = false)
        where T : struct
    {
        if (value is { } some)
        {
            Header(name, some, codec, style, explode);
        }
    }

    /// <inheritdoc cref="HeaderJson{T}(string, T, JsonCodec{T})"/>
    public void HeaderJson<T>(string name, T? value, JsonCodec<T> codec)
        where T : struct
    {
        if (value is { } some)
        {
            HeaderJson(name, some, codec);
        }
    }

    /// <inheritdoc cref="Cookie(string, string, ParameterStyle)"/>
    public void Cookie<T>(string name, T? value, JsonCodec<T> codec, ParameterStyle style = ParameterStyle.Form, bool explode = true)
        where T : struct
    {
        if (value is { } some)
        {
            Cookie(name, some, codec, style, explode);
        }
    }

    /// <inheritdoc cref="CookieJson{T}(string, T, JsonCodec{T})"/>
    public void CookieJson<T>(string name, T? value, JsonCodec<T> codec)
        where T : struct
    {
        if (value is { } some)
        {
            CookieJson(name, some, codec);
        }
    }
}
