using System.ComponentModel;

namespace Specwright.CompilerServices;

/// <summary>A refusal whose body generated code reads as the type that the specification has for its status.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RefusedCall
{
    private readonly ReceivedResponse _response;

    internal RefusedCall(ReceivedResponse response, ApiException untyped)
    {
        _response = response;
        Untyped = untyped;
    }

    /// <summary>The HTTP status.</summary>
    public int Status => (int)_response.Status;

    /// <summary>The refusal as it is without a type.</summary>
    public ApiException Untyped { get; }

    /// <summary>The refusal with its body as a value; without one if the body is not what the specification says.</summary>
    public ApiException As<TError>(JsonCodec<TError> codec)
    {
        if (_response.IsTruncated || _response.Body.Length == 0)
        {
            return Untyped;
        }

        var body = JsonRedaction.Redact(_response.Body, _response.Redactor);
        try
        {
            return new ApiException<TError>(JsonBodyReader.Read(body.Span, codec), Untyped);
        }
        catch (BodyException)
        {
            return _response.IsLenient && JsonBodyReader.TryReadLeniently(body.Span, codec, out var mended)
                ? new ApiException<TError>(mended!, Untyped)
                : Untyped;
        }
    }

    /// <summary>
    /// The refusal with its body as a value and its headers as properties; without the value if the body is not what the specification
    /// says.
    /// </summary>
    public ApiException As<TError, THeaders>(JsonCodec<TError> codec, Func<ApiResponse, THeaders> headers)
        where THeaders : TypedHeaders =>
        As(codec) is ApiException<TError> typed ? new ApiException<TError, THeaders>(typed, headers(Response())) : With(headers);

    /// <summary>The refusal with its headers as properties.</summary>
    public ApiException With<THeaders>(Func<ApiResponse, THeaders> headers)
        where THeaders : TypedHeaders => new HeadersException<THeaders>(Untyped, headers(Response()));

    // Of the headers that the exception has: no secret is in them.
    private ApiResponse Response() => new(_response.Status)
    {
        Headers = Untyped.Headers,
        ContentHeaders = Untyped.ContentHeaders,
        RequestId = Untyped.RequestId,
    };
}
