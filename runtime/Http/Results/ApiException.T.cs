using System.Net;

namespace Specwright;

/// <summary>A call that the server refused with a body that the specification describes for that status.</summary>
/// <remarks>A body that does not fit its description is a plain <see cref="ApiException"/>, which has a copy of it.</remarks>
/// <typeparam name="TError">The type of the body.</typeparam>
public class ApiException<TError> : ApiException
{
    /// <summary>Makes an exception; clients do so by themselves, tests that substitute a client may need it.</summary>
    /// <param name="error">What the body says.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="statusCode">The status that the server answered with.</param>
    public ApiException(TError error, string message, HttpStatusCode statusCode)
        : base(message, statusCode) => Error = error;

    internal ApiException(TError error, ApiException refusal)
        : base(refusal) => Error = error;

    private protected ApiException(ApiException<TError> other)
        : base(other) => Error = other.Error;

    /// <summary>What the body says. Credentials of the request that the server repeats in it are <c>***</c>.</summary>
    public TError Error { get; }
}
