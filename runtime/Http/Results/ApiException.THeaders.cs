using System.Net;

namespace Specwright;

/// <summary>A call that the server refused with a body and headers that the specification describes for that status.</summary>
/// <typeparam name="TError">The type of the body.</typeparam>
/// <typeparam name="THeaders">The headers as properties.</typeparam>
public sealed class ApiException<TError, THeaders> : ApiException<TError>
    where THeaders : TypedHeaders
{
    /// <summary>Makes an exception; clients do so by themselves, tests that substitute a client may need it.</summary>
    /// <param name="error">What the body says.</param>
    /// <param name="typedHeaders">The headers.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="statusCode">The status that the server answered with.</param>
    public ApiException(TError error, THeaders typedHeaders, string message, HttpStatusCode statusCode)
        : base(error, message, statusCode) => TypedHeaders = typedHeaders;

    internal ApiException(ApiException<TError> refusal, THeaders typedHeaders)
        : base(refusal) => TypedHeaders = typedHeaders;

    /// <summary>The headers that the specification describes; <see cref="ApiException.Headers"/> has all of them, as text.</summary>
    public THeaders TypedHeaders { get; }
}
