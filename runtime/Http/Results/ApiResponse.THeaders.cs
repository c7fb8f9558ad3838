using System.Net;

namespace Specwright;

/// <summary>A result, and what came with it, whose headers the specification describes.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
/// <typeparam name="THeaders">The headers as properties.</typeparam>
public sealed class ApiResponse<T, THeaders> : ApiResponse<T>
    where THeaders : TypedHeaders
{
    /// <summary>Makes a response; clients do so by themselves, tests that substitute a client may need it.</summary>
    /// <param name="value">The result.</param>
    /// <param name="typedHeaders">The headers.</param>
    /// <param name="statusCode">The HTTP status.</param>
    public ApiResponse(T value, THeaders typedHeaders, HttpStatusCode statusCode = HttpStatusCode.OK)
        : base(value, statusCode) => TypedHeaders = typedHeaders;

    internal ApiResponse(ApiResponse<T> response, THeaders typedHeaders)
        : base(response) => TypedHeaders = typedHeaders;

    /// <summary>The headers that the specification describes; <see cref="ApiResponse.Headers"/> has all of them, as text.</summary>
    public THeaders TypedHeaders { get; }
}
