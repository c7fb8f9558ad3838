using System.Net;

namespace Specwright;

/// <summary>
/// A call that the server refused with headers that the specification describes for that status, and a body that it does not, or another
/// one.
/// </summary>
/// <typeparam name="THeaders">The headers as properties.</typeparam>
public sealed class HeadersException<THeaders> : ApiException
    where THeaders : TypedHeaders
{
    /// <summary>Makes an exception; clients do so by themselves, tests that substitute a client may need it.</summary>
    /// <param name="typedHeaders">The headers.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="statusCode">The status that the server answered with.</param>
    public HeadersException(THeaders typedHeaders, string message, HttpStatusCode statusCode)
        : base(message, statusCode) => TypedHeaders = typedHeaders;

    internal HeadersException(ApiException refusal, THeaders typedHeaders)
        : base(refusal) => TypedHeaders = typedHeaders;

    /// <summary>The headers that the specification describes; <see cref="ApiException.Headers"/> has all of them, as text.</summary>
    public THeaders TypedHeaders { get; }
}
