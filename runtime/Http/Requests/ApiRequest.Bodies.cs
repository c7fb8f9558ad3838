namespace Specwright.CompilerServices;

/// <content>Bodies of every kind; a body that is <see langword="null"/> is left out.</content>
public sealed partial class ApiRequest
{
    private const string JsonType = "application/json";

    /// <summary>A JSON body.</summary>
    public void Json<T>(T? body, JsonCodec<T> codec, string contentType = JsonType)
    {
        _jsonType = contentType;
        if (body is not null || codec.AcceptsNull)
        {
            Body = new JsonBody<T>(body!, codec, contentType);
        }
    }

    /// <inheritdoc cref="Json{T}(T, JsonCodec{T}, string)"/>
    public void Json<T>(T? body, JsonCodec<T> codec, string contentType = JsonType)
        where T : struct
    {
        _jsonType = contentType;
        if (body is { } some)
        {
            Json(some, codec, contentType);
        }
    }

    /// <summary>
    /// The members of an object as a form (<c>application/x-www-form-urlencoded</c>); a text, a number or a list is the form itself.
    /// </summary>
    /// <param name="body">The object.</param>
    /// <param name="codec">Writes the object.</param>
    /// <param name="encodings">How single members are written, where that is not the default.</param>
    public void Form<T>(T? body, JsonCodec<T> codec, params FormEncoding[] encodings)
    {
        if (body is not null)
        {
            Body = new FormBody<T>(body, codec, encodings);
        }
    }

    /// <inheritdoc cref="Form{T}(T, JsonCodec{T}, FormEncoding[])"/>
    public void Form<T>(T? body, JsonCodec<T> codec, params FormEncoding[] encodings)
        where T : struct
    {
        if (body is { } some)
        {
            Form(some, codec, encodings);
        }
    }

    /// <summary>A multipart body; the parts are added to what comes back.</summary>
    /// <param name="contentType">The media type, with its parameters.</param>
    /// <param name="optional">Whether a body without a part is left out; else it is refused.</param>
    public MultipartBody Multipart(string contentType = "multipart/form-data", bool optional = false)
    {
        var body = new MultipartBody(contentType, optional);
        Body = new MultipartRequestBody(body);
        return body;
    }

    /// <summary>Bytes that are sent as they are read, from the stream's position on; the stream stays the caller's to dispose.</summary>
    public void Stream(Stream? body, string contentType = "application/octet-stream")
    {
        if (body is not null)
        {
            Body = new StreamBody(new StreamSource(body), contentType);
        }
    }

    /// <summary>A text, sent as UTF-8.</summary>
    public void Text(string? body, string contentType = "text/plain")
    {
        if (body is not null)
        {
            Body = new TextBody(body, contentType);
        }
    }
}
