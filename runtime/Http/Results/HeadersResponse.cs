using System.Net;

namespace Specwright;

/// <summary>A response without a result, whose headers the specification describes.</summary>
/// <typeparam name="THeaders">The headers as properties.</typeparam>
public sealed class HeadersResponse<THeaders> : ApiResponse
    where THeaders : TypedHeaders
{
    /// <summary>Makes a response; clients do so by themselves, tests that substitute a client may need it.</summary>
    /// <param name="typedHeaders">The headers.</param>
    /// <param name="statusCode">The HTTP status.</param>
    public HeadersResponse(THeaders typedHeaders, HttpStatusCode statusCode = HttpStatusCode.NoContent)
        : base(statusCode) => TypedHeaders = typedHeaders;

    internal HeadersResponse(ApiResponse response, THeaders typedHeaders)
        : base(response) => TypedHeaders = typedHeaders;

    /// <summary>The headers that the specification describes; <see cref="ApiResponse.Headers"/> has all of them, as text.</summary>
    public THeaders TypedHeaders { get; }
}
